import { modelsIn, namesInMarket, partnershipOf, resolved } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { factsOfCompany, findFacts, HistoryTooLargeError } from './facts-of.ts';
import { codesWithin } from './filters.ts';
import { identitiesIn } from './who.ts';

/** A company; `several`: whether its name is written in several ways, null where it has none. */
export interface Named {
  readonly id: string;
  readonly several: boolean | null;
}

/** Joins to `asked` whether the name of its company is written in several ways. */
export const spellings = `
  cross join lateral (
    select min(n.name) <> max(n.name) as several
    from :schema.company_names n where n.company_id = asked.id) as names`;

/** The most bytes of facts to read for names, so that other answers from tables need not wait long. */
const mostForNames = 2 ** 21;

// $1 ids of partnerships, $2 of models, $3 market codes. Those that are for one of these markets.
const forMarkets = `
select 'partnership' as kind, partnership_id as id from :schema.partnership_markets
where partnership_id = any ($1::text[]) and market = any ($3::text[])
union
select 'model', m.company_id || '/' || m.model_id
from unnest($2::text[]) as asked(id)
join :schema.models m on m.company_id = split_part(asked.id, '/', 1) and m.model_id = split_part(asked.id, '/', 2)
where m.markets && $3::text[]`;

/**
 * The most frequent spelling, in what is said of a market, of the names of those companies that have several; none
 * where there are too many facts. `of`: whether of models for it, too.
 */
export async function writtenMostOften(
  client: Queryable,
  schema: string,
  code: string,
  companies: readonly Named[],
  of: 'partnerships' | 'partnerships and models',
): Promise<ReadonlyMap<string, string>> {
  const ids = companies.filter(({ several }) => several === true).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<{ id: string }>(
    inSchema(schema, 'select id from :schema.company_ids where company_id = any ($1::text[])'),
    [ids],
  );
  const all = [...ids, ...rows.map(({ id }) => id)];
  const facts = await findFacts(client, schema, factsOfCompany, all, undefined, null, mostForNames).then(
    (found) => found.facts,
    (error: unknown) => {
      if (error instanceof HistoryTooLargeError) return [];
      throw error;
    },
  );
  if (facts.length === 0) return new Map();
  const known = resolved(facts, await identitiesIn(client, schema, facts, {}, all));
  const found = await client.query<{ kind: 'partnership' | 'model'; id: string }>(
    inSchema(schema, forMarkets),
    [
      known.flatMap((fact) => partnershipOf(fact) ?? []),
      of === 'partnerships' ? [] : known.flatMap(modelsIn),
      codesWithin(code),
    ],
  );
  const within = Map.groupBy(found.rows, ({ kind }) => kind);
  const idsOf = (kind: 'partnership' | 'model') => new Set(within.get(kind)?.map(({ id }) => id));
  const nameIn = namesInMarket(code, known, idsOf('partnership'), idsOf('model'));
  return new Map(ids.map((id) => [id, nameIn(id)]));
}
