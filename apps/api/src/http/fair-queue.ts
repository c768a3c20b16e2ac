import { inSpan } from '@sovereign-pipeline/runtime';
import type { Client } from './client.ts';
import { problem, ProblemError } from './problems.ts';

/** How many requests may wait: of all clients, and of one. */
export interface QueueBounds {
  readonly waiting: number;
  readonly perClient: number;
}

export interface FairQueueOptions extends QueueBounds {
  /** Pieces of work that are done at once. */
  readonly atOnce: number;
  /** Milliseconds that a request waits for its turn. */
  readonly patience?: number;
}

/** Milliseconds of work that a client has used of late: its weight halves after each half-life. */
interface Account {
  used: number;
  at: number;
  underWay: number;
}

const halfLife = 10_000;

/** Milliseconds that work is taken to last while it is under way. */
const presumed = 1_000;

interface Waiting {
  readonly client: Client;
  readonly accounts: readonly [ofAddress: Account, ofConnection: Account];
  readonly start: () => void;
  readonly refuse: (error: ProblemError) => void;
}

/**
 * Schedules expensive work: first the client that has used least of late, by address, then by connection, then by
 * arrival. So the queries of one client wait behind its own, and not behind another's. A client with more waiting
 * than its share must retry; when the line is full, either the new client must, or one that has used more.
 * Own code: npm's queues (p-queue, bottleneck) go by fixed priorities, not by what a client has used.
 */
export class FairQueue {
  readonly #options: Required<FairQueueOptions>;
  readonly #now: () => number;
  readonly #addresses = new Map<string, Account>();
  readonly #connections = new WeakMap<object, Account>();
  #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(options: FairQueueOptions, now = () => performance.now()) {
    this.#options = { patience: 10_000, ...options };
    this.#now = now;
  }

  /** Does the work when its turn comes; rejects with a ProblemError if it will not come. */
  async run<T>(client: Client, work: () => Promise<T>): Promise<T> {
    const accounts = this.#accountsOf(client);
    await inSpan({ name: 'wait for a turn' }, () => this.#turn(client, accounts));
    const began = this.#now();
    try {
      return await work();
    } finally {
      const now = this.#now();
      for (const account of accounts) {
        account.used = left(account, now) + now - began;
        account.at = now;
        account.underWay--;
      }
      this.#underWay--;
      // Other work of this process comes first.
      setImmediate(() => {
        this.#next();
      });
    }
  }

  async #turn(client: Client, accounts: Waiting['accounts']): Promise<void> {
    const { patience } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((start, refuse) => {
        const one: Waiting = { client, accounts, start, refuse };
        timer = setTimeout(() => {
          this.#refuse(one, overloaded(`waited ${patience / 1000} s for those before it`));
        }, patience).unref();
        this.#waiting.push(one);
        this.#next();
        this.#bound(one);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #next(): void {
    while (this.#underWay < this.#options.atOnce && this.#waiting.length > 0) {
      const first = this.#inOrder(this.#waiting)[0];
      if (first === undefined) return;
      this.#waiting = this.#waiting.filter((one) => one !== first);
      if (first.client.connection.destroyed === true) {
        first.refuse(overloaded('its connection is gone'));
        continue;
      }
      this.#underWay++;
      for (const account of first.accounts) account.underWay++;
      first.start();
    }
  }

  #bound({ client }: Waiting): void {
    const { waiting, perClient } = this.#options;
    const own = this.#waiting.filter((one) => one.client.address === client.address);
    const last = (of: Waiting[]): Waiting | undefined => this.#inOrder(of).at(-1);
    if (own.length > perClient)
      this.#refuse(last(own), tooMany(`${perClient} queries of this client wait already`));
    else if (this.#waiting.length > waiting)
      this.#refuse(last(this.#waiting), overloaded(`${waiting} queries wait already`));
  }

  #refuse(one: Waiting | undefined, error: ProblemError): void {
    this.#waiting = this.#waiting.filter((each) => each !== one);
    one?.refuse(error);
  }

  /** The sort is stable: clients with equal use keep their order of arrival. */
  #inOrder(waiting: readonly Waiting[]): Waiting[] {
    const now = this.#now();
    const taken = ({ accounts }: Waiting, which: 0 | 1): number =>
      left(accounts[which], now) + accounts[which].underWay * presumed;
    return waiting.toSorted((a, b) => taken(a, 0) - taken(b, 0) || taken(a, 1) - taken(b, 1));
  }

  #accountsOf({ address, connection }: Client): Waiting['accounts'] {
    const now = this.#now();
    const fresh = (): Account => ({ used: 0, at: now, underWay: 0 });
    const ofAddress = this.#addresses.get(address) ?? fresh();
    // Forget old usage.
    if (this.#addresses.size >= 1_000)
      for (const [other, account] of this.#addresses)
        if (account.underWay === 0 && left(account, now) < 1) this.#addresses.delete(other);
    this.#addresses.set(address, ofAddress);
    const ofConnection = this.#connections.get(connection) ?? fresh();
    this.#connections.set(connection, ofConnection);
    return [ofAddress, ofConnection];
  }
}

const left = ({ used, at }: Account, now: number): number => used * 2 ** ((at - now) / halfLife);

const tooMany = (detail: string): ProblemError => new ProblemError(problem('too-many-requests', { detail }));
export const overloaded = (detail: string): ProblemError =>
  new ProblemError(problem('queries-overloaded', { detail }));
