import type { Fact, RecordedEvent, ViewKey } from '@sovereign-pipeline/domain';
import type { Queryable } from './transaction.ts';
import { inSchema } from './schema.ts';

export const factTables = `
create table pipeline.facts (
  event_id    text collate "C" primary key,
  position    bigint not null unique,
  type        text not null,
  stream      text collate "C" not null,
  version     integer not null,
  recordedat  timestamptz not null,
  data        jsonb not null
);
create index facts_stream on pipeline.facts (stream, version);
comment on table pipeline.facts is 'A copy of every event that the read models rest on, as recorded';
comment on column pipeline.facts.position is 'Place in the order of recording, from 1';
comment on column pipeline.facts.stream is 'What the event is about: company-<id>, partnership-<id> or meeting-<id>';
comment on column pipeline.facts.version is 'Place in its stream, from 0';
comment on column pipeline.facts.recordedat is 'When the event was recorded; when it happened is data.occurred';
comment on column pipeline.facts.data is 'The claim as posted: who says that what happened when';

create table pipeline.contributions (
  view     text not null,
  key      text collate "C" not null,
  event_id text collate "C" not null,
  primary key (key, view, event_id)
);
comment on table pipeline.contributions is 'Which facts each row of a view is folded from';
comment on column pipeline.contributions.view is 'partnership, market-target, model, meeting or company';
comment on column pipeline.contributions.key is 'The row within its view, for instance a partnership id, or company/market';
`;

// $1 JSON array of events. An event already known is left as it is. Returns the ids of those that were new.
export const insertFacts = `
insert into pipeline.facts (event_id, position, type, stream, version, recordedat, data)
select id, position, type, stream, version, "recordedAt", data
from json_to_recordset($1) as event(
  id text, position bigint, type text, stream text, version integer, "recordedAt" timestamptz, data jsonb)
on conflict (event_id) do nothing
returning event_id`;

// $1 views, $2 keys and $3 event ids of new contributions, side by side; $4 views and $5 keys, each pair once.
// Returns the facts that those keys had before: the insert is not visible to the select of the same statement.
// position as a float8, which every pool gives as a number.
export const contribute = `
with added as (
  insert into pipeline.contributions (view, key, event_id)
  select * from unnest($1::text[], $2::text[], $3::text[])
  on conflict do nothing
)
select c.view, c.key, f.event_id as id, f.position::float8 as position, f.type, f.stream, f.data,
  to_char(f.recordedat at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
from unnest($4::text[], $5::text[]) as touched(view, key)
join pipeline.contributions c on c.key = touched.key and c.view = touched.view
join pipeline.facts f on f.event_id = c.event_id`;

// $1 streams. One probe of the index for each.
export const selectLastVersions = `
select stream, (select version from pipeline.facts f where f.stream = asked.stream order by version desc limit 1) as version
from unnest($1::text[]) as asked(stream)`;

/** The last version known of each of the streams that have facts. */
export async function lastVersions(
  client: Queryable,
  schema: string,
  streams: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ stream: string; version: number | null }>(
    inSchema(schema, selectLastVersions),
    [streams],
  );
  return new Map(rows.flatMap(({ stream, version }) => (version === null ? [] : [[stream, version]])));
}

/** Keeps the facts; returns those that were not known yet, each once. */
export async function storeFacts(
  client: Queryable,
  schema: string,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  if (events.length === 0) return [];
  const byId = new Map(events.map((event) => [event.id, event]));
  const { rows } = await client.query<{ event_id: string }>(inSchema(schema, insertFacts), [
    JSON.stringify(
      Array.from(byId.values(), ({ id, position, type, stream, version, recordedAt, data }) => ({
        id,
        position,
        type,
        stream,
        version,
        recordedAt,
        data,
      })),
    ),
  ]);
  return rows.flatMap(({ event_id }) => byId.get(event_id) ?? []);
}

/** Every key that a new fact contributes to, with all facts of that key, old and new. */
export interface Touched extends ViewKey {
  readonly facts: Fact[];
}

/** Notes what each new fact contributes to and returns the touched keys, ready to be folded anew. */
export async function storeContributions(
  client: Queryable,
  schema: string,
  contributions: readonly (ViewKey & { readonly fact: Fact })[],
): Promise<readonly Touched[]> {
  if (contributions.length === 0) return [];
  const touched = new Map<string, Touched>();
  for (const { view, key, fact } of contributions) {
    const entry = touched.get(`${view} ${key}`);
    if (entry === undefined) touched.set(`${view} ${key}`, { view, key, facts: [fact] });
    else entry.facts.push(fact);
  }
  const keys = [...touched.values()];
  const { rows } = await client.query<ViewKey & Fact>(inSchema(schema, contribute), [
    contributions.map(({ view }) => view),
    contributions.map(({ key }) => key),
    contributions.map(({ fact }) => fact.id),
    keys.map(({ view }) => view),
    keys.map(({ key }) => key),
  ]);
  for (const { view, key, ...fact } of rows) {
    touched.get(`${view} ${key}`)?.facts.push(fact);
  }
  return keys;
}
