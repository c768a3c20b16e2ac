import { setTimeout as delay } from 'node:timers/promises';
import { explain } from './explain.ts';

/** What can be kept running: a process of ours, or a server. */
export interface Runnable {
  readonly pid: number;
  /** Resolves with how it ended. */
  readonly exited: Promise<string>;
  /** Ends the process, or releases what remains of it. */
  stop(): Promise<void>;
}

export interface Supervision<T extends Runnable> {
  /** As a sentence begins with it. */
  readonly name: string;
  /** What its absence means for users of the service. */
  readonly meanwhile: string;
  /** Rejects when it cannot be started, or ends before it is ready; at once when the signal is aborted. */
  readonly start: (signal: AbortSignal) => Promise<T>;
  readonly lastWords?: (ended: T) => readonly string[];
  /** No use in trying again, though it has run before. */
  readonly isFinal?: (error: unknown) => boolean;
  /** Is tried again even when the first start fails. */
  readonly firstMayFail?: boolean;
  readonly say: (line: string) => void;
}

const firstPauseMs = 250;
const longestPauseMs = 30_000;
/** A process that ran that long did not fail at its start. */
const steadyAfterMs = 60_000;

/** Keeps something running: when it ends it is started again, after a pause that grows while it ends early. */
export class Supervised<T extends Runnable> {
  /** How the first start went: undefined when it failed and is tried again; rejects when it is not. */
  readonly first: Promise<T | undefined>;
  /** Rejects when it is not tried any more. */
  readonly gaveUp: Promise<never>;
  readonly #what: Supervision<T>;
  readonly #ending = new AbortController();
  readonly #running: Promise<void>;
  #current: T | undefined;
  /** It is to end now, and to begin again at once. */
  #restarting = false;
  #pause = new AbortController();

  constructor(what: Supervision<T>) {
    this.#what = what;
    const first = Promise.withResolvers<T | undefined>();
    const gaveUp = Promise.withResolvers<never>();
    this.first = first.promise;
    this.gaveUp = gaveUp.promise;
    for (const promise of [this.first, this.gaveUp]) promise.catch(() => undefined);
    this.#running = this.#run(first.resolve, (error) => {
      first.reject(error);
      gaveUp.reject(error);
    });
  }

  /** What runs at the moment. */
  get current(): T | undefined {
    return this.#current;
  }

  /** Ends what runs, and starts it anew without a word and without a pause. */
  restart(): void {
    this.#restarting = true;
    this.#pause.abort();
    void this.#current?.stop();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#current?.stop();
    await this.#running;
  }

  async #run(onFirst: (one?: T) => void, giveUp: (error: unknown) => void): Promise<void> {
    const { name, start, isFinal, firstMayFail = false, say } = this.#what;
    const { signal } = this.#ending;
    // A function, for it changes while we wait.
    const restarting = (): boolean => this.#restarting;
    let hasRun = false;
    for (let failures = 0; !signal.aborted; failures++) {
      const since = performance.now();
      this.#restarting = false;
      try {
        const one = await start(signal);
        if (aborted(signal)) {
          await one.stop();
          return;
        }
        this.#current = one;
        onFirst(one);
        if (hasRun) say(`${name} runs again (process ${one.pid}).`);
        hasRun = true;
        if (restarting()) void one.stop();
        const how = await one.exited;
        this.#current = undefined;
        if (!aborted(signal) && !restarting()) this.#tell(how, one);
        await one.stop();
        if (performance.now() - since > steadyAfterMs) failures = 0;
      } catch (error) {
        this.#current = undefined;
        if (aborted(signal)) return;
        if (isFinal?.(error) || !(hasRun || firstMayFail)) {
          giveUp(error);
          return;
        }
        onFirst();
        say(`${name} could not be started, and is tried again. ${explain(error)}`);
      }
      if (restarting()) {
        failures = -1;
        continue;
      }
      const pause = Math.min(firstPauseMs * 2 ** failures, longestPauseMs);
      this.#pause = new AbortController();
      const over = AbortSignal.any([signal, this.#pause.signal]);
      await delay(pause, undefined, { signal: over }).catch(() => undefined);
    }
  }

  #tell(how: string, one: T): void {
    const { name, meanwhile, lastWords, say } = this.#what;
    const words = lastWords?.(one) ?? [];
    say([`${name} ${how}, and is started again; ${meanwhile}.`, ...words].join('\n'));
  }
}

// A function, for it changes while we wait.
const aborted = (signal: AbortSignal): boolean => signal.aborted;
