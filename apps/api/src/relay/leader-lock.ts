import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** Any number, the same in every version: the first half of the lock's key, the topic is the second. */
const lockClass = 702_177_424;

/** PostgreSQL ends the session of a leader that says nothing for so long: it is frozen, or the network is cut. */
const longestSilence = '5s';
const heartbeat = 1_000;

export interface LeaderLockOptions {
  /** Of all processes that use the same name in one database, one leads. */
  readonly name: string;
  /** Milliseconds between two attempts to become the leader. Default 500. */
  readonly tryEvery?: number;
  /** Called once when another process has the lead. */
  readonly onStandby?: () => void;
}

/**
 * Waits until it leads, does the work, and gives the lead up when the work is done. `work` gets a signal that is
 * aborted when the lead is lost (the connection that holds it broke) or `signal` is; it should then end at once,
 * because another may lead already. Rejects when the database cannot be reached, and with what the work rejects.
 *
 * The lead is a session-level advisory lock on a connection of its own, held through the waiting as well: it ends with
 * the process, however the process ends.
 */
export async function withLeaderLock(
  pool: pg.Pool,
  { name, tryEvery = 500, onStandby }: LeaderLockOptions,
  work: (leading: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const client = await pool.connect();
  const lost = new AbortController();
  const lose = (): void => {
    lost.abort();
  };
  client.on('error', lose);
  client.on('end', lose);
  const over = AbortSignal.any([signal, lost.signal]);
  let beating: NodeJS.Timeout | undefined;
  try {
    await client.query(`SET idle_session_timeout = '${longestSilence}'`);
    for (let told = false; !(await locked(client, name)); told = true) {
      if (!told) onStandby?.();
      await delay(tryEvery, undefined, { signal: over }).catch(() => undefined);
      if (signal.aborted) return;
      if (lost.signal.aborted) throw new Error('the connection that waits for the lead broke');
    }
    beating = setInterval(() => {
      const beat: pg.QueryConfig & { query_timeout: number } = { text: 'SELECT 1', query_timeout: 4_000 };
      client.query(beat).catch(lose);
    }, heartbeat);
    await work(over);
  } finally {
    clearInterval(beating);
    // Never back into the pool: the end of the session is the end of the lock. (Later errors have a listener, too.)
    client.release(true);
  }
}

async function locked(client: pg.PoolClient, name: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock($1, hashtext($2)) AS locked',
    [lockClass, name],
  );
  return rows[0]?.locked === true;
}
