import type { Worker } from 'node:worker_threads';
import { currentTrace, errorOf, startThread, type ToldError } from '@sovereign-pipeline/runtime';
import { overloaded } from '../http/fair-queue.ts';
import type { Asked, Folding, Told } from './history-worker.ts';

interface Query {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface AnswerThreadOptions {
  readonly databaseUrl: string;
  /** Queries that the thread works on at once. */
  readonly atOnce: number;
  /** Mebibytes that the thread may use. When a query takes more, the thread ends, not the process. */
  readonly memory: number;
}

/**
 * A thread that answers queries.
 *
 * States: no thread (before the first query, and after it ended) → a thread, with queries under way → closed.
 */
export class AnswerThread {
  readonly #options: AnswerThreadOptions;
  readonly #underWay = new Map<number, Query>();
  #worker: Worker | undefined;
  #tickets = 0;

  constructor(options: AnswerThreadOptions) {
    this.#options = options;
  }

  ask(method: keyof Folding, values: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const asked: Asked = { ticket: ++this.#tickets, method, values, trace: currentTrace() };
      this.#underWay.set(asked.ticket, { resolve, reject });
      this.#thread().postMessage(asked);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const { databaseUrl, atOnce, memory } = this.#options;
    const workerData = { databaseUrl, connections: atOnce };
    const worker = startThread(import.meta.url, 'history-worker', { workerData, memory });
    worker.on('message', (told: Told) => {
      const query = this.#underWay.get(told.ticket);
      this.#underWay.delete(told.ticket);
      if ('answer' in told) query?.resolve(told.answer);
      else query?.reject(failureOf(told.error));
    });
    // A thread that runs out of memory emits both `error` and `exit`.
    worker.on('error', (error: Error) => {
      this.#lost(worker, error);
    });
    worker.on('exit', () => {
      this.#lost(worker, new Error('the thread ended'));
    });
    return (this.#worker = worker);
  }

  #lost(worker: Worker, error: Error): void {
    // If the thread was replaced already, the queries under way are those of the new one.
    if (this.#worker !== worker && this.#worker !== undefined) return;
    this.#worker = undefined;
    const lost = [...this.#underWay.values()];
    this.#underWay.clear();
    for (const query of lost)
      query.reject(
        (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? overloaded('no memory is left for it')
          : error,
      );
  }
}

function failureOf(error: ToldError): Error {
  // PostgreSQL's code for a statement that took too long.
  return error.code === '57014' ? overloaded('it took the database too long') : errorOf(error);
}
