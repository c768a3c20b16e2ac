-- Before there was this list, a switch dropped every view of the schema that had no table.
CREATE TABLE read_models.published (
  name name PRIMARY KEY
);
COMMENT ON TABLE read_models.published IS 'The views of the schema pipeline that a switch made: no other one is ever dropped';
INSERT INTO read_models.published (name)
SELECT v.relname
FROM read_models.generations g
JOIN pg_class t ON t.relnamespace = to_regnamespace(g.schema) AND t.relkind = 'r'
JOIN pg_class v ON v.relnamespace = to_regnamespace('pipeline') AND v.relkind = 'v' AND v.relname = t.relname
WHERE g.state = 'live';

ALTER TABLE read_models.replays ADD COLUMN parked jsonb, ADD COLUMN changed jsonb, ADD COLUMN waiting_for jsonb;
COMMENT ON COLUMN read_models.replays.parked IS 'Events that could not be projected: how many are parked in what it built, and the first of them';
COMMENT ON COLUMN read_models.replays.changed IS 'Objects of others that the switch could not leave as they were, and what became of each';
COMMENT ON COLUMN read_models.replays.waiting_for IS 'Sessions that have been in the way of the switch for long';
