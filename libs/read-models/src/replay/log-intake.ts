import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { StaleCheckpointError } from '../projection/checkpoints.ts';
import { LogReplacedError } from './replay-errors.ts';

/** The log that a replay reads, as the port of event logs has it. */
export interface ReplayLog {
  run(subscriber: LogIntake, signal: AbortSignal): Promise<void>;
}

/** A run of one partition of the log; `from` and `to` are the partition's checkpoints before and after it. */
export interface IntakeBatch {
  readonly partition: string;
  readonly from: number;
  readonly to: number;
  readonly fingerprint?: string;
  readonly events: readonly RecordedEvent[];
}

/** Resolves when the next batch of the partition may come. */
export type TakeBatch = (batch: IntakeBatch) => Promise<void>;

/**
 * Receives the log for a replay, from its first event on: one subscription serves all phases, each of which handles
 * the batches in its own way; between them the log waits. The checkpoints are in memory: an interrupted replay starts
 * over.
 */
export class LogIntake {
  readonly #partitions = new Map<
    string,
    { readonly position: number; readonly fingerprint: string | undefined }
  >();
  readonly #fail: (error: unknown) => void;
  readonly #ended: Promise<never>;
  #taker: PromiseWithResolvers<TakeBatch> = Promise.withResolvers();
  #atWork = 0;
  #idleSince = performance.now();

  /** `fail` is called with an error that ends the replay, which then aborts `signal`; the log itself would retry. */
  constructor(fail: (error: unknown) => void, signal: AbortSignal) {
    this.#fail = fail;
    const ended = Promise.withResolvers<never>();
    // Ends the wait without an error that the log would report.
    const end = (): void => {
      ended.reject(new StaleCheckpointError('of a replay that has ended', 0));
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    ended.promise.catch(() => undefined);
    this.#ended = ended.promise;
  }

  checkpoint = (partition: string): Promise<number> =>
    Promise.resolve(this.#partitions.get(partition)?.position ?? 0);

  fingerprint = (partition: string): Promise<string | undefined> =>
    Promise.resolve(this.#partitions.get(partition)?.fingerprint);

  apply = async (batch: IntakeBatch): Promise<void> => {
    const { partition, from, to, fingerprint } = batch;
    const take = await this.#nextTaker();
    if (from !== (this.#partitions.get(partition)?.position ?? 0))
      throw new StaleCheckpointError(partition, from);
    this.#atWork += 1;
    try {
      if (to < from) throw new LogReplacedError(partition);
      this.#partitions.set(partition, { position: to, fingerprint });
      await Promise.race([take(batch), this.#ended]);
    } catch (error) {
      this.#fail(error);
      await this.#ended;
    } finally {
      this.#atWork -= 1;
      this.#idleSince = performance.now();
    }
  };

  /** For how many milliseconds the log has delivered nothing. */
  get idle(): number {
    return this.#atWork > 0 ? 0 : performance.now() - this.#idleSince;
  }

  /** Passes batches to this taker from now on. */
  use(take: TakeBatch): void {
    this.#idleSince = performance.now();
    this.#taker.resolve(take);
    this.#taker = Promise.withResolvers();
    this.#taker.resolve(take);
  }

  /** For a taker that waits for something other than its own work: meanwhile the log counts as idle. */
  async resting(until: Promise<unknown>): Promise<void> {
    this.#atWork -= 1;
    this.#idleSince = performance.now();
    await until.finally(() => {
      this.#atWork += 1;
    });
  }

  /** Makes batches wait from now on. Those handed out before may still be processed. */
  pause(): void {
    this.#taker = Promise.withResolvers();
  }

  /** How far each partition has been handed out. */
  checkpoints(): { partition: string; position: number; fingerprint: string | undefined }[] {
    return Array.from(this.#partitions, ([partition, at]) => ({ partition, ...at }));
  }

  async #nextTaker(): Promise<TakeBatch> {
    for (;;) {
      const taker = this.#taker;
      const take = await Promise.race([taker.promise, this.#ended]);
      // Otherwise there was a pause in between.
      if (taker === this.#taker) return take;
    }
  }
}
