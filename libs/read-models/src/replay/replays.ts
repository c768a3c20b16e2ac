import type pg from 'pg';
import type { TableDifference } from './verify/compare-generations.ts';
import type { ChangedObject } from '../generations/published-views.ts';
import type { ParkedInReplay } from './parked-in.ts';
import type { FaultyEvent } from './replay-errors.ts';
import type { BlockingSession } from './sessions-in-the-way.ts';

/** rebuild: takes the place of the live read models; verify: is compared with them; version: a rebuild by a newer projection. */
export type ReplayKind = 'rebuild' | 'verify' | 'version';
export type ReplayPhase = 'reading' | 'folding' | 'catching-up' | 'switching' | 'comparing';

/** A replay of history that was asked for. */
export interface Replay {
  /** UUIDv7. */
  readonly id: string;
  readonly kind: ReplayKind;
  /** Also running: one whose process is gone. The next projector starts it over. */
  readonly status: 'queued' | 'running' | 'done' | 'failed';
  readonly phase?: ReplayPhase;
  /** Events, of `total`. */
  readonly done: number;
  readonly total: number;
  /** RFC 3339. */
  readonly requestedAt: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** Since it was started; while it is running, and when it is done. */
  readonly eventsPerSecond?: number;
  readonly secondsLeft?: number;
  /** The position at which it switched or compared. */
  readonly position?: number;
  readonly error?: ReplayError;
  /** Events that could not be projected, and are parked in what it built. */
  readonly parked?: ParkedInReplay;
  /** Who has been in the way of the switch for a minute or more; gone once it is made. */
  readonly waitingFor?: readonly BlockingSession[];
  /** Objects of others that the switch could not leave as they were. */
  readonly changed?: readonly ChangedObject[];
  /** Of a verify that is done. */
  readonly result?: ReplayResult;
}

/** What came of one that is done. */
export type Ended = { readonly position: number } & Pick<Replay, 'result' | 'changed' | 'parked'>;

export interface ReplayError {
  readonly code: string;
  readonly detail: string;
  /** The event that cannot be projected. */
  readonly event?: FaultyEvent;
}

export interface ReplayResult {
  readonly equal: boolean;
  readonly tables: readonly TableDifference[];
  /**
   * The journal's last position when the comparison began, and how many of its events were not in the live read models
   * when it ended: they were not compared. Left out where the journal is in a database that the projector does not know.
   */
  readonly journal?: { readonly position: number; readonly missing: number };
}

const time = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const rate = `done / nullif(extract(epoch from coalesce(ended_at, clock_timestamp()) - started_at), 0)`;

const columns = `id, kind, status, phase, done::float8 as done, total::float8 as total,
  ${time('requested_at')} as "requestedAt", ${time('started_at')} as "startedAt", ${time('ended_at')} as "endedAt",
  case when status in ('running', 'done') and done > 0 then (${rate})::float8 end as "eventsPerSecond",
  case when status = 'running' and done > 0 then ((total - done) / nullif(${rate}, 0))::float8 end as "secondsLeft",
  position::float8 as position, error, waiting_for as "waitingFor", changed, parked, result`;

const active = `status in ('queued', 'running')`;

/** Requests for replays, and what became of them. */
export class Replays {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Undone while another one is queued or running: that one is given as `refused`. `version`: the projection's, for whoever has it. */
  async request(
    kind: ReplayKind,
    { version }: { readonly version?: number } = {},
  ): Promise<Replay | { readonly refused: Replay }> {
    for (;;) {
      const [made] = await this.#select(
        `insert into read_models.replays (kind, version) values ($1, $2) on conflict do nothing returning ${columns}`,
        [kind, version ?? null],
      );
      if (made !== undefined) return made;
      const [refused] = await this.#select(`select ${columns} from read_models.replays where ${active}`, []);
      if (refused !== undefined) return { refused };
    }
  }

  /** `id`: a UUID. */
  async find(id: string): Promise<Replay | undefined> {
    return (await this.#select(`select ${columns} from read_models.replays where id = $1`, [id]))[0];
  }

  /** The last ones, the last first. */
  async list(limit: number): Promise<Replay[]> {
    return this.#select(`select ${columns} from read_models.replays order by id desc limit $1`, [limit]);
  }

  /**
   * What a process with this version of the projection may run: what is queued, what was left behind by a process that is
   * gone (only the holder of the builder lock knows that it is). Nothing while the live read models are of a later version.
   */
  async waiting(version: number): Promise<Replay | undefined> {
    const [replay] = await this.#select(
      `select ${columns} from read_models.replays
       where ${active} and coalesce(version, $1) = $1
         and not exists (select from read_models.generations g where g.state = 'live' and g.version > $1)`,
      [version],
    );
    return replay;
  }

  /** How often a replay of this version has failed, how many milliseconds ago last, and why; undefined: never. */
  async failedFor(
    version: number,
  ): Promise<{ readonly times: number; readonly ago: number; readonly reason: string } | undefined> {
    const { rows } = await this.#pool.query<{ times: number; ago: number; reason: string }>(
      `select (count(*) over ())::integer as times, 1000 * extract(epoch from clock_timestamp() - ended_at)::float8 as ago,
         error->>'detail' as reason
       from read_models.replays where kind = 'version' and version = $1 and status = 'failed' order by id desc limit 1`,
      [version],
    );
    return rows[0];
  }

  async #select(sql: string, values: unknown[]): Promise<Replay[]> {
    const { rows } = await this.#pool.query<Record<keyof Replay, unknown>>(sql, values);
    return rows.map(
      (row) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Replay,
    );
  }
}
