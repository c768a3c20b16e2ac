import { hashOf, type Identity, newSecret } from '@sovereign-pipeline/access';
import type { Queryable } from '@sovereign-pipeline/postgres';

/** How long a session lasts. */
export const sessionMs = 12 * 60 * 60_000;

/** $1: hash, $2: key or null, $3: milliseconds that it lasts, $4 to $7: of an issuer's. Deletes expired sessions. */
const insert = `
WITH over AS (DELETE FROM access.sessions WHERE expiresat < clock_timestamp())
INSERT INTO access.sessions (hash, key, expiresat, issuer, subject, name, role)
VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 millisecond', $4, $5, $6, $7)`;
/** $1: hash. */
const end = `DELETE FROM access.sessions WHERE hash = $1`;

/** Begins a session; answers with its secret, of which only a hash is kept. `issuer`: of a session without a key. */
export async function beginSession(
  db: Queryable,
  { key, name, role }: Identity,
  issuer?: string,
): Promise<string> {
  const { secret, hash } = newSecret();
  const whose =
    issuer === undefined ? [key, sessionMs] : [null, sessionMs, issuer, subjectOf(key), name, role];
  await db.query(insert, [hash, ...whose, ...Array<null>(6 - whose.length).fill(null)]);
  return secret;
}

/** The subject in `oidc:<subject>`. */
const subjectOf = (key: string): string => key.replace(/^oidc:/, '');

export async function endSession(db: Queryable, secret: string): Promise<void> {
  await db.query(end, [hashOf(secret)]);
}
