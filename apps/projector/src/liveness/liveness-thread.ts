import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { PartitionShare } from '@sovereign-pipeline/event-log';
import type { KeepLease } from '@sovereign-pipeline/read-models';
import { errorOf, startThread } from '@sovereign-pipeline/runtime';
import type { Reporter } from '../reporter.ts';
import { lookEvery } from './main-loop.ts';
import type { FromThread, LivenessSettings, ToThread } from './messages.ts';

/** Mebibytes that the thread may hold. */
const memory = 64;

/** Milliseconds without a turn after which the main loop is stuck: no fold takes as long. */
const stuckAfter = 60_000;

type Holder = Parameters<PartitionShare['run']>[1];

interface Share {
  readonly holder: Holder;
  readonly over: PromiseWithResolvers<undefined>;
  readonly letGo: Promise<void>[];
}

/**
 * A separate thread with its own connections keeps up all signs of life: it reports to the database, answers health
 * checks, and holds the share of the partitions and the builder's lease. So a fold may block the main loop for
 * seconds. A frozen process loses them all, and so does one whose main loop is stuck.
 */
export class LivenessThread {
  readonly #worker: Worker;
  readonly #reporter: Reporter;
  readonly #shares = new Map<number, Share>();
  readonly #leases = new Map<number, (outcome: 'over' | 'lost') => void>();
  readonly #listening = Promise.withResolvers<string>();
  readonly #turns: NodeJS.Timeout;
  #tickets = 0;

  constructor(
    reporter: Reporter,
    settings: Omit<LivenessSettings, 'status' | 'stuckAfter'> & Partial<Pick<LivenessSettings, 'stuckAfter'>>,
  ) {
    this.#reporter = reporter;
    const { status } = reporter.state;
    const workerData: LivenessSettings = { stuckAfter, ...settings, status };
    this.#worker = startThread(import.meta.url, 'liveness-worker', { workerData, memory });
    this.#worker.on('message', (told: FromThread) => {
      this.#hear(told);
    });
    this.#listening.promise.catch(() => undefined);
    this.#turns = setInterval(() => {
      this.#tell({ kind: 'turn', status: reporter.state.status });
    }, lookEvery).unref();
  }

  /** Resolves with the address of health when it listens. */
  listening(): Promise<string> {
    return this.#listening.promise;
  }

  /** Resolves with the reason when the thread ends without being stopped; never rejects. */
  async failed(): Promise<unknown> {
    return new Promise((resolve) => {
      this.#worker.once('error', resolve);
    });
  }

  share(name: string): PartitionShare {
    return {
      run: async (partitions, holder, signal) => {
        const share: Share = { holder, over: Promise.withResolvers(), letGo: [] };
        await this.#during(signal, async (ticket) => {
          this.#shares.set(ticket, share);
          this.#tell({ kind: 'share', ticket, name, partitions });
          await share.over.promise.finally(() => this.#shares.delete(ticket));
        }).finally(() => Promise.allSettled(share.letGo));
      },
    };
  }

  keepLease: KeepLease = async (holder, lease, signal) => {
    const over = Promise.withResolvers<'over' | 'lost'>();
    return this.#during(signal, async (ticket) => {
      this.#leases.set(ticket, over.resolve);
      this.#tell({ kind: 'lease', ticket, holder, lease });
      return over.promise.finally(() => this.#leases.delete(ticket));
    });
  };

  /** Resolves when the thread has said that the projector stopped, and ended. */
  async stop(): Promise<void> {
    clearInterval(this.#turns);
    const ended = once(this.#worker, 'exit');
    this.#reporter.state.stopped();
    this.#tell({ kind: 'turn', status: this.#reporter.state.status });
    this.#tell({ kind: 'stop' });
    await ended;
  }

  /** Does work for the main loop in the thread until the signal ends it; the ticket identifies it. */
  async #during<T>(signal: AbortSignal, work: (ticket: number) => Promise<T>): Promise<T> {
    const ticket = ++this.#tickets;
    const end = (): void => {
      this.#tell({ kind: 'end', ticket });
    };
    const working = work(ticket);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    return working.finally(() => {
      signal.removeEventListener('abort', end);
    });
  }

  #tell(told: ToThread): void {
    this.#worker.postMessage(told);
  }

  #hear(told: FromThread): void {
    if (told.kind === 'listening') this.#listening.resolve(told.address);
    else if (told.kind === 'cannot-listen') this.#listening.reject(errorOf(told.error));
    else if (told.kind === 'database') this.#hearOfDatabase(told.error && errorOf(told.error));
    else if (told.kind === 'issuer') this.#reporter.issuerSilent(errorOf(told.error));
    else if (told.kind === 'metrics') void this.#tellMetrics();
    else if (told.kind === 'gained') this.#shares.get(told.ticket)?.holder.gained(told.partition);
    else if (told.kind === 'lost') this.#letGo(told.ticket, told.partition);
    else if (told.kind === 'lease-over') this.#leases.get(told.ticket)?.(told.outcome);
    else this.#shareIsOver(told);
  }

  #shareIsOver({ ticket, error }: FromThread & { readonly kind: 'share-over' }): void {
    const over = this.#shares.get(ticket)?.over;
    if (error === undefined) over?.resolve(undefined);
    else over?.reject(errorOf(error));
  }

  #hearOfDatabase(error: Error | undefined): void {
    if (error === undefined) {
      this.#reporter.state.databaseAnswers();
    } else {
      this.#reporter.state.databaseSilent(error);
      this.#reporter.onError(error);
    }
  }

  async #tellMetrics(): Promise<void> {
    this.#tell({ kind: 'metrics', text: await this.#reporter.metrics.text() });
  }

  #letGo(ticket: number, partition: number): void {
    const share = this.#shares.get(ticket);
    if (share === undefined) return;
    const released = share.holder.lost(partition).finally(() => {
      this.#tell({ kind: 'released', ticket, partition });
    });
    share.letGo.push(released);
  }
}
