-- From which offset of each partition the relay signs. Null until it connects to the topic again.
ALTER TABLE IF EXISTS journal.relay ADD COLUMN IF NOT EXISTS signed_from bigint[];
