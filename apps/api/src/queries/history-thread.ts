import { Worker } from 'node:worker_threads';
import { problem, ProblemError } from '../http/problems.ts';
import type { Asked, Folding, Told } from './history-worker.ts';

/** Queries that the thread works on at once: each may read many megabytes. */
const atOnce = 2;

/** Queries that wait for it. */
const maxWaiting = 100;

/** Milliseconds that one waits for its turn. */
const longestWait = 5_000;

/** Mebibytes that the thread may hold. When a query takes more, the thread ends, and not the process. */
const memory = 256;

interface Query {
  readonly asked: Asked;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly since: number;
}

const isSource = import.meta.url.endsWith('.ts');

/**
 * Answers that are folded from many facts are made in a thread of their own: what takes long there keeps nobody from recording,
 * and what takes too much memory ends the thread alone. Whoever would wait too long is told to come again.
 *
 * States: no thread (before the first query, and after it ended) → a thread, with queries under way and in line → closed.
 */
export class HistoryThread implements Folding {
  readonly #databaseUrl: string;
  readonly #underWay = new Map<number, Query>();
  #waiting: Query[] = [];
  #worker: Worker | undefined;
  #tickets = 0;

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  pipeline: Folding['pipeline'] = (...values) => this.#ask('pipeline', values);
  company: Folding['company'] = (...values) => this.#ask('company', values);
  partnership: Folding['partnership'] = (...values) => this.#ask('partnership', values);
  timeline: Folding['timeline'] = (...values) => this.#ask('timeline', values);
  changes: Folding['changes'] = (...values) => this.#ask('changes', values);
  market: Folding['market'] = (...values) => this.#ask('market', values);

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #ask<T>(method: keyof Folding, values: readonly unknown[]): Promise<T> {
    if (this.#waiting.length >= maxWaiting) return Promise.reject(tooMany(`${maxWaiting} wait already`));
    return new Promise<unknown>((resolve, reject) => {
      const asked = { ticket: ++this.#tickets, method, values };
      this.#waiting.push({ asked, resolve, reject, since: performance.now() });
      this.#next();
    }) as Promise<T>;
  }

  #next(): void {
    while (this.#underWay.size < atOnce) {
      const query = this.#waiting.shift();
      if (query === undefined) return;
      if (performance.now() - query.since > longestWait) {
        query.reject(tooMany(`waited ${longestWait / 1000} s for those before it`));
        continue;
      }
      this.#underWay.set(query.asked.ticket, query);
      this.#thread().postMessage(query.asked);
    }
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL(`./history-worker.${isSource ? 'ts' : 'js'}`, import.meta.url), {
      workerData: { databaseUrl: this.#databaseUrl, connections: atOnce },
      execArgv: isSource ? ['--conditions=source', '--disable-warning=ExperimentalWarning'] : [],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    worker.on('message', (told: Told) => {
      const query = this.#underWay.get(told.ticket);
      this.#underWay.delete(told.ticket);
      if ('answer' in told) query?.resolve(told.answer);
      else query?.reject(errorOf(told.error));
      this.#next();
    });
    // Both an `error` and an `exit` come of a thread that has no memory left.
    worker.on('error', (error: Error) => {
      this.#lost(worker, error);
    });
    worker.on('exit', () => {
      this.#lost(worker, new Error('the thread ended'));
    });
    return (this.#worker = worker);
  }

  #lost(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#worker = undefined;
    const lost = [...this.#underWay.values()];
    this.#underWay.clear();
    for (const query of lost)
      query.reject(
        (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooMany('no memory is left for it')
          : error,
      );
    this.#next();
  }
}

const tooMany = (detail: string): ProblemError => new ProblemError(problem('queries-overloaded', { detail }));

function errorOf({ message, code }: { readonly message: string; readonly code?: unknown }): Error {
  // PostgreSQL's: the statement took too long.
  if (code === '57014') return tooMany('it took the database too long');
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}
