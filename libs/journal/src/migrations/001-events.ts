/** The table of events, and the triggers by which the database itself refuses to change it. */
export const events = `
-- COLLATE "C": compared as bytes, which is fastest, and no index depends on the operating system's locale.
CREATE TABLE journal.events (
  position      bigint           NOT NULL PRIMARY KEY,   -- 1, 2, 3 … without gaps, in the order of commit
  id            text COLLATE "C" NOT NULL UNIQUE,
  stream        text COLLATE "C" NOT NULL,
  version       int              NOT NULL,               -- 0, 1, 2 … without gaps in its stream
  type          text COLLATE "C" NOT NULL,
  schemaversion smallint         NOT NULL,
  source        text             NOT NULL,
  correlationid text             NOT NULL,
  causationid   text             NOT NULL,
  traceparent   text,                                   -- W3C trace context, when there was one
  tracestate    text,
  recordedat    timestamptz      NOT NULL,               -- strictly increasing with position
  contenthash   bytea            NOT NULL,               -- sha-256 of the canonical type, source, stream and data
  data          json             NOT NULL,               -- the text as posted
  UNIQUE (stream, version)
);
CREATE INDEX events_type_position ON journal.events (type, position);

CREATE FUNCTION journal.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only: % of journal.% is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', HINT = 'Record a new event that corrects the old one.';
END $$;

-- By statement, so that a change of no rows is refused as well; by row, for a replication worker, which fires no others.
CREATE TRIGGER refuse_statement BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.events
  FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse();
CREATE TRIGGER refuse_row BEFORE UPDATE OR DELETE ON journal.events
  FOR EACH ROW EXECUTE FUNCTION journal.refuse();
ALTER TABLE journal.events ENABLE ALWAYS TRIGGER refuse_statement, ENABLE ALWAYS TRIGGER refuse_row;
`;
