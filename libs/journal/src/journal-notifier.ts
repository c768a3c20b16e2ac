import type pg from 'pg';
import { DedicatedConnection } from './append/wire.ts';

/**
 * Milliseconds between two notifications: every one of them costs a transaction, and each listener a query. With 10,
 * under load, they took a twelfth of what recording costs.
 */
const pause = 25;

/**
 * Readers that tail the journal listen on this channel. A notification has no payload and may be missed: polling is
 * the fallback.
 */
export const journalChannel = 'journal_appended';

/**
 * Wakes the readers of the journal up, or those of another channel. Never inside the append's transaction, where NOTIFY
 * would take a lock of the whole cluster at commit: on a connection of its own. The first call sends at once; any
 * number of calls in the pause after it become one. Errors are swallowed: the readers' polling is the fallback.
 */
export class JournalNotifier {
  readonly #connection: DedicatedConnection;
  readonly #statement: string;
  #wanted = false;
  #sending: Promise<void> | undefined;
  #pausing: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(pool: pg.Pool, channel: string = journalChannel) {
    // A notification need not wait for the disk, where appends would wait behind it.
    this.#connection = new DedicatedConnection(pool, { settings: 'SET synchronous_commit = off' });
    this.#statement = `NOTIFY ${channel}`;
  }

  notify(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (!this.#pausing) this.#sending ??= this.#send();
  }

  /** Sends pending notifications and returns the connection to the pool. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#pausing);
    await this.#sending;
    if (this.#wanted) await this.#send();
    this.#connection.close();
  }

  async #send(): Promise<void> {
    this.#wanted = false;
    await this.#connection.query(this.#statement).catch(() => undefined);
    this.#sending = undefined;
    if (this.#closed) return;
    this.#pausing = setTimeout(() => {
      this.#pausing = undefined;
      if (this.#wanted) this.#sending = this.#send();
    }, pause);
  }
}
