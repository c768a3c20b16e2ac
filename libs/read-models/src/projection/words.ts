import {
  countriesOf,
  dateBounds,
  datesIn,
  type Fact,
  isMarket,
  marketName,
  marketsIn,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';

/** Records of the table `dates`: the dates of a fact, each once. */
export function dateRecordsOf(
  fact: Fact,
  without?: ReadonlySet<string>,
): (readonly [edtf: string, from: string | null, to: string | null, reached: string | null])[] {
  return [...new Set(datesIn(fact))].flatMap((edtf) => {
    const bounds = without?.has(edtf) === true ? undefined : dateBounds(edtf);
    return bounds === undefined ? [] : [[edtf, bounds.from, bounds.to, bounds.reached]];
  });
}

/** Records of the table `market_codes`: the markets of a fact, each once. */
export function marketRecordsOf(
  fact: Fact,
  without?: ReadonlySet<string>,
): (readonly [code: string, name: string, countries: readonly string[]])[] {
  return [...new Set(marketsIn(fact))]
    .filter((code) => without?.has(code) !== true && isMarket(code))
    .map((code) => [code, marketName(code), countriesOf(code)]);
}

// $1 dates, $2 first and $3 last days, $4 days by which they had come; $5 JSON array of markets
const insertWords = `
with dated as (
  insert into :schema.dates (edtf, first_day, last_day, reached)
  select * from unnest($1::text[], $2::date[], $3::date[], $4::date[])
  on conflict do nothing
)
insert into :schema.market_codes (code, name, countries)
select code, name, countries from jsonb_to_recordset($5) as market(code text, name text, countries text[])
on conflict do nothing`;

/** Stores the dates and markets in the facts. */
export async function storeWords(client: Queryable, schema: string, facts: readonly Fact[]): Promise<void> {
  const dates = new Map(facts.flatMap((fact) => dateRecordsOf(fact)).map((record) => [record[0], record]));
  const markets = new Map(
    facts
      .flatMap((fact) => marketRecordsOf(fact))
      .map(([code, name, countries]) => [code, { code, name, countries }]),
  );
  if (dates.size === 0 && markets.size === 0) return;
  const records = [...dates.values()];
  await client.query(inSchema(schema, insertWords), [
    records.map(([edtf]) => edtf),
    records.map(([, from]) => from),
    records.map(([, , to]) => to),
    records.map(([, , , reached]) => reached),
    JSON.stringify([...markets.values()]),
  ]);
}
