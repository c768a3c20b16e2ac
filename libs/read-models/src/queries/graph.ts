import {
  type Company,
  companyName,
  factsAt,
  listedModels,
  type Meeting,
  type Model,
  type Moment,
  type Partnership,
  profiledCompany,
  resolved,
  untilOf,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { CompanyGraph, Tie } from '../answers/graph-answers.ts';
import { inSchema } from '../schema/schema.ts';
import { companyAsJson, nameOf } from '../views/companies.ts';
import { asMeeting, meetingAsJson } from '../views/meetings.ts';
import { modelAsJson } from '../views/models.ts';
import { partnershipAsJson } from '../views/partnerships.ts';
import { factsOfCompany, findFacts, HistoryTooLargeError, maxHistoryBytes, profilesOf } from './facts-of.ts';
import { LiveTables } from './live-tables.ts';
import { tieKey, tiesOf, tyingRows, type TyingRows } from './ties.ts';
import { identitiesAt, identitiesIn, whoIs } from './who.ts';

// $1 ids of companies, $2 how many rows of each kind
export const rowsThatTie = `
select (
  select coalesce(json_agg(row.company), '[]') from (
    select ${companyAsJson} as company from :schema.companies c
    where (c.id = any ($1::text[]) or c.parent_id = any ($1::text[])) and c.parent_id is not null order by c.id limit $2
  ) as row) as companies, (
  select coalesce(json_agg(row.partnership), '[]') from (
    select ${partnershipAsJson} as partnership from (
      select distinct partnership_id from :schema.partnership_parties where company_id = any ($1::text[])
      order by partnership_id limit $2
    ) as mine join :schema.partnerships p on p.id = mine.partnership_id
  ) as row) as partnerships, (
  select coalesce(json_agg(row.models), '[]') from (
    select json_agg(${modelAsJson}) as models from :schema.models m where m.company_id = any ($1::text[])
    group by m.company_id, m.model_id having bool_or(m.with_companies <> '{}')
    order by m.company_id, m.model_id limit $2
  ) as row) as models, (
  select coalesce(json_agg(row.meeting), '[]') from (
    select ${meetingAsJson} as meeting from (
      select distinct meeting_id from :schema.meeting_participants where company_id = any ($1::text[])
      order by meeting_id limit $2
    ) as mine join :schema.meetings p on p.id = mine.meeting_id
  ) as row) as meetings`;

// $1 ids of companies, in their order; an id that belongs to another company gets that one's name
export const namesOfCompanies = `
select ${nameOf('today.id')} as name from unnest($1::text[]) with ordinality as asked(id, place)
cross join lateral (
  select coalesce((select company_id from :schema.company_ids where id = asked.id), asked.id) as id) as today
order by asked.place`;

/** The company to start from, the number of steps, and the size. */
export interface GraphAsked {
  /** Any id of the company. */
  readonly company: string;
  readonly steps: number;
  /** The maximum number of ties. */
  readonly limit: number;
  readonly moment: Moment;
}

interface Step {
  readonly ties: readonly Tie[];
  /** Whether there are more than the limit. */
  readonly cut: boolean;
  /** Whether a company is named by any event. */
  readonly isNamed: (company: string) => boolean;
}

/** Companies and what ties them. */
export class Graph {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /**
   * Undefined when no event names the company. Throws a NoReadModelsError before there are any read models, and for a
   * moment other than now a HistoryTooLargeError.
   */
  around({ company: asked, steps, limit, moment }: GraphAsked): Promise<CompanyGraph | undefined> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { company } = whoIs(asked, await identitiesAt(client, schema, [asked], moment));
      const isNow = Object.keys(moment).length === 0;
      const step = isNow ? stepNow(client, schema, limit + 1) : stepAt(client, schema, moment);
      const away = new Map([[company, 0]]);
      const ties = new Map<string, Tie>();
      let [cut, isNamed] = [false, true];
      for (let [from, n] = [[company], 1]; n <= steps && from.length > 0 && !cut; n++) {
        const found = await step(from);
        if (n === 1) isNamed = found.isNamed(company);
        for (const tie of found.ties) {
          if (ties.has(tieKey(tie))) continue;
          if (ties.size === limit) cut = true;
          else ties.set(tieKey(tie), tie);
        }
        cut ||= found.cut;
        const named = [...ties.values()].flatMap(({ companies }) => companies.map(({ id }) => id));
        from = [...new Set(named)].filter((id) => !away.has(id)).sort();
        for (const id of from) away.set(id, n);
      }
      const ids = [...away.keys()];
      const { rows } = await client.query<{ name: string | null }>(inSchema(schema, namesOfCompanies), [ids]);
      if (!isNamed || rows[0]?.name == null) return undefined;
      const companies = ids.map((id, index) => ({
        id,
        name: rows[index]?.name ?? id,
        steps: away.get(id) ?? 0,
      }));
      return {
        company,
        companies,
        ties: [...ties.values()],
        cut,
        position,
      };
    });
  }
}

/** A step by rows of the read models, at most so many of a kind. */
const stepNow =
  (client: Queryable, schema: string, most: number) =>
  async (ids: readonly string[]): Promise<Step> => {
    const { rows } = await client.query<{
      companies: Company[];
      partnerships: Partnership[];
      models: Model[][];
      meetings: Meeting[];
    }>(inSchema(schema, rowsThatTie), [ids, most]);
    const { companies = [], partnerships = [], models = [], meetings = [] } = rows[0] ?? {};
    const found: TyingRows = {
      companies: companies.map(({ parent, ...row }) => ({ ...row, ...(parent && { parent }) })),
      partnerships,
      models: models.flatMap(listedModels),
      meetings: meetings.map(asMeeting),
    };
    const cut = [companies, partnerships, models, meetings].some((each) => each.length === most);
    return { ties: tiesOf(found, new Set(ids)), cut, isNamed: () => true };
  };

/** A step by the facts known at a moment; all steps together read no more than one answer may be folded from. */
function stepAt(client: Queryable, schema: string, moment: Moment) {
  let left = maxHistoryBytes;
  let isFirst = true;
  return async (companies: readonly string[]): Promise<Step> => {
    const read = async (statement: string, about: readonly string[]) => {
      const found = await findFacts(client, schema, statement, about, moment.knownAt, null, left);
      left -= found.bytes;
      return found.facts;
    };
    const identities = await identitiesAt(client, schema, companies, moment);
    const ids = companies.flatMap((company) => [company, ...whoIs(company, identities).ids]);
    try {
      const naming = await read(factsOfCompany, ids);
      // A subsidiary may have been given another parent where this one is not named.
      const profiled = naming.flatMap((fact) => profiledCompany(fact) ?? []);
      const streams = new Set(
        naming.filter((fact) => profiledCompany(fact) !== undefined).map(({ stream }) => stream),
      );
      const profiles = profiled.length === 0 ? [] : await read(profilesOf, [...streams]);
      const facts = [...new Map([...naming, ...profiles].map((fact) => [fact.id, fact])).values()];
      const who = await identitiesIn(client, schema, facts, moment, ids);
      const known = resolved(factsAt(facts, moment), who);
      isFirst = false;
      return {
        ties: tiesOf(tyingRows(known, untilOf(moment)), new Set(companies)),
        cut: false,
        isNamed: (company) => companyName(company, known) !== undefined,
      };
    } catch (error) {
      if (isFirst || !(error instanceof HistoryTooLargeError)) throw error;
      return { ties: [], cut: true, isNamed: () => true };
    }
  };
}
