-- What the relay signs its records with: a key for each topic. The oldest journals have no relay: the table is made with it.
ALTER TABLE IF EXISTS journal.relay ADD COLUMN IF NOT EXISTS signing_key bytea;
