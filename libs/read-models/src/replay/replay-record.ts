import type pg from 'pg';
import type { BlockingSession, Replay, ReplayError, ReplayPhase } from '../answers/replay-answers.ts';
import type { Ended } from './replays.ts';

/** Milliseconds between two reports of progress. */
const every = 300;

/** The row of a replay, for the process that runs it: of the run that builds this generation, and of no later one. */
export class ReplayRecord {
  readonly #pool: pg.Pool;
  readonly #id: string;
  #generation = 0;
  #phase: ReplayPhase = 'reading';
  #told = 0;
  #telling = Promise.resolve();

  constructor(pool: pg.Pool, { id }: Pick<Replay, 'id'>) {
    this.#pool = pool;
    this.#id = id;
  }

  /** Notes that the replay begins, or begins again. */
  async started(): Promise<void> {
    await this.#pool.query(
      `update read_models.replays
       set status = 'running', phase = 'reading', done = 0, total = 0, started_at = clock_timestamp(), generation = null,
         waiting_for = null
       where id = $1 and status in ('queued', 'running')`,
      [this.#id],
    );
  }

  async building(generation: number, total: number): Promise<void> {
    await this.#update('generation = $3, total = $4', [generation, total]);
    this.#generation = generation;
  }

  /** Stores progress: at once when the phase changes, else a few times a second. Failures to store it do not matter. */
  progress(phase: ReplayPhase, done: number, total: number): void {
    const now = performance.now();
    if (phase === this.#phase && now - this.#told < every) return;
    this.#phase = phase;
    this.#told = now;
    this.#telling = this.#telling
      .then(() => this.#update('phase = $3, done = $4, total = $5', [phase, Math.floor(done), total]))
      .catch(() => undefined);
  }

  /** Stores the sessions that block the switch. Failures to store them do not matter. */
  waitsFor(sessions: readonly BlockingSession[]): void {
    this.#telling = this.#telling
      .then(() => this.#update('waiting_for = $3', [JSON.stringify(sessions)]))
      .catch(() => undefined);
  }

  async done({ position, result, changed, parked }: Ended): Promise<void> {
    await this.#telling;
    await this.#update(
      `status = 'done', ended_at = clock_timestamp(), done = $3, total = $3, position = $3, result = $4, changed = $5,
       parked = $6, waiting_for = null`,
      [position, json(result), json(changed), json(parked)],
    );
  }

  async failed(error: ReplayError): Promise<void> {
    await this.#telling;
    await this.#update(`status = 'failed', ended_at = clock_timestamp(), error = $3, waiting_for = null`, [
      JSON.stringify(error),
    ]);
  }

  async #update(set: string, values: unknown[]): Promise<void> {
    await this.#pool.query(
      `update read_models.replays set ${set}
       where id = $1 and status in ('queued', 'running') and coalesce(generation, 0) = $2`,
      [this.#id, this.#generation, ...values],
    );
  }
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
