import { hashOf, newSecret } from '@sovereign-pipeline/access';
import type { Queryable } from '@sovereign-pipeline/postgres';

/** For how long somebody stays signed in. */
export const sessionMs = 12 * 60 * 60_000;

/** $1: hash, $2: key, $3: milliseconds that it is good for. Those that are over go. */
const insert = `
WITH over AS (DELETE FROM access.sessions WHERE expiresat < clock_timestamp())
INSERT INTO access.sessions (hash, key, expiresat)
VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 millisecond')`;
/** $1: hash. */
const end = `DELETE FROM access.sessions WHERE hash = $1`;

/** Begins a session of a key; answers its secret, of which a hash is kept. */
export async function beginSession(db: Queryable, key: string): Promise<string> {
  const { secret, hash } = newSecret();
  await db.query(insert, [hash, key, sessionMs]);
  return secret;
}

export async function endSession(db: Queryable, secret: string): Promise<void> {
  await db.query(end, [hashOf(secret)]);
}
