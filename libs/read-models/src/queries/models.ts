import {
  foldModel,
  foldRows,
  type ListedModel,
  listedModels,
  type Model,
  type Moment,
} from '@sovereign-pipeline/domain';
import type pg from 'pg';
import type { ModelPage } from '../answers/model-answers.ts';
import { position, positionOf } from '../projection/progress.ts';
import { modelAsJson } from '../views/models.ts';
import { factsOfModels, findFacts } from './facts-of.ts';
import { isWithin, type ListPage, marketsWithin } from './filters.ts';
import { LiveTables } from './live-tables.ts';
import { partsOf } from './ids.ts';
import { idOf, pageOf } from './page-of.ts';
import { pageOfCompanies } from './pages-of-companies.ts';

export interface ModelFilter {
  /** Id of a company that makes it. */
  readonly company?: string | undefined;
  /** A region includes its countries. */
  readonly market?: string | undefined;
}

// $1 company and $2 model before the page, $3 how many more than a page, $4 company id and $5 market codes: or null
export const modelPage = `
select ${position}::float8 as position, (
  select coalesce(json_agg(page.rows order by page.company_id, page.model_id), '[]')
  from (
    select m.company_id, m.model_id, json_agg(${modelAsJson}) as rows from :schema.models m
    where (m.company_id, m.model_id) > ($1, $2)
      and ($4::text is null or m.company_id = coalesce((select company_id from :schema.company_ids where id = $4), $4))
    group by m.company_id, m.model_id
    having $5::text[] is null or bool_or(m.markets && $5)
    order by m.company_id, m.model_id limit $3
  ) as page) as models`;

// $1 ids of companies. Those of which there may have been models.
const havingModels = `
select asked.id from unnest($1::text[]) as asked(id)
cross join lateral (select coalesce((select company_id from :schema.company_ids where id = asked.id), asked.id) as key) as now
where exists (
  select from :schema.contributions c where c.key >= now.key || '/' and c.key < now.key || '0' and c.view = 'model')`;

/** The models of companies. Every method throws a NoReadModelsError before there are any. */
export class Models {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** In order of company, then model, from after the cursor on. */
  async now({ company, market }: ModelFilter, { cursor = '', limit }: ListPage): Promise<ModelPage> {
    const [row] = await this.#tables.select<{ position: number; models: Model[][] }>(modelPage, [
      ...[...partsOf(cursor), limit + 1, company ?? null, marketsWithin(market)],
    ]);
    const found = (row?.models ?? []).flatMap((rows) => listedModels(rows));
    const { entries, ...next } = pageOf(found, limit, idOf);
    return { models: entries, ...next, position: row?.position ?? 0 };
  }

  /** As they stood at a moment. Throws a HistoryTooLargeError. */
  async at({ company: asked, market }: ModelFilter, page: ListPage, moment: Moment): Promise<ModelPage> {
    return this.#tables.snapshot(async (client, schema) => {
      const { rows, ...next } = await pageOfCompanies<ListedModel>(
        client,
        schema,
        page,
        moment,
        asked === undefined ? undefined : [asked],
        {
          having: havingModels,
          find: (ids, most) => {
            const starts = ids.map((id) => `${id}/`);
            return findFacts(client, schema, factsOfModels, starts, moment.knownAt, null, most);
          },
          fold: (company, facts, until) => {
            const rows = foldRows('model', facts, foldModel, until);
            return listedModels(rows.filter((row) => row.company === company)).filter(({ markets }) =>
              isWithin(market, markets),
            );
          },
        },
      );
      return { models: rows, ...next, position: await positionOf(client, schema) };
    });
  }
}
