import { isMissing, type Queryable } from '@sovereign-pipeline/postgres';

/** A slice of the log that is blocked. */
export interface BlockedSlice {
  readonly slice: string;
  readonly reason: string;
  /** How long it has been blocked. */
  readonly seconds: number;
}

/** What a projector reports about itself. */
export interface ProjectorReport {
  /** A UUID of this run of the process. */
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  /** Where its health can be asked for. */
  readonly address?: string | undefined;
  /** The version of its projection. */
  readonly version: number;
  readonly log: 'journal' | 'kafka';
  /** The slices of the log that are its own. */
  readonly slices: readonly string[];
  /** other-version: the live read models are of another version, it applies nothing. trouble: something fails. */
  readonly state: 'starting' | 'following' | 'other-version' | 'trouble' | 'stopped';
  readonly reason?: string | undefined;
  readonly blocked: readonly BlockedSlice[];
  /** Records of the log that were set aside by this run. */
  readonly setAside: number;
}

/** The last report of a projector. All times by the clock of the database. */
export interface SeenProjector extends ProjectorReport {
  /** RFC 3339: since when state and reason are as they are. */
  readonly since: string;
  readonly seenAt: string;
  /** It has reported within the last seconds, and has not stopped. */
  readonly alive: boolean;
  /** How long state and reason have been as they are. */
  readonly sinceSeconds: number;
  /** How long ago it last reported. */
  readonly seenSeconds: number;
}

/** Seconds after which a silent projector counts as gone: several times the interval between reports. */
export const silentAfter = 5;

const instant = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// $1 id, $2 host, $3 pid, $4 address, $5 version, $6 log, $7 slices, $8 state, $9 reason, $10 blocked, $11 set aside
const report = `
insert into read_models.projectors as before
  (id, host, pid, address, version, log, slices, state, reason, blocked, set_aside)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict (id) do update set
  slices = excluded.slices, state = excluded.state, reason = excluded.reason, blocked = excluded.blocked,
  set_aside = excluded.set_aside, seen_at = clock_timestamp(),
  since = case when (before.state, before.reason) is not distinct from (excluded.state, excluded.reason)
    then before.since else clock_timestamp() end`;

// Of the projectors that are gone, the last one stays: it shows since when there is none. A clock that was set back
// removes no report.
const prune = `
delete from read_models.projectors
where seen_at < clock_timestamp() - interval '10 minutes'
  and seen_at < (select max(seen_at) from read_models.projectors)`;

const select = `
select id, host, pid, address, version, log, slices, state, reason, blocked, set_aside::float8 as "setAside",
  ${instant('since')} as since, ${instant('seen_at')} as "seenAt",
  state <> 'stopped' and seen_at > clock_timestamp() - make_interval(secs => ${silentAfter}) as alive,
  greatest(0, extract(epoch from clock_timestamp() - since))::float8 as "sinceSeconds",
  greatest(0, extract(epoch from clock_timestamp() - seen_at))::float8 as "seenSeconds"
from read_models.projectors order by started_at, id`;

/** Reports of the projectors, in a table: health checks read there whether any projector is alive. */
export class Projectors {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  async report(projector: ProjectorReport): Promise<void> {
    const { id, host, pid, address, version, log, slices, state, reason, blocked, setAside } = projector;
    await this.#db.query(report, [
      ...[id, host, pid, address ?? null, version, log, [...slices], state],
      ...[
        reason === undefined ? null : inWords(reason),
        JSON.stringify(blocked.map((each) => ({ ...each, reason: inWords(each.reason) }))),
        setAside,
      ],
    ]);
  }

  /** Deletes the reports of projectors that have been gone for long. */
  async prune(): Promise<void> {
    await this.#db.query(prune);
  }

  /** Those of the last minutes, and the last one; undefined before any projector has made the table. */
  async list(): Promise<SeenProjector[] | undefined> {
    try {
      const { rows } = await this.#db.query<SeenProjector>(select);
      return rows.map(
        (row) =>
          Object.fromEntries(
            Object.entries(row).filter(([, value]) => value !== null),
          ) as unknown as SeenProjector,
      );
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

/** A reason that PostgreSQL takes as text, cut to a bounded length. */
const inWords = (reason: string): string => reason.replaceAll('\0', '').slice(0, 500);
