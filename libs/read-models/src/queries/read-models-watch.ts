import type pg from 'pg';
import { LiveTables, NoReadModelsError } from './live-tables.ts';
import { position } from '../projection/progress.ts';
import type { Replay } from '../answers/replay-answers.ts';
import { Replays } from '../replay/replays.ts';

/** The position of the live read models, and what is missing in them. */
export interface ReadModelsStatus {
  readonly position: number;
  /** The version of the projection that made them. */
  readonly version: number;
  readonly parked: {
    readonly streams: number;
    readonly events: number;
    /** Seconds since the first of these was recorded. */
    readonly seconds: number;
  };
}

// In each parked stream one event has an error; the others wait for it.
const selectStatus = `
select ${position} as position, (select version from read_models.generations where state = 'live') as version,
  (select json_build_object('streams', count(*) filter (where error is not null), 'events', count(*), 'seconds',
    coalesce(greatest(0, extract(epoch from clock_timestamp() - min(parked_at))), 0)) from :schema.parked) as parked`;

/** What health needs from the read models, in one statement. */
export class ReadModelsWatch {
  readonly #tables: LiveTables;
  readonly #replays: Replays;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
    this.#replays = new Replays(pool);
  }

  /** Undefined before there are any read models. */
  async status(): Promise<ReadModelsStatus | undefined> {
    try {
      const [row] = await this.#tables.select<ReadModelsStatus>(selectStatus);
      return row;
    } catch (error) {
      if (error instanceof NoReadModelsError) return undefined;
      throw error;
    }
  }

  /** The last replay requested for a new version of the projection, if it is among the latest replays. */
  async versionReplay(): Promise<Replay | undefined> {
    return (await this.#replays.list(10)).find(({ kind }) => kind === 'version');
  }
}
