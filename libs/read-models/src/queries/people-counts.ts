import type { NamedPerson } from '@sovereign-pipeline/domain';
import type { ListedPerson } from '../answers/person-answers.ts';
import { type NamingKind, namingKinds } from '../views/named-people.ts';
import { byBytes } from './ids.ts';

/** How many of a person's namings have a certain value. */
export interface Counted {
  readonly company: string;
  readonly person: string;
  /** Where it is, how the company or the person is written, in which role, whether only disputed claims say it. */
  readonly what: 'kind' | 'company' | 'name' | 'role' | 'contested';
  readonly value: string;
  readonly count: number;
}

/** JSON array of the counted things of the person of a record `alias`, which has `company_id` and `person_id`. */
export const countedOf = (alias: string): string => `(
  select json_agg(json_build_object('company', ${alias}.company_id, 'person', ${alias}.person_id,
    'what', counted.what, 'value', counted.value, 'count', counted.count))
  from (
    select said.what, said.value, count(*)::integer as count
    from (
      ${namingKinds
        .map(
          (kind) => `select '${kind}' as kind, n.company_name, n.names, n.roles, n.contested
      from :schema.${kind}_people n where n.company_id = ${alias}.company_id and n.person_id = ${alias}.person_id`,
        )
        .join('\n      union all\n      ')}
    ) as named cross join lateral (
      select 'kind' as what, named.kind as value
      union all select 'company', named.company_name
      union all select 'name', unnest(named.names)
      union all select 'role', unnest(named.roles)
      union all select 'contested', named.contested::text) as said
    group by said.what, said.value) as counted)`;

/** The same for namings in memory. */
export function countedIn(
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

/** All counted people, in order of company, then person. */
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
        ...{ meetings: times('meeting'), partnerships: times('partnership') },
        ...{ targets: times('target'), models: times('model') },
        contested: valuesOf('contested').every(({ value }) => value === 'true'),
      };
    });
}

/** Of equals the least as text. */
function mostWritten(counted: readonly Counted[]): string | undefined {
  const [most] = counted.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return most?.value;
}
