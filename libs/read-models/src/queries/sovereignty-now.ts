import {
  certainties,
  coveredPillars,
  coversOf,
  listedModels,
  marketName,
  type MarketPart,
  type Model,
  partOfModel,
  type Pillar,
  type PillarParts,
  type Sovereignty,
} from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { nameOf } from '../views/companies.ts';
import { modelAsJson } from '../views/models.ts';
import { pillarTokens } from '../views/pillar-tokens.ts';
import { codesWithin, type ListPage } from './filters.ts';
import { type Ask, LiveTables } from './live-tables.ts';
import { companiesIn, companiesOfWide, withAllParties } from './market-now.ts';
import { type Named, spellings, writtenMostOften } from './names-written.ts';
import { idOf, pageOf } from './page-of.ts';

const sure = `array[${certainties.map((each) => `'${each}'`).join(', ')}]`;

// $1 market codes. Those of them that any fact names.
const namedCodes = 'select code from :schema.market_codes where code = any ($1::text[])';

/** Whether all that names one of the markets $1 for a party `mine` of the partnership is contested. */
const isDoubted = `not exists (
        select from :schema.partnerships p cross join jsonb_array_elements(p.market_claims) as said
        where p.id = mine.partnership_id and said->>'market' = any ($1::text[])
          and said->'parties' ? mine.company_id and not (said->'contested')::boolean)`;

/** Records `d` of the partnerships that `ids` selects. */
const dealsAmong = (ids: string): string => `(
    select id, stage, certainty, pillars, contested, market_claims @? '$[*] ? (@.contested == true)' as doubtful
    from :schema.partnerships where id in (${ids})) as d`;
/** Whether what a party `mine` has of a partnership `d` is contested. */
const isContested = `(d.contested or mine.contested or (d.doubtful and ${isDoubted}))`;

/** Whether a row of a model is for one of the markets $1; an index has those with markets. */
const isForMarkets = `markets <> '{}' and markets && $1::text[]`;

/** Models with a row for one of the markets $1, by all rows of each. */
const models = `
  select m.company_id, m.model_id, (${sure})[min(array_position(${sure}, m.certainty))] as certainty,
    bool_and(m.contested) as contested
  from (
    select distinct company_id, model_id from :schema.models where ${isForMarkets}) as own
  join :schema.models m on m.company_id = own.company_id and m.model_id = own.model_id
  group by m.company_id, m.model_id`;

// $1 market codes. How everything stands that counts for each pillar, and how much there is of it.
export const pillarsInMarkets = `
with deals as materialized (
  select * from ${dealsAmong(`
    select partnership_id from :schema.partnership_markets where market = any ($1::text[])`)}
), parts as materialized (
  select d.pillars, mine.company_id, d.stage, d.certainty, ${isContested} as contested, mine.place = 1 as first
  from deals d join :schema.partnership_parties mine on mine.partnership_id = d.id where d.pillars <> '{}'
), grouped as materialized (
  select pillars, stage, certainty, contested, count(*) filter (where first) as number
  from parts group by pillars, stage, certainty, contested
), made as materialized (${models}
), counted as (
  select pillar, 'companies' as what, count(*) as number from (
    select unnest(pillars) as pillar, company_id from (select distinct pillars, company_id from parts) as own
    union select 'model', company_id from made) as own group by pillar
  union all
  select pillar, 'partnerships', sum(number) from grouped cross join unnest(pillars) as pillar group by pillar
  union all
  select 'model', 'models', count(*) from made
), standing as (
  select pillar, stage, certainty, contested from grouped cross join unnest(pillars) as pillar
  union
  select 'model', 'launched', certainty, contested from made
)
select (select count(*)::float8 from deals) as partnerships,
  (select count(*)::float8 from deals where pillars = '{}') as "withoutPillar",
  (select coalesce(json_agg(counted), '[]') from counted) as counts,
  (select coalesce(json_agg(standing), '[]') from standing) as standings`;

// $1 market codes, $2 the id before, $3 how many. Companies that have a partnership or a model for one of them, by id.
export const companiesForMarkets = `
select company_id as id from (${companiesIn('partnership_markets')}
  union${companiesOfWide}
  union
  (select company_id from :schema.models
    where ${isForMarkets} and company_id > $2 group by company_id order by company_id limit $3)
) as companies order by company_id limit $3`;

