import { inSchema } from '../schema/schema.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';

/** Everything up to this position is in the read models; 0 when they are empty. An SQL expression. */
export const position = `(select position from :schema.progress)`;

/**
 * Every event up to this position that names a company is in company_events, projected or parked. An event whose
 * companies are unknown, and later ones, may appear there later. An SQL expression.
 */
export const namedUpTo = `(
  select least(position, (select min(position) - 1 from :schema.parked where not named)) from :schema.progress)`;

/** The position up to which everything is in the read models of a generation. */
export async function positionOf(db: Queryable, schema: string): Promise<number> {
  const { rows } = await db.query<{ position: number }>(
    inSchema(schema, `select ${position}::float8 as position`),
  );
  return rows[0]?.position ?? 0;
}

/** Positions that one statement checks. Not all at once: while one is missing, any number may be waiting after it. */
const stride = 2000;

// Positions are 1, 2, 3 … without gaps: if an event's place among those after the stored position equals its distance
// from it, none before it is missing. Parked events count as done, so that no reader waits for their retry. $1 how
// many positions to examine. Returns how far it went, nothing when the next event is missing.
export const advanceProgress = `
with ahead as materialized (
  select taken.position, row_number() over (order by taken.position) as place
  from (
    (select position from :schema.facts where position > ${position} order by position limit $1)
    union
    (select position from :schema.parked where position > ${position} order by position limit $1)
    order by position limit $1
  ) as taken
)
update :schema.progress
set position = progress.position + reached.count
from (
  select count(*) as count from ahead, :schema.progress as stored where ahead.position = stored.position + ahead.place
) as reached
where reached.count > 0
returning reached.count::float8 as count`;

/** Moves the position on to the next gap between events. To be called in the transaction that stores them. */
export async function advance(client: Queryable, schema: string): Promise<void> {
  for (let moved = stride; moved === stride;) {
    const { rows } = await client.query<{ count: number }>(inSchema(schema, advanceProgress), [stride]);
    moved = rows[0]?.count ?? 0;
  }
}
