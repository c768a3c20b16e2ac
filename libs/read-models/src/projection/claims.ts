import { assessedClaims, distinct, type Fact, isClaim } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { claims } from '../views/claims.ts';
import { correctionsIn } from './touched-rows.ts';

/** Keeps what the claims among the facts amount to, in the light of all corrections in their streams. */
export async function storeClaims(client: Queryable, schema: string, facts: readonly Fact[]): Promise<void> {
  const said = facts.filter((fact) => isClaim(fact));
  if (said.length === 0) return;
  const streams = [...new Set(said.map(({ stream }) => stream))];
  const records = assessedClaims(distinct([...said, ...(await correctionsIn(client, schema, streams))]));
  await client.query(inSchema(schema, claims.store), [JSON.stringify(records), []]);
}
