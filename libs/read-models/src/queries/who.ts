import {
  everyIdIn,
  type Fact,
  factsAt,
  identitiesOf,
  type Identities,
  type Moment,
  upcast,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { StoredFact } from '../projection/facts.ts';
import { firstIdsFrom, selectClaims, selectConnected, selectFirstIds } from '../projection/identities.ts';
import { inSchema } from '../schema/schema.ts';

/** A company by one of its ids: that of the company, and all of them. */
export interface Who {
  readonly company: string;
  readonly ids: readonly string[];
}

/** Who some ids were, as far as that was known and published at a moment. */
export async function identitiesAt(
  client: Queryable,
  schema: string,
  ids: Iterable<string>,
  moment: Moment,
): Promise<Identities> {
  const asked = [...new Set(ids)].filter((id) => !id.includes('\0'));
  const { rows } = await client.query<{ id: string }>(inSchema(schema, selectConnected), [asked]);
  const connected = rows.map(({ id }) => id);
  const claims = await client.query<StoredFact>(inSchema(schema, selectClaims), [connected]);
  const first = await client.query<{ id: string; first: string }>(inSchema(schema, selectFirstIds), [
    connected,
  ]);
  const facts = claims.rows.map((row): Fact => upcast(row));
  return identitiesOf(factsAt(facts, moment), firstIdsFrom(first.rows));
}

export function whoIs(asked: string, { companies }: Identities): Who {
  const company = companies.get(asked) ?? asked;
  const others = [...companies].filter(([, of]) => of === company).map(([id]) => id);
  return { company, ids: [company, ...others] };
}

/** Who those are that facts as read name, and some others. */
export function identitiesIn(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
  moment: Moment,
  others: readonly string[] = [],
): Promise<Identities> {
  return identitiesAt(client, schema, [...facts.flatMap(everyIdIn), ...others], moment);
}
