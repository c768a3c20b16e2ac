import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { KeptConnection } from './kept-connection.ts';

/** Milliseconds between two notifications: every one of them costs a transaction, and each listener a query. */
const pause = 10;

/** Who tails the journal listens here; a notification has no payload and may be missed, so keep polling as well. */
export const journalChannel = 'journal_appended';

/**
 * Wakes the readers of the journal up, or those of another channel. Never inside the append's transaction, where NOTIFY
 * would take a lock of the whole cluster at commit: on a connection of its own. The first call sends at once; any number of calls in the pause after it become one. Errors are swallowed: the
 * readers' polling is the floor.
 */
export class JournalNotifier {
  readonly #connection: KeptConnection;
  readonly #statement: string;
  #wanted = false;
  #sending: Promise<void> | undefined;
  readonly #closing = new AbortController();

  constructor(pool: pg.Pool, channel: string = journalChannel) {
    // A notification is not worth waiting for the disk, where an append would have to wait behind it.
    this.#connection = new KeptConnection(pool, { settings: 'SET synchronous_commit = off' });
    this.#statement = `NOTIFY ${channel}`;
  }

  notify(): void {
    if (this.#closing.signal.aborted) return;
    this.#wanted = true;
    this.#sending ??= this.#send();
  }

  /** Sends what is wanted and gives the connection back. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#sending;
    this.#connection.close();
  }

  async #send(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      await this.#connection.query(this.#statement).catch(() => undefined);
      await delay(pause, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
    this.#sending = undefined;
  }
}
