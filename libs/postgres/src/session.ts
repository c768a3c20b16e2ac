import type pg from 'pg';

/** A connection for one piece of work, however long that takes. It is closed afterwards, and at the abort at once. */
export async function inSession<T>(
  pool: pg.Pool,
  signal: AbortSignal,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const client = await pool.connect();
  // A connection that dies while in use says so by an 'error' event as well; unheard, it would end the process.
  client.on('error', () => undefined);
  let open = true;
  const close = (): void => {
    if (open) client.release(true);
    open = false;
  };
  signal.addEventListener('abort', close);
  try {
    signal.throwIfAborted();
    return await work(client);
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** Opens a transaction that may take its time, while its process goes on. */
export const beginLong = `
begin isolation level read committed;
set local statement_timeout = 0;
set local idle_in_transaction_session_timeout = '5min';
set local synchronous_commit = on`;
