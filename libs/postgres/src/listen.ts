import type pg from 'pg';
import { Backoff } from './backoff.ts';

/**
 * Calls `onNotify` at every notification of the channel, and once after each (re)connection because some may have been
 * missed. Keeps one connection of the pool, replaced when it breaks. Resolves at the abort. Own code: pg-listen
 * makes its connections itself, beside the pool and its settings.
 */
export async function listen(
  pool: pg.Pool,
  channel: string,
  onNotify: () => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  const backoff = new Backoff();
  while (!signal.aborted) {
    try {
      const client = await pool.connect();
      try {
        await untilBroken(
          client,
          channel,
          () => {
            backoff.succeeded();
            onNotify();
          },
          signal,
        );
      } finally {
        // Never back into the pool: it still listens.
        client.release(true);
      }
    } catch (error) {
      onError(error);
      await backoff.failed(signal);
    }
  }
}

/** Resolves at the abort, rejects when the connection breaks. */
async function untilBroken(
  client: pg.PoolClient,
  channel: string,
  onNotify: () => void,
  signal: AbortSignal,
): Promise<void> {
  const over = Promise.withResolvers<undefined>();
  const stop = (): void => {
    over.resolve(undefined);
  };
  const listened = client.query(`LISTEN ${channel}`);
  client.on('error', over.reject);
  client.on('end', stop);
  client.on('notification', onNotify);
  signal.addEventListener('abort', stop);
  // It may have come while we were connecting.
  if (signal.aborted) stop();
  try {
    await Promise.race([listened.then(onNotify), over.promise]);
    await over.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    client.off('notification', onNotify);
    client.off('end', stop);
    client.off('error', over.reject);
    listened.catch(() => undefined);
  }
}
