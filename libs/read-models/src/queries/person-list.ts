import type { ListedPerson } from '../answers/person-answers.ts';
import { type NamingKind, namingKinds } from '../views/named-people.ts';
import { among, companyOf, type Filter } from './filters.ts';
import { byCount, byRecording, type List } from './orders.ts';
import { countedOf } from './people-counts.ts';

/** Which people: of several values of one thing any, of several things all. */
export interface PersonFilter {
  /** `company/name`. */
  readonly ids?: readonly string[] | undefined;
  /** Id of their company. */
  readonly company?: string | undefined;
  /** As written. */
  readonly role?: readonly string[] | undefined;
  /** What they are named at. */
  readonly at?: readonly NamingKind[] | undefined;
  /** Whether only disputed claims name them. */
  readonly contested?: boolean | undefined;
}

const isPerson = 'n.company_id = p.company_id and n.person_id = p.person_id';

/** Somewhere they are named so, of some kinds of things. */
const isNamed = (condition: string, kinds: readonly NamingKind[] = namingKinds): string =>
  kinds
    .map((kind) => `exists (select from :schema.${kind}_people n where ${isPerson} and ${condition})`)
    .join(' or ');

const timesNamed = (kind: NamingKind): string =>
  `(select count(*)::integer from :schema.${kind}_people n where ${isPerson})`;

const counts: Readonly<Record<NamingKind, (person: ListedPerson) => number>> = {
  meeting: ({ meetings }) => meetings,
  partnership: ({ partnerships }) => partnerships,
  target: ({ targets }) => targets,
  model: ({ models }) => models,
};

const byKind: Filter<ListedPerson, Pick<PersonFilter, 'at'>> = {
  by: ['at'],
  sql: ({ at }) => isNamed('true', at),
  meets: (person, { at = [] }) => at.some((kind) => counts[kind](person) > 0),
};

export const personList: List<ListedPerson, PersonFilter> = {
  from: `(${namingKinds.map((kind) => `select company_id, person_id from :schema.${kind}_people`).join(' union ')})`,
  id: ['p.company_id', 'p.person_id'],
  json: countedOf('p'),
  filters: [
    among('ids', `(p.company_id || '/' || p.person_id)`, ({ id }) => id),
    {
      by: ['company'],
      sql: ({ company }, bind) => `p.company_id = ${companyOf(bind(company))}`,
      meets: (person, { company }) => person.company.id === company,
    },
    {
      by: ['role'],
      sql: ({ role }, bind) => isNamed(`n.roles && ${bind(role)}::text[]`),
      meets: ({ roles }, { role = [] }) => roles.some((own) => role.includes(own)),
    },
    byKind,
    {
      by: ['contested'],
      sql: ({ contested }, bind) => `(${isNamed('not n.contested')}) <> ${bind(contested)}::boolean`,
      meets: (person, { contested }) => person.contested === contested,
    },
  ],
  orders: {
    recorded: byRecording(`coalesce((select max(f.position) from (
      ${namingKinds.map((kind) => `select unnest(n.basis) as id from :schema.${kind}_people n where ${isPerson}`).join(' union all ')}
    ) as event join :schema.facts f on f.event_id = event.id), 0)`),
    meetings: byCount(timesNamed('meeting'), counts.meeting),
    partnerships: byCount(timesNamed('partnership'), counts.partnership),
    targets: byCount(timesNamed('target'), counts.target),
    models: byCount(timesNamed('model'), counts.model),
  },
};
