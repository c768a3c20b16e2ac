import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type pg from 'pg';

/** Why a journal is not restored; nothing was changed. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
}

const columns =
  'position, id, stream, version, type, schemaversion, source, correlationid, causationid, traceparent, tracestate, recordedat, data, recordedby, imported';

// The lock of journal.append: nothing is recorded during a restore.
const begin = `
BEGIN ISOLATION LEVEL READ COMMITTED;
SET LOCAL statement_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SELECT FROM journal.append_lock FOR UPDATE;
CREATE TEMPORARY TABLE restored (LIKE journal.events) ON COMMIT DROP`;

const isRecorded = `SELECT EXISTS (SELECT FROM journal.events) AS recorded`;

/** $1: JSON array of events, data as it is in the text. */
const stage = `
INSERT INTO pg_temp.restored (${columns})
SELECT position, id, stream, version, type, schemaversion, source, correlationid, causationid, traceparent, tracestate,
       "recordedAt", data, recordedby,
       CASE WHEN importedtime IS NOT NULL THEN json_strip_nulls(json_build_object(
         'importedtime', importedtime, 'importedposition', importedposition, 'importedby', importedby)) END
  FROM json_to_recordset($1) AS e(
    position bigint, id text, stream text, version int, type text, schemaversion smallint, source text, correlationid text,
    causationid text, traceparent text, tracestate text, "recordedAt" timestamptz, data json,
    recordedby text, importedtime text, importedposition bigint, importedby text)`;

/** Drops repeated events. A position with two different events keeps both, and the checks find it. */
const settle = `
CREATE TEMPORARY TABLE settled ON COMMIT DROP AS
SELECT DISTINCT ON (position, id) ${columns} FROM pg_temp.restored ORDER BY position, id, ctid`;

/** The errors, each with an example; no row when the events are a whole journal. */
const findFlaws = `
SELECT format('position %s is missing', place) AS flaw
  FROM (SELECT position, row_number() OVER (ORDER BY position) AS place FROM (SELECT DISTINCT position FROM settled) p) n
 WHERE position <> place
 UNION ALL
SELECT format('position %s is told of several events, %s and %s', position, min(id), max(id))
  FROM settled GROUP BY position HAVING count(*) > 1
 UNION ALL
SELECT format('event %s is at several positions, %s and %s', id, min(position), max(position))
  FROM settled GROUP BY id HAVING count(*) > 1
 UNION ALL
SELECT format('event %s is told in several ways', id)
  FROM pg_temp.restored GROUP BY position, id
HAVING count(*) > 1 AND (min(data::text) <> max(data::text) OR min(stream) <> max(stream) OR min(version) <> max(version)
   OR min(type) <> max(type) OR min(recordedat) <> max(recordedat))
 UNION ALL
SELECT format('version %s of stream %s is missing', place - 1, stream)
  FROM (SELECT stream, version, row_number() OVER (PARTITION BY stream ORDER BY position) AS place FROM settled) v
 WHERE version <> place - 1
 UNION ALL
SELECT format('position %s was recorded before the one before it', position)
  FROM (SELECT position, recordedat, lag(recordedat) OVER (ORDER BY position) AS before FROM settled) t
 WHERE recordedat <= before
 LIMIT 5`;

const fill = `INSERT INTO journal.events (${columns}) SELECT ${columns} FROM settled ORDER BY position`;

/** $1: topic, $2: position, $3: partitions. */
const noteRelayed = `
INSERT INTO journal.relay (topic, position, partitions) VALUES ($1, $2, $3)
ON CONFLICT (topic) DO UPDATE SET position = excluded.position, partitions = excluded.partitions`;

/**
 * Fills an empty journal with events that were recorded before: positions, versions, ids and times stay what they were.
 * All or nothing, in one transaction that holds the appenders' lock. Events may come in any order, and repeatedly.
 */
export class JournalRestore {
  readonly #client: pg.PoolClient;

  private constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** Throws a RestoreError when events are recorded. The journal must be migrated. */
  static async begin(pool: pg.Pool): Promise<JournalRestore> {
    const restore = new JournalRestore(await pool.connect());
    try {
      await restore.#client.query(begin);
      const { rows } = await restore.#client.query<{ recorded: boolean }>(isRecorded);
      if (rows[0]?.recorded !== false)
        throw new RestoreError('the journal is not empty: only an empty journal can be restored');
      return restore;
    } catch (error) {
      await restore.abandon();
      throw error;
    }
  }

  async add(events: readonly RecordedEvent[]): Promise<void> {
    await this.#client.query(stage, [JSON.stringify(events)]);
  }

  /**
   * Checks that the events are a whole journal and records them, as relayed to `topic`. Answers how many there are.
   * Throws a RestoreError that names what is missing or contradictory; then nothing is recorded.
   */
  async commit(topic: string, partitions: number): Promise<number> {
    try {
      await this.#client.query(settle);
      const flaws = await this.#client.query<{ flaw: string }>(findFlaws);
      if (flaws.rows.length > 0)
        throw new RestoreError(
          `the topic ${topic} is not a whole journal: ${flaws.rows.map(({ flaw }) => flaw).join('; ')}`,
        );
      const { rowCount } = await this.#client.query(fill);
      if (rowCount) await this.#client.query(noteRelayed, [topic, rowCount, partitions]);
      await this.#client.query('COMMIT');
      this.#client.release();
      return rowCount ?? 0;
    } catch (error) {
      await this.abandon();
      throw error;
    }
  }

  /** Leaves the journal as it was. */
  async abandon(): Promise<void> {
    const failed = await this.#client.query('ROLLBACK').then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    this.#client.release(failed);
  }
}
