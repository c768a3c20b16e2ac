import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** A leader that is silent for so long has lost the lead, and its session: it is frozen, or the network is cut. */
const longestSilence = '5s';
const heartbeat = 1_000;

const isAnothers = (lead: string): string =>
  `${lead}.holder <> $2 AND ${lead}.renewed > clock_timestamp() - interval '${longestSilence}'
     AND EXISTS (SELECT FROM pg_stat_activity a WHERE a.pid = ${lead}.session)`;

/** $1: name, $2: the process that takes the lead, or keeps it. No row, and nothing written: another has it. */
const takeLead = `
  INSERT INTO journal.leads AS l (name, holder, session)
  SELECT $1, $2, pg_backend_pid()
   WHERE NOT EXISTS (SELECT FROM journal.leads o WHERE o.name = $1 AND ${isAnothers('o')})
      ON CONFLICT (name) DO UPDATE
     SET holder = excluded.holder, session = excluded.session, renewed = excluded.renewed WHERE NOT (${isAnothers('l')})
  RETURNING name`;

/**
 * Processes of versions before that table lead by an advisory lock. It is taken as well if it is free, and respected if
 * a session of our own login has it; another login may have taken it only to hold us up. $1: name.
 */
const isFreeOfOlder = `
  SELECT pg_try_advisory_lock(702177424, hashtext($1)) OR NOT EXISTS (
    SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND a.usename = session_user
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND l.classid = 702177424 AND l.objid = (hashtext($1)::bigint & 4294967295)::oid) AS free`;

export interface LeaderLockOptions {
  /** One of all processes with the same name in one database leads. */
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
 * The lead is a row of `journal.leads` that is renewed on a dedicated connection. It ends with that session, however
 * the process ends.
 */
export async function withLeaderLock(
  pool: pg.Pool,
  { name, tryEvery = 500, onStandby }: LeaderLockOptions,
  work: (leading: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const client = await pool.connect();
  const holder = randomUUID();
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
    const isLeading = (): Promise<boolean> => leads(client, name, holder);
    for (let told = false; !((await isFree(client, name)) && (await isLeading())); told = true) {
      if (!told) onStandby?.();
      await delay(tryEvery, undefined, { signal: over }).catch(() => undefined);
      if (signal.aborted) return;
      if (lost.signal.aborted) throw new Error('the connection that waits for the lead broke');
    }
    beating = setInterval(() => {
      isLeading().then((still) => {
        if (!still) lose();
      }, lose);
    }, heartbeat);
    await work(over);
  } finally {
    clearInterval(beating);
    // Not back into the pool: the end of the session is the end of the lead. (Later errors have a listener, too.)
    client.release(true);
  }
}

async function leads(client: pg.PoolClient, name: string, holder: string): Promise<boolean> {
  const taking: pg.QueryConfig & { query_timeout: number } = {
    text: takeLead,
    values: [name, holder],
    query_timeout: 4_000,
  };
  return (await client.query(taking)).rowCount === 1;
}

async function isFree(client: pg.PoolClient, name: string): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(isFreeOfOlder, [name]);
  return rows[0]?.free === true;
}
