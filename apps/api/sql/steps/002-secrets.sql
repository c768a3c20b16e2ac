ALTER TABLE watches.watches ADD COLUMN IF NOT EXISTS oldsecret text, ADD COLUMN IF NOT EXISTS oldsecretuntil timestamptz;
