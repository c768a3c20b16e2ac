import {
  companyId,
  isCompared,
  keyOfStream,
  partnershipKey,
  partnershipOfKey,
  rowName,
  rowsIn,
  streamOfKey,
  upcast,
  type ViewKey,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { foldedColumns, type StoredFact } from '../projection/facts.ts';
import { idsOf, othersOf, resolvedNow } from '../projection/who-is-who.ts';
import { inSchema } from '../schema/schema.ts';

/** What changes are asked of: a partnership, what names any of these ids of a company, or one of these markets. */
export type Scope =
  | { readonly partnership: string }
  | { readonly companies: readonly string[] }
  | { readonly markets: readonly string[] };

/** A row with one of the streams that it rests on. */
export type RowInStream = ViewKey & { readonly stream: string };

/** Positions: the one before the first event that may change a row, and that of the last one. */
export type Between = readonly [after: number, last: number];

/** So many events in between tell which streams may have changed; where there are more, any may. */
const mostBetween = 20_000;

// $1 position before the first, $2 the last one, $3 how many
export const streamsOfEvents = `
select stream, count(*)::integer as events from (
  select f.stream from :schema.facts f where f.position > $1 and f.position <= $2 limit $3) as event
group by stream`;

const ofType = (type: string, value: string): string => `case f.type when '${type}' then ${value} end`;

/** What tells the keys of the rows that facts `f` contribute to: for models, their positions. */
const named = `f.stream, ${ofType('MarketTargeted', `f.data->>'company'`)} as company,
    ${ofType('MarketTargeted', `f.data->>'market'`)} as market,
    ${ofType('ModelLaunched', 'f.position::float8')} as position`;
const inStreams = `($2::text[] is null or f.stream = any ($2))`;

const rowsNamed = (naming: string): string => `
with named as materialized (select * from (${naming}) as naming limit $3)
select distinct stream, company, market, position, (select count(*)::integer from named) as facts from named`;

// $1 ids of a company, $2 streams, or null: any; $3 how many facts
export const rowsNamingCompany = rowsNamed(`
  select ${named} from :schema.company_events n join :schema.facts f on f.position = n.position
  where n.company_id = any ($1::text[]) and ${inStreams}
    and (f.stream not like 'company-%' or f.type in ('MarketTargeted', 'ModelLaunched'))`);

// $1 market codes, $2 streams, or null: any; $3 how many facts
export const rowsNamingMarkets = rowsNamed(`
  select ${named} from :schema.facts f
  where f.type = 'MarketTargeted' and f.data->>'market' = any ($1::text[]) and ${inStreams}
  union all
  select ${named} from :schema.facts f
  where f.type in ('PartnershipProposed', 'PartnershipAdvanced') and f.data->'markets' ?| $1 and ${inStreams}
  union all
  select ${named} from :schema.facts f
  where f.type in ('MeetingHeld', 'MeetingPlanned') and f.data->'markets' ?| $1 and ${inStreams}
  union all
  select ${named} from :schema.facts f
  where f.type = 'ModelLaunched' and f.data->'markets' ?| $1 and ${inStreams}`);

// $1 positions
const factsAt = `select ${foldedColumns} from :schema.facts f where f.position = any ($1::bigint[])`;

interface Named {
  readonly stream: string;
  readonly company: string | null;
  readonly market: string | null;
  readonly position: number | null;
  readonly facts: number;
}

/**
 * The rows that may be about what is asked for, now or at any moment: those with a fact that names it. Without
 * those that no event in between can have changed, as far as streams tell. Undefined: too many facts name it.
 */
export async function rowsInScope(
  client: Queryable,
  schema: string,
  scope: Scope,
  mostNaming: number,
  between?: Between,
): Promise<readonly RowInStream[] | undefined> {
  if ('partnership' in scope) {
    const { partnership: key } = scope;
    return [{ view: 'partnership', key, stream: streamOfKey(partnershipKey(key)) }];
  }
  const streams = between && (await streamsBetween(client, schema, between));
  const [statement, about] =
    'companies' in scope ? [rowsNamingCompany, scope.companies] : [rowsNamingMarkets, scope.markets];
  const values = [about, streams ?? null, mostNaming + 1];
  const { rows } = await client.query<Named>(inSchema(schema, statement), values);
  if ((rows[0]?.facts ?? 0) > mostNaming) return undefined;
  const ids = await idsOf(client, schema, new Set(rows.map(keyTold)));
  const found = new Map<string, RowInStream>();
  for (const row of rows) {
    const told = rowOf(row, ids.get(keyTold(row)) ?? keyTold(row));
    if (told !== undefined) found.set(rowName(told), { ...told, stream: row.stream });
  }
  const launched = rows.flatMap(({ position }) => position ?? []);
  for (const row of await modelsIn(client, schema, launched)) found.set(rowName(row), row);
  return [...found.values()];
}

/** Of the company of a target, or of the partnership that the stream tells of. */
const keyTold = ({ company, stream }: Named): string =>
  company === null ? keyOfStream(stream) : companyId(company);

const meeting = 'meeting-';

/** Undefined: a model, or several. */
function rowOf({ stream, market, position }: Named, key: string): ViewKey | undefined {
  if (position !== null) return undefined;
  if (market !== null) return { view: 'market-target', key: `${key}/${market}` };
  if (stream.startsWith(meeting)) return { view: 'meeting', key: stream.slice(meeting.length) };
  const partnership = partnershipOfKey(key);
  return partnership === undefined ? undefined : { view: 'partnership', key: partnership };
}

async function modelsIn(
  client: Queryable,
  schema: string,
  positions: readonly number[],
): Promise<readonly RowInStream[]> {
  if (positions.length === 0) return [];
  const { rows } = await client.query<StoredFact>(inSchema(schema, factsAt), [positions]);
  const facts = await resolvedNow(
    client,
    schema,
    rows.map((row) => upcast(row)),
  );
  return rowsIn(facts, isCompared).map(({ facts: [first], ...row }) => ({
    ...row,
    stream: first?.stream ?? '',
  }));
}

/** The streams with events in between, and the others of the same companies and partnerships; undefined: any. */
async function streamsBetween(
  client: Queryable,
  schema: string,
  [after, last]: Between,
): Promise<readonly string[] | undefined> {
  const values = [after, last, mostBetween + 1];
  const { rows } = await client.query<{ stream: string; events: number }>(
    inSchema(schema, streamsOfEvents),
    values,
  );
  if (rows.reduce((sum, { events }) => sum + events, 0) > mostBetween) return undefined;
  const keys = rows.map(({ stream }) =>
    stream.startsWith('company-') ? stream.slice('company-'.length) : keyOfStream(stream),
  );
  const ids = await idsOf(client, schema, keys);
  const own = new Set(keys.map((key) => ids.get(key) ?? key));
  const others = await othersOf(client, schema, own);
  const all = [...own].flatMap((id) => [id, ...(others.get(id) ?? [])]).map(streamOfKey);
  return [...new Set([...rows.map(({ stream }) => stream), ...all])];
}
