import type pg from 'pg';
import { Backoff } from './backoff.ts';
import { isTransient, troubleOf } from './errors.ts';

/** The database of DATABASE_URL cannot be used until an operator changes something; the message says what. */
export class DatabaseSetupError extends Error {
  override readonly name = 'DatabaseSetupError';
}

/**
 * Resolves once the database answers, and has what is `expected` of it. Throws a DatabaseSetupError when it never will
 * with these settings. Calls `onWait` with the reason for waiting, first and whenever it changes.
 */
export async function untilUsable(
  pool: pg.Pool,
  onWait: (error: unknown) => void,
  signal: AbortSignal,
  expected?: (pool: pg.Pool) => Promise<unknown>,
): Promise<void> {
  const backoff = new Backoff();
  let told: string | undefined;
  while (!signal.aborted) {
    try {
      await expectOwnSessions(pool);
      await expected?.(pool);
      return;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (!isTransient(error)) throw setupError(error) ?? error;
      if (words !== told) onWait(error);
      told = words;
      await backoff.failed(signal);
    }
  }
}

function setupError(error: unknown): DatabaseSetupError | undefined {
  if (!(Error.isError(error) && troubleOf(error) === 'setup')) return undefined;
  const { code = '' } = error as { code?: string };
  const [, advice = ''] = advices.find(([pattern]) => pattern.test(code || error.message)) ?? [];
  return new DatabaseSetupError(`PostgreSQL cannot be used: ${error.message}${advice}`, { cause: error });
}

const advices: readonly (readonly [RegExp, string])[] = [
  [
    /^ERR_TLS_CERT_ALTNAME|^HOSTNAME_MISMATCH/,
    '. Its certificate is for another host: write that name in DATABASE_URL, or use a certificate for this one.',
  ],
  [
    /SELF_SIGNED|UNABLE_TO_|^CERT_/,
    '. Its certificate is not one that is trusted here: name the authority that signed it by sslrootcert=<file> in DATABASE_URL.',
  ],
  [/does not support SSL/, ': leave sslmode out of DATABASE_URL, or turn TLS on there.'],
  [
    /^08P01/,
    '. A pooler lies between that does not pass settings on: let DATABASE_URL lead to PostgreSQL itself, or to a pooler of sessions.',
  ],
];

/** How often two sessions are compared: two clients of one session must not do so at once. */
const looks = 3;

/**
 * Throws a DatabaseSetupError where a pooler gives each transaction any free session of the server (PgBouncer's
 * `pool_mode = transaction`): settings, locks, LISTEN and prepared statements would leak between clients.
 */
async function expectOwnSessions(pool: pg.Pool): Promise<void> {
  const clients: pg.PoolClient[] = [];
  try {
    const one = await pool.connect();
    clients.push(one);
    const other = await pool.connect();
    clients.push(other);
    for (const client of clients) client.on('error', ignore);
    for (let look = 0; look < looks; look++) {
      const before = await sessionOf(one);
      await other.query('begin');
      const beside = await sessionOf(other);
      const after = await sessionOf(one);
      await other.query('commit');
      if (before !== after || before === beside)
        throw new DatabaseSetupError(
          'DATABASE_URL leads to a pooler that shares sessions between transactions, and locks, settings and notifications of a ' +
            'session would be lost with it: let it lead to PostgreSQL itself, or to a pooler of sessions (pool_mode = session).',
        );
    }
  } finally {
    for (const client of clients) {
      client.off('error', ignore);
      client.release();
    }
  }
}

const ignore = (): void => undefined;

async function sessionOf(client: pg.PoolClient): Promise<number | undefined> {
  return (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
}
