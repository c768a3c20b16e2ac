import { triggerAfter } from './trigger.ts';

// The words of partnerships' purposes, for search, and the purposes that have them: updated as partnerships change.

const purposes = ':schema.searched_purposes';
const words = ':schema.purpose_words';

export const purposesTables = `
CREATE TABLE ${purposes} (
  partnership_id text COLLATE "C" NOT NULL,
  words          text[] COLLATE "C" NOT NULL
) WITH (fillfactor = 90);
COMMENT ON TABLE ${purposes} IS 'The purpose of every partnership that has one, as search finds it';
COMMENT ON COLUMN ${purposes}.words IS 'As search compares them';
CREATE TABLE ${words} (
  word     text COLLATE "C" NOT NULL,
  purposes integer NOT NULL
) WITH (fillfactor = 80);
COMMENT ON TABLE ${words} IS 'Every word of a purpose';
COMMENT ON COLUMN ${words}.purposes IS 'How often purposes have it';
`;

/** Rows with an id and a purpose. */
const keep = (rows: string): string => `
  WITH kept AS (
    INSERT INTO ${purposes} (partnership_id, words)
    SELECT r.id, :schema.search_words(r.purpose) FROM ${rows} AS r WHERE r.purpose IS NOT NULL
    RETURNING words
  )
  INSERT INTO ${words} AS stored (word, purposes)
  SELECT word, count(*) FROM kept CROSS JOIN unnest(kept.words) AS word GROUP BY word ORDER BY word
  ON CONFLICT (word) DO UPDATE SET purposes = stored.purposes + excluded.purposes;`;

const forget = (rows: string): string => `
  WITH gone AS (
    DELETE FROM ${purposes} p USING ${rows} AS r WHERE p.partnership_id = r.id
    RETURNING p.words
  ), less AS (
    SELECT word, count(*) AS purposes FROM gone CROSS JOIN unnest(gone.words) AS word GROUP BY word
  )
  UPDATE ${words} w SET purposes = w.purposes - less.purposes FROM less WHERE w.word = less.word;
  DELETE FROM ${words} w
  USING (SELECT DISTINCT unnest(:schema.search_words(r.purpose)) AS word FROM ${rows} AS r) AS less
  WHERE w.word = less.word AND w.purposes = 0;`;

const ofSome = (then: string): string => `
  IF EXISTS (SELECT FROM added) THEN${then}
  END IF;`;

const before = '(SELECT OLD.id, OLD.purpose)';

/** Few rows get another purpose. The others cost a comparison; a statement would have to join all old and new ones. */
const operations = {
  insert: { of: 'REFERENCING NEW TABLE AS added FOR EACH STATEMENT', body: ofSome(keep('added')) },
  delete: { of: 'FOR EACH ROW', body: forget(before) },
  update: {
    of: 'FOR EACH ROW WHEN (OLD.purpose IS DISTINCT FROM NEW.purpose)',
    body: `${forget(before)}${keep('(SELECT NEW.id, NEW.purpose)')}`,
  },
} as const;

/** Stores the purposes of the existing partnerships, and keeps them up to date from then on. */
export const keepPurposes = `
ALTER TABLE ${purposes} ADD PRIMARY KEY (partnership_id);
ALTER TABLE ${words} ADD PRIMARY KEY (word);
${keep(':schema.partnerships')}
CREATE INDEX searched_purposes_words ON ${purposes} USING gin (words) WITH (gin_pending_list_limit = 256);
CREATE INDEX purpose_words_grams ON ${words} USING gin (:schema.search_grams(word));
${Object.entries(operations)
  .map(([on, { of, body }]) =>
    triggerAfter({ name: `purposes_${on}`, on, table: 'partnerships', of, body, byKeys: true }),
  )
  .join('\n')}
`;
