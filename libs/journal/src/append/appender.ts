import pg from 'pg';
import type { AppendOutcome, EncodedBatch, EncodedRequest } from './append-request.ts';
import {
  allAppended,
  type AppendAnswer,
  type AppendPlan,
  callFor,
  type Head,
  insertFor,
  insertSettings,
  outcomesOf,
} from './statements.ts';
import { DedicatedConnection } from './wire.ts';

/**
 * Appends one batch after the other, on a connection of its own, with the same results as `Journal.append`. As long as
 * nobody else appends, it knows the head of the journal, and appends there by one plain INSERT; `journal.append` judges
 * everything else.
 */
export class Appender {
  readonly #connection: DedicatedConnection;
  readonly #known: HeadCache;

  /**
   * `timeout`: ms after which an append is given up, which leaves unknown whether it was recorded. `clock`:
   * microseconds since 1970; default: the system's.
   */
  constructor(pool: pg.Pool, timeout: number, clock?: () => number) {
    this.#known = new HeadCache(clock);
    this.#connection = new DedicatedConnection(pool, { timeout, settings: insertSettings });
  }

  /** Must not be called while another append is under way. */
  async append(batch: EncodedBatch): Promise<AppendOutcome[]> {
    if (batch.requests.length === 0) return [];
    try {
      // Imports are rare: only journal.append knows of them.
      const plan = batch.importeds === undefined ? this.#known.planFor(batch.requests) : undefined;
      return (plan && (await this.#insert(batch, plan))) ?? (await this.#call(batch));
    } catch (error) {
      this.#known.doubt();
      throw error;
    }
  }

  close(): void {
    this.#connection.close();
  }

  /** Undefined when the batch as a whole cannot be appended at the known head. */
  async #insert(batch: EncodedBatch, plan: AppendPlan): Promise<AppendOutcome[] | undefined> {
    const { requests } = batch;
    const result = await this.#connection.execute(insertFor(batch, plan)).catch(nothingWhenTaken);
    if (result?.count !== requests.length) {
      this.#known.doubt();
      return undefined;
    }
    const first = { position: plan.head.position + 1, time: plan.time };
    const versions = plan.turns
      ? result.rows.map(([version]) => Number(version))
      : (plan.versions as readonly number[]);
    const outcomes = allAppended(requests, { ...first, versions });
    this.#known.learn(requests, first, versions);
    return outcomes;
  }

  async #call(batch: EncodedBatch): Promise<AppendOutcome[]> {
    const { rows } = await this.#connection.execute(callFor(batch));
    const answer = JSON.parse(rows[0]?.[0] ?? 'null') as AppendAnswer | null;
    const outcomes = outcomesOf(batch.requests, answer ?? undefined);
    if (answer && 'versions' in answer) this.#known.learn(batch.requests, answer, answer.versions);
    else this.#known.doubt();
    return outcomes;
  }
}

/** Undefined when an id is recorded, a position or version taken, or a claim retracted already. */
function nothingWhenTaken(error: unknown): undefined {
  if (error instanceof pg.DatabaseError && error.code === '23505') return undefined;
  throw error;
}

/** Streams whose versions are remembered, at most twice as many: about 10 MB. */
const keptStreams = 50_000;

/**
 * How far the clock of a writer that assigns times may be off the database's, in microseconds. The database compares
 * assigned times with its own clock.
 */
const tolerance = 1_000_000;

const systemClock = (): number => Date.now() * 1000;

/**
 * What a writer knows of the journal from its own appends, as long as nobody else's come between them: the head, and
 * the versions of streams. It may be wrong at any time; whoever appends by it has the database check the head.
 */
export class HeadCache {
  /** The last event that this writer knows of. */
  #last: Head | undefined;
  /** Nobody else has appended between the last two appends: so it is worth trying. */
  #alone = false;
  #young = new Map<string, number>();
  #old = new Map<string, number>();
  readonly #clock: () => number;

  /** `clock`: microseconds since 1970. */
  constructor(clock = systemClock) {
    this.#clock = clock;
  }

  /** Undefined when the head is not known, or when it is not certain that all requests can be appended. */
  planFor(requests: readonly EncodedRequest[]): AppendPlan | undefined {
    const head = this.#alone ? this.#last : undefined;
    if (head === undefined) return undefined;
    const versions: (number | null)[] = [];
    const turns: number[] = [];
    /** For each stream met so far: the version, or the turn where the version is not known. */
    const known = new Map<string, number>();
    const unknown = new Map<string, number>();
    for (const { event, expectedVersion, mustExist } of requests) {
      const { stream } = event;
      const current = known.get(stream) ?? (unknown.has(stream) ? undefined : this.#versionOf(stream));
      if (current === undefined) {
        const turn = (unknown.get(stream) ?? 0) + 1;
        if (expectedVersion !== undefined || (mustExist === true && turn === 1)) return undefined;
        unknown.set(stream, turn);
        turns.push(turn);
        versions.push(null);
      } else {
        if (expectedVersion !== undefined && expectedVersion !== current) return undefined;
        known.set(stream, current + 1);
        turns.push(1);
        versions.push(current + 1);
      }
    }
    // A clock that was set back must not reverse the order.
    const time = Math.max(this.#clock(), head.time + 1);
    return { head, time, versions, turns: unknown.size > 0 ? turns : undefined };
  }

  /**
   * All requests were appended just now, one after the other from a position and a time on, with these versions. The
   * time is the database's, unless it was assigned here.
   */
  learn(requests: readonly EncodedRequest[], first: Omit<Head, 'id'>, versions: readonly number[]): void {
    this.#alone =
      first.position === (this.#last?.position ?? NaN) + 1 &&
      (this.#alone || Math.abs(this.#clock() - first.time) <= tolerance);
    const others = requests.length - 1;
    const id = requests.at(-1)?.event.id ?? '';
    this.#last = { position: first.position + others, time: first.time + others, id };
    if (!this.#alone) this.#forgetVersions();
    requests.forEach(({ event }, index) => {
      const version = versions[index];
      if (version !== undefined) this.#setVersion(event.stream, version);
    });
  }

  /** Others may have appended, or the outcome of an append is unknown. */
  doubt(): void {
    this.#alone = false;
    this.#forgetVersions();
  }

  #versionOf(stream: string): number | undefined {
    return this.#young.get(stream) ?? this.#old.get(stream);
  }

  #setVersion(stream: string, version: number): void {
    if (this.#young.size >= keptStreams) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(stream, version);
  }

  #forgetVersions(): void {
    this.#young.clear();
    this.#old.clear();
  }
}
