import {
  type Fact,
  foldModel,
  foldRows,
  listedModels,
  type Model,
  type Moment,
  rowsIn,
  type ViewKey,
} from '@sovereign-pipeline/domain';
import type pg from 'pg';
import type { ModelPage } from '../answers/model-answers.ts';
import { factsOfModels, findFacts } from './facts-of.ts';
import type { ListPage } from './filters.ts';
import { foldedPage, nextOf } from './folded-pages.ts';
import { LiveTables } from './live-tables.ts';
import { type ModelEntry, type ModelFilter, modelList } from './model-list.ts';
import { pageOfCompanies } from './pages-of-companies.ts';
import { whoIsAsked } from './who.ts';

// $1 ids of companies. The ones that may have had models.
const havingModels = `
select asked.id from unnest($1::text[]) as asked(id)
cross join lateral (select coalesce((select company_id from :schema.company_ids where id = asked.id), asked.id) as key) as now
where exists (
  select from :schema.contributions c where c.key >= now.key || '/' and c.key < now.key || '0' and c.view = 'model')`;

/** The models of companies. Every method throws a NoReadModelsError before there are any read models. */
export class Models {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** A page after the cursor, in order of company, then model, unless another order is asked for. */
  async now(filter: ModelFilter, page: ListPage): Promise<ModelPage> {
    const { rows, ...found } = await this.#tables.page<Model[]>(modelList, filter, page);
    return { models: rows.flatMap(listedModels), ...found };
  }

  /** As they stood at a moment. Throws a HistoryTooLargeError. */
  async at(filter: ModelFilter, page: ListPage, moment: Moment): Promise<ModelPage> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { company, asked } = await whoIsAsked(client, schema, filter, moment);
      const found = await foldedPage<ModelEntry, ModelFilter>(modelList, asked, page, (part, meets) =>
        pageOfCompanies(client, schema, part, moment, company, {
          having: havingModels,
          find: (ids, most) => {
            const starts = ids.map((id) => `${id}/`);
            return findFacts(client, schema, factsOfModels, starts, moment.knownAt, null, most);
          },
          fold: (id, facts, until) => {
            const positions = new Map(facts.map((fact) => [fact.id, fact.position]));
            const rows = foldRows('model', facts, foldModel, until).filter((row) => row.company === id);
            const factsOf = factsByModel(facts);
            return listedModels(rows)
              .map((row) => ({ ...row, told: { facts: factsOf(row.id), until } }))
              .filter(meets)
              .map((row) => ({
                ...{ id: row.id, row },
                last: Math.max(...row.basis.map((event) => positions.get(event) ?? 0)),
              }));
          },
        }),
      );
      const models = found.rows.map(({ row: { told: _, ...row } }) => row);
      return { models, ...nextOf(found.next), position };
    });
  }
}

/** The facts about each model, corrections included. */
function factsByModel(facts: readonly Fact[]): (id: string) => readonly Fact[] {
  const byId = Map.groupBy(
    rowsIn(facts, (row): row is ViewKey => row.view === 'model'),
    ({ key }) => key.split('/').slice(0, 2).join('/'),
  );
  return (id) => byId.get(id)?.flatMap((row) => row.facts) ?? [];
}
