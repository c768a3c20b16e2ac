import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { hasNul } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { ParkedStream, Retried } from '../answers/query-answers.ts';
import { inApplyTransaction } from '../projection/apply-transaction.ts';
import { describe } from '../projection/event-fault.ts';
import { liveGeneration, SupersededError, type Generation } from '../generations/generations.ts';
import { LiveTables, NoReadModelsError } from './live-tables.ts';
import { inWords } from '../projection/parking.ts';
import { projectSound } from '../projection/project.ts';
import { inSchema } from '../schema/schema.ts';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';

/**
 * The live read models are of another version of the projection than this code: only its projectors can apply events.
 */
export class OtherVersionError extends Error {
  readonly code = 'other-version';

  constructor(live: Generation, version: number) {
    super(`the live read models are of version ${live.version}, and this is version ${version}`);
    this.name = 'OtherVersionError';
  }
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// $1 how many
const selectStreams = `
select stream, (select count(*)::integer from :schema.parked p where p.stream = first.stream) as events,
  json_build_object('id', event_id, 'type', type, 'version', version, 'position', position) as event,
  error, attempts, ${instant('parked_at')} as "parkedAt", ${instant('tried_at')} as "triedAt"
from (
  select distinct on (stream) * from :schema.parked where error is not null order by stream, version
) as first
order by first.position limit $1`;

const countParked = `
select count(distinct stream)::integer as streams, count(*)::integer as events from :schema.parked`;

// In order of recording, so that those that have waited longest come first.
const selectAllStreams = `
select stream from :schema.parked group by stream order by min(position)`;

// $1 stream, $2 how many at most, $3 bytes: the first events, until they reach so many bytes.
const selectEvents = `
select event from (
  select event, version, position, size, sum(size) over (order by version, position) as upto
  from (
    select event, version, position, octet_length(event::text) as size
    from :schema.parked where stream = $1 order by version, position limit $2
  ) as first
) as summed where upto - size < $3 order by version, position`;

/** The most events, and about the most bytes, that are retried in one transaction. */
const part = { events: 500, bytes: 4 * 2 ** 20 };

// $1 stream
const deleteApplied = `
delete from :schema.parked p using :schema.facts f where p.stream = $1 and f.event_id = p.event_id`;

// $1 stream
const countLeft = `
select count(*)::integer as count from :schema.parked where stream = $1`;

// $1 id, $2 error
const noteFault = `
update :schema.parked set error = $2, attempts = attempts + 1, tried_at = clock_timestamp() where event_id = $1`;

/** The events of the live read models that could not be projected, and those that wait behind them. */
export class ParkedEvents {
  readonly #pool: pg.Pool;
  readonly #tables: LiveTables;
  readonly #definition: ProjectionDefinition;

  constructor(pool: pg.Pool, { definition = currentProjection }: { definition?: ProjectionDefinition } = {}) {
    this.#pool = pool;
    this.#tables = new LiveTables(pool);
    this.#definition = definition;
  }

  /** At most `limit` streams, in the order of what they wait for. */
  async list({ limit }: { limit: number }): Promise<ParkedStream[]> {
    return this.#tables.select<ParkedStream>(selectStreams, [limit]);
  }

  async count(): Promise<{ readonly streams: number; readonly events: number }> {
    const [counts] = await this.#tables.select<{ streams: number; events: number }>(countParked);
    return counts ?? { streams: 0, events: 0 };
  }

  /**
   * Tries the parked events of one stream, or of every stream, again, in order, as far as they go; a bounded part of a
   * stream at a time, in a transaction of its own. Answers for every stream that had any. Throws an OtherVersionError,
   * having done nothing.
   */
  async retry(stream?: string): Promise<Retried[]> {
    if (hasNul(stream)) return [];
    const streams =
      stream === undefined
        ? (await this.#tables.select<{ stream: string }>(selectAllStreams)).map((row) => row.stream)
        : [stream];
    const retried: Retried[] = [];
    for (const each of streams) retried.push(...(await this.#retry(each)));
    return retried;
  }

  async #retry(stream: string): Promise<Retried[]> {
    let applied = 0;
    for (;;) {
      const tried = await this.#retryLive(stream);
      if (tried === undefined) return applied === 0 ? [] : [{ stream, applied, left: 0 }];
      applied += tried.applied;
      if (tried.error !== undefined || tried.left === 0) return [{ ...tried, applied }];
    }
  }

  /** The outcome of a part; undefined when nothing of the stream is parked. */
  async #retryLive(stream: string): Promise<Retried | undefined> {
    for (;;) {
      const live = await liveGeneration(this.#pool);
      if (live === undefined) throw new NoReadModelsError();
      if (live.version !== this.#definition.version)
        throw new OtherVersionError(live, this.#definition.version);
      try {
        return await this.#retryIn(live.schema, stream);
      } catch (error) {
        if (!(error instanceof SupersededError)) throw error;
        // If the live generation was switched just now, try again; otherwise something else is wrong.
        if ((await liveGeneration(this.#pool))?.number === live.number) throw error;
      }
    }
  }

  async #retryIn(schema: string, stream: string): Promise<Retried | undefined> {
    return inApplyTransaction(this.#pool, schema, async (client, flags) => {
      const { rows } = await client.query<{ event: RecordedEvent }>(inSchema(schema, selectEvents), [
        stream,
        part.events,
        part.bytes,
      ]);
      if (rows.length === 0) return undefined;
      const events = rows.map(({ event }) => event);
      const faults = await projectSound(client, { schema, views: this.#definition.views, flags }, events);
      const { rowCount } = await client.query(inSchema(schema, deleteApplied), [stream]);
      const counted = await client.query<{ count: number }>(inSchema(schema, countLeft), [stream]);
      const tried = { stream, applied: rowCount ?? 0, left: counted.rows[0]?.count ?? 0 };
      const fault = faults.get(stream);
      if (fault === undefined) return tried;
      await client.query(inSchema(schema, noteFault), [fault.event.id, inWords(fault.cause)]);
      return { ...tried, error: describe(fault.cause) };
    });
  }
}
