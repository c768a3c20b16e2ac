import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { hasNul, PlannedStatements, type Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { type AppendAnswer, callFor, outcomesOf } from './append/statements.ts';
import {
  type AppendOutcome,
  type AppendRequest,
  encodeBatch,
  encodeRequest,
} from './append/append-request.ts';
import { Appender } from './append/appender.ts';
import { type CopiedEvents, copyEvents } from './copied-events.ts';
import {
  eventColumns as columns,
  type EventPage,
  type EventsAsked,
  lastRecorded,
  pageOfEvents,
} from './event-pages.ts';
import { PersonalKeys } from './personal/personal-keys.ts';
import { unsealed } from './personal/personal-texts.ts';

/** The hot reads, apart from `find`: their plans are tested. */
export const statements = {
  /** $1: after this position, $2: limit. */
  tail: `SELECT ${columns} FROM journal.events WHERE position > $1 ORDER BY position LIMIT $2`,
  /** $1: after this position, $2: limit, $3: type. */
  byType: `SELECT ${columns} FROM journal.events WHERE type = $3 AND position > $1 ORDER BY position LIMIT $2`,
  /** $1: after this position, $2: limit, $3: stream, $4: type or null. Order of version is order of position. */
  byStream: `SELECT ${columns} FROM journal.events
              WHERE stream = $3 AND position > $1 AND ($4::text IS NULL OR type = $4) ORDER BY version LIMIT $2`,
  /** $1: id. */
  byId: `SELECT ${columns} FROM journal.events WHERE id = $1`,
  /** $1: positions. */
  byPosition: `SELECT ${columns} FROM journal.events WHERE position = ANY ($1) ORDER BY position`,
  /** $1: id of the event that is retracted. */
  retractionOf: `SELECT ${columns} FROM journal.events WHERE type = 'ClaimRetracted' AND data->>'eventId' = $1 LIMIT 1`,
  /** $1: stream. */
  versionOf: `SELECT version FROM journal.events WHERE stream = $1 ORDER BY version DESC LIMIT 1`,
  head: `SELECT position FROM journal.events ORDER BY position DESC LIMIT 1`,
  clocks: `SELECT extract(epoch FROM c.now)::float8 AS now,
                  extract(epoch FROM (SELECT recordedat FROM journal.events ORDER BY position DESC LIMIT 1) - c.now)::float8
                    AS ahead
             FROM (SELECT clock_timestamp() AS now) c`,
  lastTime: `SELECT extract(epoch FROM recordedat)::float8 AS time FROM journal.events ORDER BY position DESC LIMIT 1`,
};

export interface Clocks {
  /** Milliseconds since 1970, by the database's clock. */
  readonly now: number;
  /**
   * By how much the last event's time is ahead of the database's clock; 0 when it is not. More than a second: the clock
   * was ahead when that event was recorded, and has been set back. Until it catches up, events are recorded a
   * microsecond after each other, because times never go back.
   */
  readonly aheadSeconds: number;
}

/** Events after a position, in order, by whatever connection. */
export async function readEvents(
  db: Queryable,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<RecordedEvent[]> {
  const { rows } = await db.query<EventRow>(statements.tail, [after, limit]);
  return rows.map(recordedEvent);
}

/**
 * The append-only event store. Positions are 1, 2, 3 … in the order of commit: whoever has read position p has seen
 * everything below p. Any SQL or connection error is thrown as `pg` gives it.
 */
export class Journal {
  readonly #pool: pg.Pool;
  readonly #keys: PersonalKeys | undefined;
  readonly #planned = new PlannedStatements();

  /** `keys`: by which personal texts are read; without, events are read as they are stored. */
  constructor(pool: pg.Pool, keys?: PersonalKeys) {
    this.#pool = pool;
    this.#keys = keys;
  }

  /** A journal that reads personal texts in plain text, and erased ones as erased. */
  static readable(pool: pg.Pool): Journal {
    return new Journal(pool, new PersonalKeys(pool));
  }

  /** Records in one round trip and one transaction; each request has its own outcome, in the order given. */
  async append(batch: readonly AppendRequest[]): Promise<AppendOutcome[]> {
    if (batch.length === 0) return [];
    const requests = batch.map(encodeRequest);
    const { values, ...call } = callFor(encodeBatch(requests));
    const { rows } = await this.#pool.query<{ answer: AppendAnswer }>({ ...call, values: [...values] });
    return outcomesOf(requests, rows[0]?.answer);
  }

  /** For appending repeatedly; see Appender. */
  appender(timeout: number, clock?: () => number): Pick<Appender, 'append' | 'close'> {
    return new Appender(this.#pool, timeout, clock);
  }

  /** Of the whole journal, of one type, of one stream (and type): events after a position, in order of position. */
  async read(options: {
    readonly after: number;
    readonly limit: number;
    readonly type?: string;
    readonly stream?: string;
  }): Promise<RecordedEvent[]> {
    const { after, limit, type, stream } = options;
    if (hasNul(type) || hasNul(stream)) return [];
    if (stream !== undefined) return this.#select(statements.byStream, [after, limit, stream, type ?? null]);
    if (type !== undefined) return this.#select(statements.byType, [after, limit, type]);
    return this.#select(statements.tail, [after, limit]);
  }

  /**
   * Events after a position, as `read` has them: one at least, and no more than it takes to have `limit` of them, or
   * data of so many `bytes`. `more`: there may be others after them.
   */
  async readWithin(options: {
    readonly after: number;
    readonly limit: number;
    readonly bytes: number;
    readonly type?: string | undefined;
    readonly stream?: string | undefined;
  }): Promise<EventPage> {
    const { type } = options;
    return this.select({ ...options, ...(type !== undefined && { types: [type] }) });
  }

  /** A page of the events that are asked for: one at least, where there is one. */
  async select(asked: EventsAsked): Promise<EventPage> {
    if (asksForNul(asked)) return { events: [], more: false };
    const { sql, values } = pageOfEvents(asked);
    const { rows } = await this.#pool.query<EventRow & { bytes: number; own: number }>({
      ...this.#planned.of(sql),
      values: [...values],
    });
    return {
      events: await this.#read(rows.map(({ bytes: _, own: __, ...row }) => recordedEvent(row))),
      more: rows.length === asked.limit || (rows.at(-1)?.bytes ?? 0) >= asked.bytes,
    };
  }

  /** As `select`, as bytes: in `page`, where it is large enough. */
  async copy(asked: EventsAsked, page: Buffer): Promise<CopiedEvents> {
    if (asksForNul(asked)) return { bytes: Buffer.alloc(0), isCut: false };
    return copyEvents(this.#pool, asked, page);
  }

  /** The last position that was recorded by a time (RFC 3339), or before it; 0: none was. */
  async positionAt(time: string, isIncluded = true): Promise<number> {
    const { rows } = await this.#pool.query<{ low: number | string }>(lastRecorded(isIncluded), [time]);
    return Number(rows[0]?.low ?? 0);
  }

  async find(id: string): Promise<RecordedEvent | undefined> {
    return hasNul(id) ? undefined : (await this.#select(statements.byId, [id]))[0];
  }

  /** In order of position; positions that do not exist are left out. */
  async findAll(positions: readonly number[]): Promise<RecordedEvent[]> {
    return this.#select(statements.byPosition, [positions]);
  }

  /** The event that retracts another, by the id of the other. */
  async retractionOf(id: string): Promise<RecordedEvent | undefined> {
    return hasNul(id) ? undefined : (await this.#select(statements.retractionOf, [id]))[0];
  }

  /** The version that a stream is at; -1 when nothing is recorded in it. */
  async versionOf(stream: string): Promise<number> {
    const { rows } = await this.#pool.query<{ version: number }>({
      ...this.#planned.of(statements.versionOf),
      values: [stream],
    });
    return rows[0]?.version ?? -1;
  }

  /** The last position; 0 when the journal is empty. */
  async head(): Promise<number> {
    const { rows } = await this.#pool.query<{ position: number | string }>(statements.head);
    return Number(rows[0]?.position ?? 0);
  }

  async clocks(): Promise<Clocks> {
    const { rows } = await this.#pool.query<{ now: number; ahead: number | null }>(statements.clocks);
    return { now: (rows[0]?.now ?? 0) * 1000, aheadSeconds: Math.max(0, rows[0]?.ahead ?? 0) };
  }

  /** The time of the last event, in milliseconds since 1970: the latest there is. Undefined when there is none. */
  async lastTime(): Promise<number | undefined> {
    const { rows } = await this.#pool.query<{ time: number }>(statements.lastTime);
    return rows[0] && rows[0].time * 1000;
  }

  async #select(statement: string, values: unknown[]): Promise<RecordedEvent[]> {
    const { rows } = await this.#pool.query<EventRow>({ ...this.#planned.of(statement), values });
    return this.#read(rows.map(recordedEvent));
  }

  async #read(events: RecordedEvent[]): Promise<RecordedEvent[]> {
    return this.#keys ? unsealed(events, this.#keys) : events;
  }
}

/** No event has a NUL in any of these, and PostgreSQL takes none in a parameter. */
const asksForNul = ({ types = [], stream, ids = [], recordedBy = [] }: EventsAsked): boolean =>
  [...types, stream, ...ids, ...recordedBy].some(hasNul);

interface EventRow {
  /** bigint comes as text, unless the pool was told otherwise. */
  readonly position: number | string;
  readonly traceparent: string | null;
  readonly tracestate: string | null;
  readonly recordedby: string | null;
  /** The event's attributes of an imported one, by their names. */
  readonly imported: object | null;
}

/** The event that a row of the journal holds. */
export function recordedEvent({
  traceparent,
  tracestate,
  recordedby,
  imported,
  ...row
}: EventRow): RecordedEvent {
  return {
    ...row,
    position: Number(row.position),
    ...(traceparent !== null && { traceparent }),
    ...(tracestate !== null && { tracestate }),
    ...(recordedby !== null && { recordedby }),
    ...imported,
  } as RecordedEvent;
}
