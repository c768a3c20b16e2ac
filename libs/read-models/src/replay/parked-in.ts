import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import type { ParkedInReplay } from '../answers/replay-answers.ts';

const selectParked = `
select count(distinct stream)::integer as streams, count(*)::integer as events, (
  select coalesce(json_agg(faulty order by position), '[]') from (
    select event_id as id, type, stream, position, error from :schema.parked where error is not null order by position limit 20
  ) as faulty) as first
from :schema.parked`;

/** Undefined: nothing is parked in this generation. */
export async function parkedIn(db: Queryable, schema: string): Promise<ParkedInReplay | undefined> {
  const { rows } = await db.query<ParkedInReplay>(inSchema(schema, selectParked));
  return rows[0] !== undefined && rows[0].events > 0 ? rows[0] : undefined;
}
