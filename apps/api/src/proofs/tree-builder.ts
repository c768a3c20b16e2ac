import { setTimeout as delay } from 'node:timers/promises';
import type { JournalTree } from '@sovereign-pipeline/journal';
import { Backoff, troubleOf } from '@sovereign-pipeline/postgres';
import type { FastifyBaseLogger } from 'fastify';
import { RetryLog } from './retry-log.ts';

/** Events of one transaction: some milliseconds of work. */
const batch = 200;
/** Rest per unit of work while the process is busy, because recording takes precedence. */
const restOfBusy = 25;
/** The share of its time from which on the process counts as busy. */
const isBusyFrom = 0.7;
/** Poll interval without work, in milliseconds. */
const lookEvery = 500;
/** Milliseconds between two heads, at least. */
const signEvery = 1_000;

/**
 * Builds the tree of the journal after recording, and signs its head. Every API process tries; the database admits
 * one at a time.
 */
export class TreeBuilder {
  readonly #tree: JournalTree;
  readonly #log: RetryLog;
  readonly #onSigned: () => void;
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  #signedAt = -Infinity;

  constructor(tree: JournalTree, logger: FastifyBaseLogger, onSigned: () => void = () => undefined) {
    this.#tree = tree;
    this.#log = new RetryLog(logger, 'the tree of the journal does not grow; it is tried again');
    this.#onSigned = onSigned;
  }

  start(): void {
    this.#running ??= this.#run(this.#stopped.signal);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const backoff = new Backoff();
    let used = performance.eventLoopUtilization();
    while (!signal.aborted) {
      try {
        const begun = performance.now();
        const { events, leaves, signed } = await this.#tree.progress();
        const added = leaves < events ? await this.#tree.grow(batch) : 0;
        if (leaves + added > signed) await this.#sign();
        const took = performance.now() - begun;
        const { utilization } = performance.eventLoopUtilization(used);
        used = performance.eventLoopUtilization();
        backoff.succeeded();
        this.#log.succeeded();
        const isBehind = leaves + added < events && added > 0;
        await this.#rest(isBehind ? took * (utilization > isBusyFrom ? restOfBusy : 1) : lookEvery);
      } catch (error) {
        // That the database is away is not our fault, and health reports it, too.
        this.#log.failed(error, troubleOf(error) === undefined ? 'error' : 'warn');
        await backoff.failed(signal);
      }
    }
  }

  /** Signs the tree, at most every `signEvery`; also while the tree is far behind. */
  async #sign(): Promise<void> {
    if (performance.now() - this.#signedAt < signEvery) return;
    if (!(await this.#tree.sign())) return;
    this.#signedAt = performance.now();
    this.#onSigned();
  }

  async #rest(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }
}
