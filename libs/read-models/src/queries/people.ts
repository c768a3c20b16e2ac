import { type Fact, factsAt, isCorrection, type Moment, resolved, untilOf } from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { PeoplePage, PersonStory } from '../answers/person-answers.ts';
import { inSchema } from '../schema/schema.ts';
import { factsOfPeople, findFacts, namesPeople } from './facts-of.ts';
import type { ListPage } from './filters.ts';
import { foldedPage, lastOf, nextOf } from './folded-pages.ts';
import type { Told } from './orders.ts';
import { LiveTables } from './live-tables.ts';
import {
  asNaming,
  type Naming,
  namingPage,
  type NamingRow,
  namingsIn,
  placeOf,
  shownNamings,
} from './namings.ts';
import { byBytes, partsOf } from './ids.ts';
import { pageOf } from './page-of.ts';
import { pageOfCompanies } from './pages-of-companies.ts';
import { type Counted, countedIn, countedOf, peopleFrom } from './people-counts.ts';
import { type NamedAt, type PersonEntry, type PersonFilter, personList } from './person-list.ts';
import { identitiesAt, identitiesIn, whoIs, whoIsAsked } from './who.ts';

// $1 company and $2 person
const onePerson = `
select coalesce(${countedOf('p')}, '[]') as counted
from (select $1::text collate "C" as company_id, $2::text collate "C" as person_id) as p`;

// $1 ids of companies. The ones that may have had people.
const havingPeople = `
select asked.id from unnest($1::text[]) as asked(id)
where exists (
  select from :schema.company_events n join :schema.facts f on f.position = n.position
  where n.company_id = asked.id and ${namesPeople})`;

/**
 * People: names within companies, as claims write them. Every method throws a NoReadModelsError before there are any
 * read models, and one about a moment a HistoryTooLargeError.
 */
export class People {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** A page after the cursor, in order of company, then person, unless another order is asked for. */
  async now(filter: PersonFilter, page: ListPage): Promise<PeoplePage> {
    const { rows, ...found } = await this.#tables.page<readonly Counted[]>(personList, filter, page);
    return { people: rows.flatMap(peopleFrom), ...found };
  }

  /** As they were named at a moment. */
  async at(filter: PersonFilter, page: ListPage, moment: Moment): Promise<PeoplePage> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { company, asked } = await whoIsAsked(client, schema, filter, moment);
      const found = await foldedPage<PersonEntry, PersonFilter>(personList, asked, page, (part, meets) =>
        pageOfCompanies(client, schema, part, moment, company, {
          having: havingPeople,
          find: (ids, most) => findFacts(client, schema, factsOfPeople, ids, moment.knownAt, null, most),
          fold: (id, facts, until) => peopleOf(id, facts, until).filter(({ row }) => meets(row)),
        }),
      );
      const people = found.rows.map(({ row: { told: _, namings: __, ...row } }) => row);
      return { people, ...nextOf(found.next), position };
    });
  }

  /**
   * One person, `company/name` by any id of the company, with a page of their things. `cursor`: the `next` of the
   * page before. Undefined when no claim names the person.
   */
  async find(asked: string, page: ListPage): Promise<PersonStory | undefined> {
    if (hasNul(asked)) return undefined;
    const [id, person] = partsOf(asked);
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const company = await companyNow(client, schema, id);
      const counted = await client.query<{ counted: Counted[] }>(inSchema(schema, onePerson), [
        ...[company, person],
      ]);
      const namings = await client.query<NamingRow>(inSchema(schema, namingPage), [
        ...[company, person, page.cursor ?? '', page.limit + 1],
      ]);
      return story(counted.rows[0]?.counted ?? [], namings.rows.flatMap(asNaming), page, position);
    });
  }

  /** The same at a moment. */
  async findAt(asked: string, page: ListPage, moment: Moment): Promise<PersonStory | undefined> {
    if (hasNul(asked)) return undefined;
    const [id, person] = partsOf(asked);
    return this.#tables.snapshot(async (client, schema) => {
      const { company, ids } = whoIs(id, await identitiesAt(client, schema, [id], moment));
      const found = await findFacts(client, schema, factsOfPeople, ids, moment.knownAt, null);
      const identities = await identitiesIn(client, schema, found.facts, moment, ids);
      const facts = resolved(factsAt(found.facts, moment), identities);
      const namings = namingsIn(facts, untilOf(moment)).filter(
        ({ named }) => named.company === company && named.person === person,
      );
      const rest = namings.filter((naming) => byBytes(placeOf(naming), page.cursor ?? '') > 0);
      return story(countedIn(namings), rest, page, found.position);
    });
  }
}

/** All people of a company in some facts, and when each was last recorded. */
function peopleOf(company: string, facts: readonly Fact[], until: number): Told<PersonEntry>[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const corrections = facts.filter(isCorrection);
  const namings = namingsIn(facts, until).filter(({ named }) => named.company === company);
  const own = Map.groupBy(namings, ({ named }) => named.person);
  return [...own.values()].flatMap((theirs) => {
    const factsOf = (basis: readonly string[]) => basis.flatMap((id) => byId.get(id) ?? []);
    const all = factsOf(theirs.flatMap(({ named }) => named.basis));
    const told = { facts: [...all, ...corrections], until };
    const namings = theirs.map(({ kind, thing, named: { roles, certainty, basis } }): NamedAt => ({
      ...{ kind, roles, certainty, markets: 'market' in thing ? [thing.market] : thing.markets },
      told: { facts: [...factsOf(basis), ...corrections], until },
    }));
    return peopleFrom(countedIn(theirs)).map((person) => ({
      ...{ id: person.id, row: { ...person, told, namings } },
      last: lastOf(all),
    }));
  });
}

/** A person with a page of `namings`, which has at least one more than a page, if there are so many. */
function story(
  counted: readonly Counted[],
  namings: readonly Naming[],
  { limit }: ListPage,
  position: number,
): PersonStory | undefined {
  const [listed] = peopleFrom(counted);
  if (listed === undefined) return undefined;
  const { meetings, partnerships, targets, models, contested: _, ...person } = listed;
  const { entries, ...next } = pageOf(namings, limit, placeOf);
  return {
    ...person,
    counts: { meetings, partnerships, targets, models },
    ...shownNamings(entries),
    ...next,
    position,
  };
}

async function companyNow(client: Queryable, schema: string, asked: string): Promise<string> {
  return whoIs(asked, await identitiesAt(client, schema, [asked], {})).company;
}
