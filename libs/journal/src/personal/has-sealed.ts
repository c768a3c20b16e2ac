import type { Queryable } from '@sovereign-pipeline/postgres';

/** Events examined by one statement: few enough to end well within its timeout, however large they are. */
const atOnce = 5_000;
/** How many of the newest events to examine: once texts are sealed for a while, one of them has one. */
const lately = 50_000;

const lookedUntil = `
SELECT t.id::text AS tree, coalesce(p.until, 0)::float8 AS until,
  coalesce((SELECT e.position FROM journal.events e ORDER BY e.position DESC LIMIT 1), 0)::float8 AS last
  FROM journal.tree t LEFT JOIN personal.plain p ON p.tree = t.id`;
/** $1 to $2: positions. */
const sealedIn = `
SELECT FROM journal.events e
 WHERE e.position > $1::bigint AND e.position <= $2::bigint AND e.data::text LIKE '%{"sealed":"%' LIMIT 1`;
const keepLooked = `
INSERT INTO personal.plain AS known (tree, until) VALUES ($1, $2::bigint)
ON CONFLICT (tree) DO UPDATE SET until = greatest(known.until, excluded.until)`;

/**
 * Whether any event of the journal has a sealed text. In a journal without any, each event is examined only once:
 * progress is stored, so that the next start continues from there even if this one is given up.
 */
export async function hasSealed(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ tree: string; until: number; last: number }>(lookedUntil);
  for (const { tree, until, last } of rows) {
    const newest = Math.max(until, last - lately);
    if (await isSealedBetween(db, newest, last)) return true;
    const looked = (to: number) => db.query(keepLooked, [tree, to]);
    if (await isSealedBetween(db, until, newest, looked)) return true;
    if (last > until) await looked(last);
  }
  return false;
}

/** The same for the newest events only, for a login that may not store progress. */
export async function hasSealedLately(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ last: number }>(
    'SELECT e.position::float8 AS last FROM journal.events e ORDER BY e.position DESC LIMIT 1',
  );
  const last = rows[0]?.last ?? 0;
  return isSealedBetween(db, Math.max(0, last - lately), last);
}

async function isSealedBetween(
  db: Queryable,
  after: number,
  until: number,
  looked?: (to: number) => Promise<unknown>,
): Promise<boolean> {
  for (let from = after; from < until; from += atOnce) {
    const to = Math.min(from + atOnce, until);
    const { rowCount } = await db.query(sealedIn, [from, to]);
    if (rowCount) return true;
    await looked?.(to);
  }
  return false;
}
