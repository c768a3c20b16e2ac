import { triggerAfter } from './trigger.ts';

// Publishers, the number of pieces of evidence of each, and whom they copy, counted as evidence comes, as for companies
// (ADR 22). Stored evidence never changes and never goes, and all evidence of an event comes at once.

const publishers = ':schema.publishers';
const names = ':schema.publisher_names';
const relays = ':schema.publisher_relays';

export const publishersTables = `
CREATE TABLE ${publishers} (
  id            text COLLATE "C" NOT NULL,
  claims        integer NOT NULL,
  last_position bigint NOT NULL
) WITH (fillfactor = 80);
COMMENT ON TABLE ${publishers} IS 'Every publisher of evidence';
COMMENT ON COLUMN ${publishers}.id IS 'As evidence has it: the slug of its name';
COMMENT ON COLUMN ${publishers}.claims IS 'How many claims have evidence of it';
COMMENT ON COLUMN ${publishers}.last_position IS 'Position of the last of them';
CREATE TABLE ${names} (
  publisher_id text COLLATE "C" NOT NULL,
  name         text COLLATE "C" NOT NULL,
  pieces       integer NOT NULL
) WITH (fillfactor = 80);
COMMENT ON TABLE ${names} IS 'Every name as written of every publisher';
COMMENT ON COLUMN ${names}.pieces IS 'How many pieces of evidence write it this way';
CREATE TABLE ${relays} (
  publisher_id text COLLATE "C" NOT NULL,
  name         text COLLATE "C" NOT NULL,
  pieces       integer NOT NULL,
  claims       integer NOT NULL
) WITH (fillfactor = 80);
COMMENT ON TABLE ${relays} IS 'Every outlet that a publisher copies, as written';
COMMENT ON COLUMN ${relays}.pieces IS 'How many times evidence says so';
COMMENT ON COLUMN ${relays}.claims IS 'How many claims have such evidence';
`;

/** Adds some rows of evidence to the counts. */
const count = (evidence: string): string => `
  INSERT INTO ${names} AS stored (publisher_id, name, pieces)
  SELECT publisher_id, publisher COLLATE "C", count(*) FROM ${evidence} GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (publisher_id, name) DO UPDATE SET pieces = stored.pieces + excluded.pieces;
  INSERT INTO ${relays} AS stored (publisher_id, name, pieces, claims)
  SELECT e.publisher_id, relayed COLLATE "C", count(*), count(DISTINCT e.event_id)
  FROM ${evidence} e CROSS JOIN unnest(e.relays) AS relayed GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (publisher_id, name) DO UPDATE
    SET pieces = stored.pieces + excluded.pieces, claims = stored.claims + excluded.claims;
  INSERT INTO ${publishers} AS stored (id, claims, last_position)
  SELECT e.publisher_id, count(DISTINCT e.event_id), max(c.position)
  FROM ${evidence} e JOIN :schema.claims c ON c.event_id = e.event_id GROUP BY 1 ORDER BY 1
  ON CONFLICT (id) DO UPDATE
    SET claims = stored.claims + excluded.claims, last_position = greatest(stored.last_position, excluded.last_position);`;

/** Counts the existing evidence, and from then on new evidence. */
export const countPublishers = `
ALTER TABLE ${publishers} ADD PRIMARY KEY (id);
ALTER TABLE ${names} ADD PRIMARY KEY (publisher_id, name);
ALTER TABLE ${relays} ADD PRIMARY KEY (publisher_id, name);
${count(':schema.evidence')}
CREATE INDEX publisher_names_key ON ${names} (:schema.search_key(name) COLLATE "C");
CREATE INDEX publisher_names_grams ON ${names} USING gin (:schema.search_grams(name));
${triggerAfter({
  ...{ name: 'count_publishers', on: 'insert', table: 'evidence', byKeys: true },
  of: 'REFERENCING NEW TABLE AS added FOR EACH STATEMENT',
  body: `
  IF NOT EXISTS (SELECT FROM added) THEN
    RETURN NULL;
  END IF;${count('added')}`,
})}
`;
