import type { NamedPerson } from '@sovereign-pipeline/domain';
import type { ListedPerson } from '../answers/person-answers.ts';
import { type NamingKind, namingKinds } from '../views/named-people.ts';
import { byBytes } from './ids.ts';

/** How often something is so of those namings that are of one person. */
export interface Counted {
  readonly company: string;
  readonly person: string;
  /** Where it is, how the company or the person is written, in which role, whether only disputed claims say it. */
  readonly what: 'kind' | 'company' | 'name' | 'role' | 'contested';
  readonly value: string;
  readonly count: number;
}

/** The people of a page; $1 to $3 as the statement takes them. */
export const selectCounted = (page: string): string => `
with page as materialized (${page}), named as materialized (
  ${namingKinds
    .map(
      (
        kind,
      ) => `select '${kind}' as kind, p.company_id, p.person_id, p.company_name, p.names, p.roles, p.contested
  from page join :schema.${kind}_people p on p.company_id = page.company_id and p.person_id = page.person_id`,
    )
    .join('\n  union all\n  ')}
)
select named.company_id as company, named.person_id as person, said.what, said.value, count(*)::integer as count
from named cross join lateral (
  select 'kind' as what, named.kind as value
  union all select 'company', named.company_name
  union all select 'name', unnest(named.names)
  union all select 'role', unnest(named.roles)
  union all select 'contested', named.contested::text) as said
group by named.company_id, named.person_id, said.what, said.value`;

/** What the statement finds, of namings in memory. */
export function countedOf(
  namings: readonly { readonly kind: NamingKind; readonly named: NamedPerson }[],
): Counted[] {
  const counts = new Map<string, { -readonly [Key in keyof Counted]: Counted[Key] }>();
  const count = ({ company, person }: NamedPerson, what: Counted['what'], value: string) => {
    const key = JSON.stringify([company, person, what, value]);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { company, person, what, value, count: 1 });
  };
  for (const { kind, named } of namings) {
    count(named, 'kind', kind);
    count(named, 'company', named.companyName);
    for (const name of named.names) count(named, 'name', name);
    for (const role of named.roles) count(named, 'role', role);
    count(named, 'contested', String(named.contested));
  }
  return [...counts.values()];
}

/** Everybody who is counted, in order of company, then person. */
export function peopleFrom(counted: readonly Counted[]): ListedPerson[] {
  const byPerson = Map.groupBy(counted, ({ company, person }) => `${company}/${person}`);
  return Array.from(byPerson, ([id, own]) => ({ id, own, of: own[0] }))
    .sort(
      (a, b) =>
        byBytes(a.of?.company ?? '', b.of?.company ?? '') || byBytes(a.of?.person ?? '', b.of?.person ?? ''),
    )
    .map(({ id, own, of }): ListedPerson => {
      const valuesOf = (what: Counted['what']) => own.filter((each) => each.what === what);
      const times = (kind: NamingKind) => valuesOf('kind').find(({ value }) => value === kind)?.count ?? 0;
      const company = of?.company ?? '';
      return {
        id,
        company: { id: company, name: mostWritten(valuesOf('company')) ?? company },
        name: mostWritten(valuesOf('name')) ?? id,
        names: valuesOf('name')
          .map(({ value }) => value)
          .sort(),
        roles: valuesOf('role')
          .map(({ value }) => value)
          .sort(),
        ...{ meetings: times('meeting'), partnerships: times('partnership'), targets: times('target') },
        contested: valuesOf('contested').every(({ value }) => value === 'true'),
      };
    });
}

/** Of equals the least as text. */
function mostWritten(counted: readonly Counted[]): string | undefined {
  const [most] = counted.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return most?.value;
}
