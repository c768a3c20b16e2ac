import { inSchema } from './schema.ts';
import type { Queryable } from './transaction.ts';

export const progressTables = `
create table pipeline.progress (
  position  bigint not null default 0,
  only_row  boolean primary key default true check (only_row)
);
insert into pipeline.progress default values;
comment on table pipeline.progress is 'How far the read models have got, whatever slices the log has; one row';
comment on column pipeline.progress.position is 'Every event up to and including this position is in the read models; some after it may be, too';
`;

/** Everything up to this position is in the read models; 0 when they are empty. An expression. */
export const position = `(select position from pipeline.progress)`;

/** How many facts one statement looks at: when the next one is missing, all that have come after it wait. */
const stride = 2000;

// Positions are 1, 2, 3 … without gaps, so that a fact whose place among those after the stored position is its distance
// from it has all before it. $1 how many facts to look at. Returns how far it went, nothing when the next fact is missing.
export const advanceProgress = `
with ahead as materialized (
  select f.position, row_number() over (order by f.position) as place
  from (
    select position from pipeline.facts
    where position > ${position} order by position limit $1
  ) as f
)
update pipeline.progress
set position = progress.position + reached.count
from (
  select count(*) as count from ahead, pipeline.progress as stored where ahead.position = stored.position + ahead.place
) as reached
where reached.count > 0
returning reached.count::float8 as count`;

/** Moves on over the facts that are there without a gap. To be called in the transaction that stores facts. */
export async function advance(client: Queryable, schema: string): Promise<void> {
  for (let moved = stride; moved === stride;) {
    const { rows } = await client.query<{ count: number }>(inSchema(schema, advanceProgress), [stride]);
    moved = rows[0]?.count ?? 0;
  }
}
