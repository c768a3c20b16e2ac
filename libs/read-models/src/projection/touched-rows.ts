import { isCorrection, upcast, viewsOf, type Fact, type ViewKey } from '@sovereign-pipeline/domain';
import { projecting } from './event-fault.ts';
import { correction, factColumns, type StoredFact } from './facts.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';

// $1 views, $2 keys and $3 event ids of new contributions, side by side; $4 views and $5 keys, each pair once.
// Returns the facts that those keys had before: the insert is not visible to the select of the same statement.
export const contribute = `
with added as (
  insert into pipeline.contributions (view, key, event_id)
  select * from unnest($1::text[], $2::text[], $3::text[])
  on conflict do nothing
)
select c.view, c.key, ${factColumns}
from unnest($4::text[], $5::text[]) as touched(view, key)
join pipeline.contributions c on c.key = touched.key and c.view = touched.view
join pipeline.facts f on f.event_id = c.event_id`;

// $1 ids
export const selectFacts = `
select ${factColumns} from pipeline.facts f where f.event_id = any ($1::text[])`;

// $1 streams
export const selectCorrections = `
select ${factColumns} from pipeline.facts f
where f.stream = any ($1::text[]) and f.${correction}`;

/** A row to be folded anew, with all facts that contribute to it and the corrections in their streams. */
export interface Touched extends ViewKey {
  readonly facts: Fact[];
}

/**
 * Notes what new facts contribute to, and returns every row that they touch: those that they contribute to, and those of
 * the claims that they correct.
 */
export async function touch(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
): Promise<readonly Touched[]> {
  const touched = new Map<string, Touched>();
  const rowOf = ({ view, key }: ViewKey): Touched => {
    const id = `${view} ${key}`;
    const row = touched.get(id) ?? { view, key, facts: [] };
    touched.set(id, row);
    return row;
  };
  const added = facts.flatMap((each) =>
    projecting(() => viewsOf(each)).map((row) => ({ ...row, id: each.id, fact: each })),
  );
  for (const { fact: each, ...row } of added) rowOf(row).facts.push(each);
  for (const claim of await correctedBy(client, schema, facts))
    projecting(() => viewsOf(claim)).forEach(rowOf);
  const rows = [...touched.values()];
  if (rows.length === 0) return rows;

  const known = await client.query<ViewKey & StoredFact>(inSchema(schema, contribute), [
    added.map(({ view }) => view),
    added.map(({ key }) => key),
    added.map(({ id }) => id),
    rows.map(({ view }) => view),
    rows.map(({ key }) => key),
  ]);
  for (const { view, key, ...stored } of known.rows)
    touched.get(`${view} ${key}`)?.facts.push(projecting(() => upcast(stored)));

  // Rows of one stream most often: its corrections are asked for once.
  const streams = new Set(rows.flatMap((row) => row.facts.map(({ stream }) => stream)));
  const corrections = await select(client, schema, selectCorrections, [...streams]);
  if (corrections.length === 0) return rows;
  const byStream = Map.groupBy(corrections, ({ stream }) => stream);
  for (const row of rows) {
    for (const stream of new Set(row.facts.map((each) => each.stream)))
      row.facts.push(...(byStream.get(stream) ?? []));
  }
  return rows;
}

/** The claims that the corrections among the facts are about: of one that corrects a correction, the claim of that one. */
async function correctedBy(client: Queryable, schema: string, facts: readonly Fact[]): Promise<Fact[]> {
  const claims: Fact[] = [];
  const seen = new Set<string>();
  let corrected = facts.filter(isCorrection);
  while (corrected.length > 0) {
    const ids = new Set(corrected.map(({ data }) => data.eventId).filter((id) => !seen.has(id)));
    ids.forEach((id) => seen.add(id));
    const found = ids.size === 0 ? [] : await select(client, schema, selectFacts, [...ids]);
    claims.push(...found.filter((each) => !isCorrection(each)));
    corrected = found.filter(isCorrection);
  }
  return claims;
}

async function select(
  client: Queryable,
  schema: string,
  sql: string,
  values: readonly string[],
): Promise<Fact[]> {
  const { rows } = await client.query<StoredFact>(inSchema(schema, sql), [values]);
  return rows.map((row) => projecting(() => upcast(row)));
}
