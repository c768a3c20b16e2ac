import type pg from 'pg';
import type { Replay, ReplayKind } from '../answers/replay-answers.ts';

/** The outcome of a replay. */
export type Ended = { readonly position: number } & Pick<Replay, 'result' | 'changed' | 'parked'>;

const time = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const rate = `done / nullif(extract(epoch from coalesce(ended_at, clock_timestamp()) - started_at), 0)`;

const columns = `id, kind, status, phase, done::float8 as done, total::float8 as total,
  ${time('requested_at')} as "requestedAt", ${time('started_at')} as "startedAt", ${time('ended_at')} as "endedAt",
  case when status in ('running', 'done') and done > 0 then (${rate})::float8 end as "eventsPerSecond",
  case when status = 'running' and done > 0 then ((total - done) / nullif(${rate}, 0))::float8 end as "secondsLeft",
  position::float8 as position, error, waiting_for as "waitingFor", changed, parked, result`;

const active = `status in ('queued', 'running')`;

/** Requests for replays, and their outcomes. */
export class Replays {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * Does nothing while another one is queued or running, and returns that one as `refused`. `version`: of the caller's
   * projection, if it has one.
   */
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

  /** The latest replays, the last one first. */
  async list(limit: number): Promise<Replay[]> {
    return this.#select(`select ${columns} from read_models.replays order by id desc limit $1`, [limit]);
  }

  /**
   * The next replay for a process with this version of the projection: a queued one, or one whose process is gone
   * (only the holder of the builder lock knows that). None while the live read models are of a later version.
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
