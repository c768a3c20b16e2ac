import { everyIdIn, type Fact, factsAt, type Identities, type Moment } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { identitiesBy, saidOf } from '../projection/who-is-who.ts';
import { inSchema } from '../schema/schema.ts';
import { nameOf } from '../views/companies.ts';
import { companiesAsked } from './part-filters.ts';

/** The identity of a company, or of a partnership by its key: its own id, and all of its ids. */
export interface Who {
  readonly company: string;
  readonly ids: readonly string[];
}

/** The identities of some ids, as known and published at a moment. */
export async function identitiesAt(
  client: Queryable,
  schema: string,
  ids: Iterable<string>,
  moment: Moment,
): Promise<Identities> {
  return identitiesBy(await saidOf(client, schema, ids), (claims) => factsAt(claims, moment));
}

export function whoIs(asked: string, { ids }: Identities): Who {
  const company = ids.get(asked) ?? asked;
  const others = [...ids].filter(([, of]) => of === company).map(([id]) => id);
  return { company, ids: [company, ...others] };
}

interface CompaniesAsked {
  readonly company?: string | undefined;
  readonly with?: readonly string[] | undefined;
}

/** A question that names companies by any of their ids, with their ids at a moment; and all ids of the first one. */
export async function whoIsAsked<Asked extends CompaniesAsked>(
  client: Queryable,
  schema: string,
  asked: Asked,
  moment: Moment,
): Promise<{
  readonly asked: Asked;
  readonly company: readonly string[] | undefined;
  readonly ids?: readonly string[];
}> {
  const named = companiesAsked(asked);
  const [first] = named;
  if (first === undefined) return { asked, company: undefined };
  const identities = await identitiesAt(client, schema, named, moment);
  const own = (id: string): string => whoIs(id, identities).company;
  const company = asked.company === undefined ? undefined : own(asked.company);
  return {
    asked: {
      ...asked,
      ...(company !== undefined && { company }),
      ...(asked.with && { with: asked.with.map(own) }),
    },
    company: company === undefined ? undefined : [company],
    ids: whoIs(first, identities).ids,
  };
}

/** Companies that are counted as one: a company and its subsidiaries, theirs included. */
export interface Family {
  readonly company: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

// $1 company. A company that is among its own subsidiaries is there once.
export const selectFamily = `
with recursive family (id) as (
  select $1::text collate "C"
  union
  select c.id from family join :schema.companies c on c.parent_id = family.id
)
select family.id, ${nameOf('family.id')} as name
from family order by family.id`;

/** The family of a company, as profiles say today. */
export async function familyOf(client: Queryable, schema: string, company: string): Promise<Family> {
  const { rows } = await client.query<{ id: string; name: string | null }>(inSchema(schema, selectFamily), [
    company,
  ]);
  return { company, members: rows.map(({ id, name }) => ({ id, name: name ?? id })) };
}

/** The identities with a whole family counted as its first company. */
export function asOne({ company, members }: Family, { ids, unresolved }: Identities): Identities {
  const family = new Set(members.map(({ id }) => id));
  const others = [...ids].map(([id, of]) => [id, family.has(of) ? company : of] as const);
  return {
    ids: new Map([
      ...others,
      ...[...family].filter((id) => id !== company).map((id) => [id, company] as const),
    ]),
    unresolved,
  };
}

/** The identities of the companies in facts as read, and of some others. */
export function identitiesIn(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
  moment: Moment,
  others: readonly string[] = [],
): Promise<Identities> {
  return identitiesAt(client, schema, [...facts.flatMap(everyIdIn), ...others], moment);
}
