import type { ListedPerson } from '../answers/person-answers.ts';
import { type NamingKind, namingKinds } from '../views/named-people.ts';
import { quietSince, type Told, type ToldAsked, whenTold } from './claims-about.ts';
import { among, companyOf, conditionsOf, type Filter, inMarkets, meetsAll, someAmong } from './filters.ts';
import { byCount, byRecording, type List } from './orders.ts';
import { countedOf } from './people-counts.ts';

/** Filters on namings: one naming must meet all of them. */
interface NamingAsked extends Omit<ToldAsked, 'quietSince'> {
  /** The person's role, as written. */
  readonly role?: readonly string[] | undefined;
  /** The kind of thing that they are named at. */
  readonly at?: readonly NamingKind[] | undefined;
  /** A market of the thing that they are named at; a region includes its countries. */
  readonly market?: readonly string[] | undefined;
  readonly certainty?: readonly string[] | undefined;
}

/** Which people: any of several values of one member, and all members that are given. */
export interface PersonFilter extends NamingAsked, Pick<ToldAsked, 'quietSince'> {
  /** `company/name`. */
  readonly ids?: readonly string[] | undefined;
  /** Id of their company. */
  readonly company?: string | undefined;
  /** Whether only disputed claims name them. */
  readonly contested?: boolean | undefined;
}

/** Where somebody is named, and the claims that name them there. */
export interface NamedAt extends Told {
  readonly kind: NamingKind;
  readonly roles: readonly string[];
  readonly markets: readonly string[];
  readonly certainty: string;
}

/** What a person is filtered and ordered by. */
export type PersonEntry = ListedPerson & Told & { readonly namings: readonly NamedAt[] };

const isPerson = 'n.company_id = p.company_id and n.person_id = p.person_id';

/** A condition that the person has such a naming, at some kinds of things. */
const isNamed = (
  condition: string | ((kind: NamingKind) => string),
  kinds: readonly NamingKind[] = namingKinds,
): string =>
  kinds
    .map((kind) => {
      const so = typeof condition === 'string' ? condition : condition(kind);
      return `exists (select from :schema.${kind}_people n where ${isPerson} and ${so})`;
    })
    .join(' or ');

/** The markets of the thing of a naming `n`. */
const marketsOf: Readonly<Record<NamingKind, string>> = {
  meeting: '(select t.markets from :schema.meetings t where t.id = n.meeting_id)',
  partnership: '(select t.markets from :schema.partnerships t where t.id = n.partnership_id)',
  target: 'array[n.target_market]::text[]',
  model: `(select t.markets from :schema.models t
    where t.company_id = n.model_company_id and t.model_id = n.model_id and t.told_of = n.model_told_of)`,
};

/** A condition that a naming `n` rests on one of the claims. */
const claimsOfNaming = (claims: string): string =>
  `exists (select from unnest(n.basis) as own(id) join (${claims}) as said on said.event_id = own.id)`;

const namingFilters = (kind: NamingKind): readonly Filter<NamedAt, NamingAsked>[] => [
  someAmong('role', 'n.roles', ({ roles }) => roles),
  inMarkets('market', marketsOf[kind], ({ markets }) => markets),
  among('certainty', 'n.certainty', ({ certainty }) => certainty),
  whenTold(claimsOfNaming),
];

const byNaming: Filter<PersonEntry, PersonFilter> = {
  by: ['at', ...namingFilters('meeting').flatMap(({ by }) => by)],
  sql: (asked, bind) => isNamed((kind) => `true${conditionsOf(namingFilters(kind), asked, bind)}`, asked.at),
  meets: ({ namings }, asked) =>
    namings.some(
      (naming) =>
        asked.at?.includes(naming.kind) !== false && meetsAll(namingFilters(naming.kind), asked, naming),
    ),
};

const timesNamed = (kind: NamingKind): string =>
  `(select count(*)::integer from :schema.${kind}_people n where ${isPerson})`;

const counts: Readonly<Record<NamingKind, (person: ListedPerson) => number>> = {
  meeting: ({ meetings }) => meetings,
  partnership: ({ partnerships }) => partnerships,
  target: ({ targets }) => targets,
  model: ({ models }) => models,
};

export const personList: List<PersonEntry, PersonFilter> = {
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
    byNaming,
    quietSince((claims) => `(${isNamed(claimsOfNaming(claims))})`),
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
