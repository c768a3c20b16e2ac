import { resolved, upcast, viewsOf, type Fact, type ViewKey } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { foldedColumns, type StoredFact } from './facts.ts';
import { companiesNamedIn, type Companies } from './identities.ts';
import { type Added, noteContributions, type TouchedRow, withStreams } from './touched-rows.ts';

// $1 ids, $2 position, $3 how many. The facts that name one of the ids, after the position.
export const selectNaming = `
select ${foldedColumns} from :schema.facts f
where f.position in (
  select distinct named.position from unnest($1::text[]) as asked(id), lateral (
    select n.position from :schema.company_events n
    where n.company_id = asked.id and n.position > $2
      and exists (select from :schema.facts f where f.position = n.position)
    order by n.position limit $3) as named
  order by named.position limit $3)
order by f.position`;

// $1 views, $2 keys and $3 event ids, side by side
const forget = `
delete from :schema.contributions c using unnest($1::text[], $2::text[], $3::text[]) as gone(view, key, event_id)
where c.key = gone.key and c.view = gone.view and c.event_id = gone.event_id`;

/** The facts that name one of the ids, in order, a few at a time: however many there are, few are in memory. */
export async function* factsNaming(
  client: Queryable,
  schema: string,
  ids: readonly string[],
  atOnce: number,
): AsyncGenerator<Fact[]> {
  for (let after = 0, done = ids.length === 0; !done;) {
    const { rows } = await client.query<StoredFact>(inSchema(schema, selectNaming), [ids, after, atOnce]);
    const facts = rows.map((row) => upcast(row));
    if (facts.length > 0) yield facts;
    after = facts.at(-1)?.position ?? after;
    done = facts.length < atOnce;
  }
}

/**
 * The rows that facts contribute to which name ids that have become another company's, or their own again; `before`:
 * whose they were. What was a row of the one company is one of the other.
 */
export async function moveRows(
  client: Queryable,
  schema: string,
  before: Companies,
): Promise<readonly TouchedRow[]> {
  const rows = new Map<string, ViewKey & { readonly stream: string }>();
  for await (const facts of factsNaming(client, schema, [...before.keys()], 500)) {
    const companies = await companiesNamedIn(client, schema, facts);
    const gone = contributions(resolved(facts, { companies: asBefore(companies, before) }));
    const added = contributions(resolved(facts, { companies }));
    await client.query(inSchema(schema, forget), [
      gone.map(({ view }) => view),
      gone.map(({ key }) => key),
      gone.map(({ fact }) => fact.id),
    ]);
    await noteContributions(client, schema, added);
    for (const { view, key, fact } of [...gone, ...added])
      rows.set(`${view} ${key}`, { view, key, stream: fact.stream });
  }
  return withStreams(client, schema, [...rows.values()], true);
}

function contributions(facts: readonly Fact[]): Added[] {
  return facts.flatMap((fact) => viewsOf(fact).map((row) => ({ ...row, fact })));
}

function asBefore(now: Companies, before: Companies): Companies {
  const companies = new Map(now);
  for (const [id, company] of before) {
    if (company === id) companies.delete(id);
    else companies.set(id, company);
  }
  return companies;
}