// $1 market codes, $2 ids of companies. With the company's name, and whether it is written in several ways.
export const partsInMarkets = `
with wide as materialized (${withAllParties('$1')})
select asked.id, ${nameOf('asked.id')} as name, names.several,
  (select coalesce(json_agg(json_build_object('id', d.id, 'pillars', d.pillars, 'stage', d.stage,
      'certainty', d.certainty, 'contested', ${isContested})), '[]')
    from ${dealsAmong(`
      select partnership_id from :schema.partnership_markets
      where market = any ($1::text[]) and company_id = asked.id
      union select partnership_id from wide`)}
    join :schema.partnership_parties mine on mine.partnership_id = d.id and mine.company_id = asked.id
    where d.pillars <> '{}') as parts,
  (select coalesce(json_agg(${modelAsJson}), '[]')
    from (
      select distinct model_id from :schema.models
      where company_id = asked.id and ${isForMarkets}) as own
    join :schema.models m on m.company_id = asked.id and m.model_id = own.model_id) as models
from unnest($2::text[]) with ordinality as asked(id, place)${spellings}
order by asked.place`;

// $1 market codes. What the answer to `pillarsInMarkets` may be cached with; null: no partnership or model is for them.
const tokensOf = `
select string_agg(token::text, ' ' order by market) as tokens from ${pillarTokens} where market = any ($1::text[])`;

interface Totals extends Pick<Sovereignty, 'partnerships' | 'withoutPillar'> {
  readonly counts: readonly {
    readonly pillar: Pillar;
    readonly what: Exclude<keyof PillarParts, 'standings'>;
    readonly number: number;
  }[];
  readonly standings: readonly (PillarParts['standings'][number] & { readonly pillar: Pillar })[];
}

interface CompanyRow extends Named {
  readonly name: string | null;
  readonly parts: readonly (PillarParts['standings'][number] & {
    readonly id: string;
    readonly pillars: readonly Pillar[];
  })[];
  readonly models: readonly Model[];
}

/** How many markets are kept in mind. */
const mostMarkets = 1_000;

/** The companies that cover each pillar of a market, from the tables. What counts for its pillars is kept in mind. */
export class SovereigntyNow {
  readonly #tables: LiveTables;
  readonly #known = new Map<string, { readonly tokens: string | null; readonly totals: Totals }>();

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /**
   * `code` must be a market. A page of its companies and their models; its counts include all of them. Throws a
   * NoReadModelsError before there are any read models.
   */
  find(
    code: string,
    { cursor = '', limit }: ListPage,
  ): Promise<Sovereignty & { readonly next?: string; readonly position: number }> {
    return this.#tables.snapshot(async (client, schema, ask, position) => {
      const codes = (await ask<{ code: string }>(namedCodes, [codesWithin(code)])).map((row) => row.code);
      const totals = await this.#totals(ask, code, codes);
      const found = await ask<{ id: string }>(companiesForMarkets, [codes, cursor, limit + 1]);
      const { entries, ...next } = pageOf(found, limit, idOf);
      const rows = await ask<CompanyRow>(partsInMarkets, [codes, entries.map(idOf)]);
      const companies = rows.map((row) => ({ ...row, models: listedModels(row.models) }));
      const names = await writtenMostOften(client, schema, code, rows, 'partnerships and models');
      return {
        ...{ code, name: marketName(code) },
        ...coveredPillars((pillar) => ofPillar(totals, pillar)),
        ...{ partnerships: totals.partnerships, withoutPillar: totals.withoutPillar },
        companies: companies.map(({ id, name, ...has }) => ({
          ...{ id, name: names.get(id) ?? name ?? id },
          covers: coversOf([...partsOf(id, has.parts), ...has.models.map(partOfModel)]),
        })),
        models: companies.flatMap((company) => company.models),
        ...{ ...next, position },
      };
    });
  }

  /** Those that are in mind with the tokens of the snapshot are those of the snapshot. */
  async #totals(ask: Ask, code: string, codes: readonly string[]): Promise<Totals> {
    const [found] = await ask<{ tokens: string | null }>(tokensOf, [codes]);
    const known = this.#known.get(code);
    if (known !== undefined && known.tokens === found?.tokens) return known.totals;
    const [totals] = await ask<Totals>(pillarsInMarkets, [codes]);
    if (found === undefined || totals === undefined)
      throw new Error('a statement without a table gave no row');
    this.#known.delete(code);
    this.#known.set(code, { ...found, totals });
    const [oldest = code] = this.#known.keys();
    if (this.#known.size > mostMarkets) this.#known.delete(oldest);
    return totals;
  }
}

function ofPillar({ counts, standings }: Totals, asked: Pillar): PillarParts {
  const numbers = counts.filter(({ pillar }) => pillar === asked).map(({ what, number }) => [what, number]);
  return {
    ...{ companies: 0, partnerships: 0, models: 0 },
    ...(Object.fromEntries(numbers) as Partial<PillarParts>),
    standings: standings.filter(({ pillar }) => pillar === asked),
  };
}

const partsOf = (company: string, parts: CompanyRow['parts']): MarketPart[] =>
  parts.flatMap(({ id, pillars, ...standing }) =>
    pillars.map((pillar) => ({ ...standing, company, pillar, partnership: id })),
  );
