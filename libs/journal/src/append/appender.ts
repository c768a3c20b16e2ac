import pg from 'pg';
import type { AppendOutcome } from './append-request.ts';
import { allAppended, type AppendAnswer, callFor, outcomesOf } from './append-statement.ts';
import { insertFor, insertSettings } from './insert-statement.ts';
import { KeptConnection } from './kept-connection.ts';
import { KnownHead, type Places } from './known-head.ts';
import type { PreparedBatch } from './prepared-batch.ts';

/**
 * Appends one batch after the other, on a connection of its own. As long as nobody else appends it knows the head of
 * the journal, and what can be appended there is one plain INSERT; `journal.append` judges everything else. What it
 * does is what `Journal.append` does.
 */
export class Appender {
  readonly #connection: KeptConnection;
  readonly #known: KnownHead;

  /**
   * `timeout`: ms after which an append is given up, which leaves unknown whether it was recorded. `clock`:
   * microseconds since 1970; the system's.
   */
  constructor(pool: pg.Pool, timeout: number, clock?: () => number) {
    this.#known = new KnownHead(clock);
    this.#connection = new KeptConnection(pool, { timeout, settings: insertSettings });
  }

  /** Not while another one is under way. */
  async append(batch: PreparedBatch): Promise<AppendOutcome[]> {
    if (batch.requests.length === 0) return [];
    try {
      const places = this.#known.placesOf(batch.requests);
      return (places && (await this.#insert(batch, places))) ?? (await this.#call(batch));
    } catch (error) {
      this.#known.doubt();
      throw error;
    }
  }

  close(): void {
    this.#connection.close();
  }

  /** Undefined when it cannot be appended there as a whole. */
  async #insert(batch: PreparedBatch, places: Places): Promise<AppendOutcome[] | undefined> {
    const { requests } = batch;
    const result = await this.#connection.execute(insertFor(batch, places)).catch(nothingWhenTaken);
    if (result?.count !== requests.length) {
      this.#known.doubt();
      return undefined;
    }
    const first = { position: places.head.position + 1, time: places.time };
    const versions = places.turns
      ? result.rows.map(([version]) => Number(version))
      : (places.versions as readonly number[]);
    const outcomes = allAppended(requests, { ...first, versions });
    this.#known.learn(requests, first, versions);
    return outcomes;
  }

  async #call(batch: PreparedBatch): Promise<AppendOutcome[]> {
    const { rows } = await this.#connection.execute(callFor(batch));
    const answer = JSON.parse(rows[0]?.[0] ?? 'null') as AppendAnswer | null;
    const outcomes = outcomesOf(batch.requests, answer ?? undefined);
    if (answer && 'versions' in answer) this.#known.learn(batch.requests, answer, answer.versions);
    else this.#known.doubt();
    return outcomes;
  }
}

/** An id is recorded, a position or version taken, a claim retracted. */
function nothingWhenTaken(error: unknown): undefined {
  if (error instanceof pg.DatabaseError && error.code === '23505') return undefined;
  throw error;
}
