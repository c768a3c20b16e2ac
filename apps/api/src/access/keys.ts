import { newKey, type Role } from '@sovereign-pipeline/access';
import { inTransaction } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { noteAction } from './audit.ts';

export interface KeyWanted {
  readonly name: string;
  readonly role: Role;
  /** Milliseconds from now on; left out: it never expires. */
  readonly expiresInMs?: number | undefined;
}

/** A key as it is listed, without its secret. Times are RFC 3339, UTC. */
export interface Key {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

const time = (column: string, as: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "${as}"`;
const columns = `id, name, role, ${time('createdat', 'createdAt')}, ${time('expiresat', 'expiresAt')},
  ${time('revokedat', 'revokedAt')}`;

/** $1: id, $2: hash, $3: name, $4: role, $5: milliseconds that it is valid for, or null. */
const insert = `
INSERT INTO access.keys (id, hash, name, role, expiresat)
VALUES ($1, $2, $3, $4, clock_timestamp() + $5::float8 * interval '1 millisecond') RETURNING ${columns}`;
const list = `SELECT ${columns} FROM access.keys ORDER BY createdat, id`;
/** $1: id. One that is revoked stays as it is. */
const revoke = `
UPDATE access.keys SET revokedat = coalesce(revokedat, clock_timestamp()) WHERE id = $1 RETURNING ${columns}`;
/** $1: key. */
const endSessions = `DELETE FROM access.sessions WHERE key = $1`;
/** $1: subject. */
const endSessionsOfSubject = `DELETE FROM access.sessions WHERE subject = $1`;

/** Makes a key. `key` is shown once; only its hash is kept. `actor`: the creator, for the audit trail. */
export async function createKey(
  pool: pg.Pool,
  actor: string | undefined,
  { name, role, expiresInMs }: KeyWanted,
): Promise<{ readonly key: string; readonly made: Key }> {
  const { id, key, hash } = newKey();
  const made = await inTransaction(pool, 'begin', async (client) => {
    const { rows } = await client.query<Key>(insert, [id, hash, name, role, expiresInMs ?? null]);
    const [row] = rows;
    if (!row) throw new Error('the key was not kept');
    await noteAction(client, actor, 'key-created', { id, name, role, expiresAt: row.expiresAt });
    return row;
  });
  return { key, made };
}

export const listKeys = async (pool: pg.Pool): Promise<Key[]> => (await pool.query<Key>(list)).rows;

/** Ends all sessions of a subject of the issuer. Answers with their number. */
export async function endSessionsOf(
  pool: pg.Pool,
  actor: string | undefined,
  subject: string,
): Promise<number> {
  return inTransaction(pool, 'begin', async (client) => {
    const { rowCount } = await client.query(endSessionsOfSubject, [subject]);
    await noteAction(client, actor, 'sessions-ended', { subject, sessions: rowCount ?? 0 });
    return rowCount ?? 0;
  });
}

/** Undefined when there is no such key. */
export async function revokeKey(
  pool: pg.Pool,
  actor: string | undefined,
  id: string,
): Promise<Key | undefined> {
  return inTransaction(pool, 'begin', async (client) => {
    const { rows } = await client.query<Key>(revoke, [id]);
    if (!rows[0]) return undefined;
    await client.query(endSessions, [id]);
    await noteAction(client, actor, 'key-revoked', { id, name: rows[0].name });
    return rows[0];
  });
}
