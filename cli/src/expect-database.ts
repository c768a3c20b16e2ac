import { setTimeout as delay } from 'node:timers/promises';
import { createPool } from '@sovereign-pipeline/postgres';
import { UserError } from './stop-request.ts';

const isStarting = (error: unknown): boolean => (error as { code?: unknown }).code === '57P03';

/**
 * Throws a UserError that says why a database of `DATABASE_URL`, or our own, does not let us in. Waits while it starts.
 */
export async function expectDatabase(
  url: string,
  own: { readonly passwordFile: string } | undefined,
  signal: AbortSignal,
): Promise<void> {
  const pool = createPool(url, { name: 'npm start', max: 1, answerWithinMs: 30_000 });
  try {
    for (;;) {
      try {
        await pool.query('SELECT 1');
        return;
      } catch (error) {
        if (!isStarting(error)) throw error;
        await delay(500, undefined, { signal });
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    const reason = reasonOf(error);
    throw new UserError(
      own && (error as { code?: unknown }).code === '28P01'
        ? `${own.passwordFile} does not hold the password of the PostgreSQL beside it: put the right one back from a backup.`
        : `${own ? 'The PostgreSQL of the data folder' : `The PostgreSQL of DATABASE_URL (${placeOf(url)})`} cannot be used: ${reason}.`,
    );
  } finally {
    await pool.end();
  }
}

/** Without the user and the password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Of several addresses that were tried, Node.js gives the errors but no words. */
function reasonOf(error: unknown): string {
  const { message, errors = [], code } = error as { message?: string; errors?: Error[]; code?: string };
  const texts = [message, errors.map((each) => each.message).join(', '), code];
  return texts.find((text) => text !== undefined && text !== '') ?? String(error);
}
