-- Sessions that an OpenID Connect issuer began: they have no key, but whose they are.
ALTER TABLE access.sessions
  ALTER COLUMN key DROP NOT NULL,
  ADD COLUMN issuer  text,
  ADD COLUMN subject text,
  ADD COLUMN name    text,
  ADD COLUMN role    text,
  ADD CONSTRAINT sessions_whose CHECK (num_nonnulls(key, subject) = 1);
