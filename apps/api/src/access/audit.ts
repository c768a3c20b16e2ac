import type { Queryable } from '@sovereign-pipeline/postgres';

/** The audited actions. Their names are kept for ever. */
export type AuditAction =
  | 'key-created'
  | 'key-revoked'
  | 'signed-in'
  | 'signed-out'
  | 'sign-in-refused'
  | 'sessions-ended'
  | 'replay-requested'
  | 'parked-retried'
  | 'erasure-ordered'
  | 'watch-made'
  | 'watch-changed'
  | 'watch-deleted'
  | 'watch-retried'
  | 'watch-secret-renewed';

export interface AuditEntry {
  readonly number: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Name and key; null when AUTH was off. */
  readonly actor: string | null;
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** $1: actor or null, $2: action, $3: details. */
const note = `INSERT INTO access.audit (actor, action, details) VALUES ($1, $2, $3)`;

/** $1: before this number, $2: limit. */
const page = `
SELECT number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor, action, details
  FROM access.audit WHERE number < $1 ORDER BY number DESC LIMIT $2`;

export async function noteAction(
  db: Queryable,
  actor: string | undefined,
  action: AuditAction,
  details: object,
): Promise<void> {
  await db.query(note, [actor ?? null, action, details]);
}

/** Entries, the latest first; `before`: the number of the last entry of the page before. */
export async function auditTrail(
  db: Queryable,
  {
    before = Number.MAX_SAFE_INTEGER,
    limit,
  }: { readonly before?: number | undefined; readonly limit: number },
): Promise<AuditEntry[]> {
  const { rows } = await db.query<AuditEntry>(page, [before, limit]);
  return rows;
}
