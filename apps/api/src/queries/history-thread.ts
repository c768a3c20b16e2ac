import { whoAsks } from '../http/client.ts';
import { FairQueue, type QueueBounds } from '../http/fair-queue.ts';
import { isNow } from '../http/query-parameters.ts';
import { AnswerThread } from './answer-thread.ts';
import type { Folding } from './history-worker.ts';

/** Queries that a thread works on at once: each may read many megabytes. */
const atOnce = 2;

/** Mebibytes that the threads may use: the one that folds facts, and the one that reads rows. */
const memory = { folding: 256, reading: 128 };

/**
 * Answers from many rows are made in threads: a slow one does not hold up recording, and one that exceeds the memory
 * ends only its thread. Answers read from the read models' tables never wait behind answers folded from facts. Clients
 * take turns.
 */
export class HistoryThread implements Folding {
  readonly #folding: QueuedThread;
  readonly #reading: QueuedThread;

  constructor(databaseUrl: string, bounds: QueueBounds) {
    this.#folding = new QueuedThread(databaseUrl, memory.folding, bounds);
    this.#reading = new QueuedThread(databaseUrl, memory.reading, bounds);
  }

  pipeline: Folding['pipeline'] = (...values) => {
    const [, , , moment] = values;
    return (isNow(moment) ? this.#reading : this.#folding).ask('pipeline', values);
  };
  group: Folding['group'] = (...values) => this.#folding.ask('group', values);
  company: Folding['company'] = (...values) => this.#folding.ask('company', values);
  partnership: Folding['partnership'] = (...values) => this.#folding.ask('partnership', values);
  timeline: Folding['timeline'] = (...values) => this.#folding.ask('timeline', values);
  meeting: Folding['meeting'] = (...values) => this.#folding.ask('meeting', values);
  companies: Folding['companies'] = (...values) => this.#folding.ask('companies', values);
  partnerships: Folding['partnerships'] = (...values) => this.#folding.ask('partnerships', values);
  stages: Folding['stages'] = (...values) => this.#folding.ask('stages', values);
  markets: Folding['markets'] = (...values) => this.#folding.ask('markets', values);
  meetings: Folding['meetings'] = (...values) => this.#folding.ask('meetings', values);
  sovereignty: Folding['sovereignty'] = (code, page, moment) =>
    (isNow(moment) ? this.#reading : this.#folding).ask('sovereignty', [code, page, moment]);
  models: Folding['models'] = (...values) => this.#folding.ask('models', values);
  model: Folding['model'] = (...values) => this.#folding.ask('model', values);
  matrix: Folding['matrix'] = (filter, page, moment) =>
    (isNow(moment) ? this.#reading : this.#folding).ask('matrix', [filter, page, moment]);
  people: Folding['people'] = (...values) => this.#folding.ask('people', values);
  person: Folding['person'] = (...values) => {
    const [, , moment] = values;
    return (isNow(moment) ? this.#reading : this.#folding).ask('person', values);
  };
  sources: Folding['sources'] = (...values) => this.#folding.ask('sources', values);
  source: Folding['source'] = (...values) => this.#folding.ask('source', values);
  changes: Folding['changes'] = (...values) => this.#folding.ask('changes', values);
  graph: Folding['graph'] = (asked) =>
    (isNow(asked.moment) ? this.#reading : this.#folding).ask('graph', [asked]);
  evidence: Folding['evidence'] = (...values) => this.#reading.ask('evidence', values);
  preview: Folding['preview'] = (...values) => this.#folding.ask('preview', values);
  market: Folding['market'] = (code, page, moment) =>
    (isNow(moment) ? this.#reading : this.#folding).ask('market', [code, page, moment]);

  async close(): Promise<void> {
    await Promise.all([this.#folding.close(), this.#reading.close()]);
  }
}

/** A thread and its queue. */
class QueuedThread {
  readonly #thread: AnswerThread;
  readonly #queue: FairQueue;

  constructor(databaseUrl: string, memory: number, bounds: QueueBounds) {
    this.#thread = new AnswerThread({ databaseUrl, atOnce, memory });
    this.#queue = new FairQueue({ atOnce, ...bounds });
  }

  ask<T>(method: keyof Folding, values: readonly unknown[]): Promise<T> {
    return this.#queue.run(whoAsks(), () => this.#thread.ask(method, values)) as Promise<T>;
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}
