-- Where an event was recorded first that was imported from another journal. journal.append takes one parameter more, which an
-- older service leaves out; what it was goes, so that there is one of it.
ALTER TABLE journal.events ADD COLUMN IF NOT EXISTS imported json;

DROP FUNCTION IF EXISTS
  journal.append(text[], text[], int[], int[], text[], int[], text[], text[], text[], int[], boolean[], text[], text[],
                 json[], text[]);
