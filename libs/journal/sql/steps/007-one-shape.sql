-- From any version before 7 to the tables of version 7. The first six were edited after they had run in places, so
-- what is there is told by looking, not by the numbers: each statement changes what it finds and leaves alone what is
-- right.
ALTER TABLE journal.migrations ADD COLUMN IF NOT EXISTS checksum text;

-- Version 1 had no trace context at first, and kept a hash of the content until repeats were told by what is stored
-- (ADR 8).
ALTER TABLE journal.events
  ADD COLUMN IF NOT EXISTS traceparent text,
  ADD COLUMN IF NOT EXISTS tracestate text,
  DROP COLUMN IF EXISTS contenthash,
  ADD CONSTRAINT events_from_the_beginning CHECK (position > 0 AND version >= 0);

-- journal.append as it was made by versions 2 and 3.
DROP FUNCTION IF EXISTS
  journal.append(text[], text[], text[], smallint[], text[], text[], text[], bytea[], int[], boolean[], json),
  journal.append(text[], text[], text[], smallint[], text[], text[], text[], bytea[], int[], boolean[], json,
                 text[], text[]);
