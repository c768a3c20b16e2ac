import { factsAt, type Moment, resolved, untilOf } from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { ListedPerson, PeoplePage, PersonStory } from '../answers/person-answers.ts';
import { positionOf } from '../projection/progress.ts';
import { inSchema } from '../schema/schema.ts';
import { namingKinds } from '../views/named-people.ts';
import { factsOfPeople, findFacts, namesPeople } from './facts-of.ts';
import type { ListPage } from './filters.ts';
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
import { idOf, pageOf } from './page-of.ts';
import { pageOfCompanies } from './pages-of-companies.ts';
import { type Counted, countedOf, peopleFrom, selectCounted } from './people-counts.ts';
import { identitiesAt, identitiesIn, whoIs } from './who.ts';

export interface PersonFilter {
  /** Id of the company whose people they are. */
  readonly company?: string | undefined;
}

// $1 company and $2 person before the page, $3 how many more than a page, $4 company id or null
export const peopleAfter = selectCounted(`
  select company_id, person_id from (
    ${namingKinds
      .map(
        (kind) => `(select distinct n.company_id, n.person_id from :schema.${kind}_people n
    where (n.company_id, n.person_id) > ($1, $2) and ($4::text is null or n.company_id = $4)
    order by n.company_id, n.person_id limit $3)`,
      )
      .join(' union ')}
  ) as people order by company_id, person_id limit $3`);

// $1 company and $2 person
const onePerson = selectCounted(
  `select $1::text collate "C" as company_id, $2::text collate "C" as person_id`,
);

// $1 ids of companies. Those of which people may have been named.
const havingPeople = `
select asked.id from unnest($1::text[]) as asked(id)
where exists (
  select from :schema.company_events n join :schema.facts f on f.position = n.position
  where n.company_id = asked.id and ${namesPeople})`;

/**
 * People: names within companies, as claims write them. Every method throws a NoReadModelsError before there are any,
 * and one of a moment a HistoryTooLargeError.
 */
export class People {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** In order of company, then person, from after the cursor on. */
  async now({ company: asked }: PersonFilter, { cursor = '', limit }: ListPage): Promise<PeoplePage> {
    return this.#tables.snapshot(async (client, schema) => {
      const company = asked === undefined ? null : await companyNow(client, schema, asked);
      const { rows } = await client.query<Counted>(inSchema(schema, peopleAfter), [
        ...[...partsOf(cursor), limit + 1, company],
      ]);
      const { entries, ...next } = pageOf(peopleFrom(rows), limit, idOf);
      return { people: entries, ...next, position: await positionOf(client, schema) };
    });
  }

  /** As they were named at a moment. */
  async at({ company: asked }: PersonFilter, page: ListPage, moment: Moment): Promise<PeoplePage> {
    return this.#tables.snapshot(async (client, schema) => {
      const companies = asked === undefined ? undefined : [asked];
      const { rows, ...next } = await pageOfCompanies<ListedPerson>(client, schema, page, moment, companies, {
        having: havingPeople,
        find: (ids, most) => findFacts(client, schema, factsOfPeople, ids, moment.knownAt, null, most),
        fold: (company, facts, until) =>
          peopleFrom(countedOf(namingsIn(facts, until).filter(({ named }) => named.company === company))),
      });
      return { people: rows, ...next, position: await positionOf(client, schema) };
    });
  }

  /**
   * One of them, `company/name` by any id of the company, with a page of what they are named at. `cursor`: the `next`
   * of the page before. Undefined when nobody is named so.
   */
  async find(asked: string, page: ListPage): Promise<PersonStory | undefined> {
    if (hasNul(asked)) return undefined;
    const [id, person] = partsOf(asked);
    return this.#tables.snapshot(async (client, schema) => {
      const company = await companyNow(client, schema, id);
      const counted = await client.query<Counted>(inSchema(schema, onePerson), [company, person]);
      const namings = await client.query<NamingRow>(inSchema(schema, namingPage), [
        ...[company, person, page.cursor ?? '', page.limit + 1],
      ]);
      return story(counted.rows, namings.rows.map(asNaming), page, await positionOf(client, schema));
    });
  }

  /** The same of a moment. */
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
      return story(countedOf(namings), rest, page, found.position);
    });
  }
}

/** Of what comes next, at least one more than a page where there is so much. */
function story(
  counted: readonly Counted[],
  namings: readonly Naming[],
  { limit }: ListPage,
  position: number,
): PersonStory | undefined {
  const [listed] = peopleFrom(counted);
  if (listed === undefined) return undefined;
  const { meetings, partnerships, targets, contested: _, ...person } = listed;
  const { entries, ...next } = pageOf(namings, limit, placeOf);
  return {
    ...person,
    counts: { meetings, partnerships, targets },
    ...shownNamings(entries),
    ...next,
    position,
  };
}

async function companyNow(client: Queryable, schema: string, asked: string): Promise<string> {
  return whoIs(asked, await identitiesAt(client, schema, [asked], {})).company;
}
