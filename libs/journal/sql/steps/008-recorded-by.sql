-- Who recorded an event: none of those that were recorded before. The functions take one parameter more, which a service of
-- version 7 leaves out; what they were goes, so that there is one of each.
ALTER TABLE journal.events ADD COLUMN IF NOT EXISTS recordedby text;

DROP FUNCTION IF EXISTS
  journal.append(text[], text[], int[], int[], text[], int[], text[], text[], text[], int[], boolean[], text[], text[],
                 json[]),
  journal.append_one(text, text, text, int, text, text, text, int, boolean, text, text, json);
