import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import type { FaultyEvent } from './replay-errors.ts';

/** Events that are not in what was built. */
export interface ParkedInReplay {
  readonly streams: number;
  readonly events: number;
  /** What could not be projected: of at most 20 streams, those that came first. */
  readonly first: readonly (FaultyEvent & { readonly error: string })[];
}

const selectParked = `
select count(distinct stream)::integer as streams, count(*)::integer as events, (
  select coalesce(json_agg(faulty order by position), '[]') from (
    select event_id as id, type, stream, position, error from pipeline.parked where error is not null order by position limit 20
  ) as faulty) as first
from pipeline.parked`;

/** Undefined: nothing is parked in this generation. */
export async function parkedIn(db: Queryable, schema: string): Promise<ParkedInReplay | undefined> {
  const { rows } = await db.query<ParkedInReplay>(inSchema(schema, selectParked));
  return rows[0] !== undefined && rows[0].events > 0 ? rows[0] : undefined;
}
