import { foldedData, type Fact, type RecordedEvent } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';

/** A correction, among the facts: by this very condition they have an index of their own. */
export const correction = `type in ('ClaimDisputed', 'ClaimRetracted')`;

export const factTables = `
create table pipeline.facts (
  event_id      text collate "C" not null,
  position      bigint not null,
  type          text not null,
  schemaversion integer not null,
  stream        text collate "C" not null,
  version       integer not null,
  recordedat    timestamptz not null,
  data          jsonb not null,
  folded        jsonb,
  size          integer generated always as (octet_length(coalesce(folded, data)::text)) stored
);
comment on table pipeline.facts is 'A copy of every event that the read models rest on, as recorded';
comment on column pipeline.facts.position is 'Place in the order of recording, from 1';
comment on column pipeline.facts.schemaversion is 'Which shape the data of this type has';
comment on column pipeline.facts.stream is 'What the event is about: company-<id>, partnership-<id> or meeting-<id>';
comment on column pipeline.facts.version is 'Place in its stream, from 0';
comment on column pipeline.facts.recordedat is 'When the event was recorded; when it happened is data.occurred';
comment on column pipeline.facts.data is 'The claim as posted: who says that what happened when';
comment on column pipeline.facts.folded is 'What rows are folded from: data without its long texts; null: all of data';
comment on column pipeline.facts.size is 'Bytes of what rows are folded from';

create table pipeline.contributions (
  view     text not null,
  key      text collate "C" not null,
  event_id text collate "C" not null
);
comment on table pipeline.contributions is 'Which facts each row of a view is folded from; corrections of those facts are not among them';
comment on column pipeline.contributions.view is 'partnership, market-target, model, meeting or company';
comment on column pipeline.contributions.key is 'The row within its view, for instance a partnership id, or company/market';
`;

/** The indexes of the facts, each made unless it is there; the facts can be read meanwhile. `factKeys` come after them. */
export const factIndexes = `
create unique index if not exists facts_pkey on pipeline.facts (event_id);
create unique index if not exists facts_position_key on pipeline.facts (position);
create index if not exists facts_stream on pipeline.facts (stream, version);
create index if not exists facts_targets on pipeline.facts ((data->>'market')) where type = 'MarketTargeted';
create index if not exists facts_markets on pipeline.facts using gin ((data->'markets'))
  where type in ('PartnershipProposed', 'PartnershipAdvanced');
create index if not exists facts_corrections on pipeline.facts (stream) where ${correction};
`;

export const factKeys = `
alter table pipeline.facts add constraint facts_pkey primary key using index facts_pkey,
  add constraint facts_position_key unique using index facts_position_key;
alter table pipeline.contributions add primary key (key, view, event_id);
`;

/** Columns of a fact f as it is read back; position as a float8, which every pool gives as a number. */
const columnsWith = (data: string): string =>
  `f.event_id as id, f.position::float8 as position, f.type, f.schemaversion, f.stream, ${data} as data,
  to_char(f.recordedat at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"`;

export const factColumns = columnsWith('f.data');

/** With what of the data rows are folded from. */
export const foldedColumns = columnsWith('coalesce(f.folded, f.data)');

/** A fact as it is read back, in the shape in which it is stored. */
export type StoredFact = Fact & { readonly schemaversion: number };

// $1 JSON array of events. An event already known is left as it is. Returns the ids and sizes of those that were new.
export const insertFacts = `
insert into pipeline.facts (event_id, position, type, schemaversion, stream, version, recordedat, data, folded)
select id, position, type, schemaversion, stream, version, "recordedAt", data, folded
from jsonb_to_recordset($1) as event(
  id text, position bigint, type text, schemaversion integer, stream text, version integer, "recordedAt" timestamptz,
  data jsonb, folded jsonb)
on conflict (event_id) do nothing
returning event_id as id, size`;

// $1 streams. One probe of each index for each.
export const selectLastVersions = `
select stream, greatest(
  (select version from pipeline.facts f where f.stream = asked.stream order by version desc limit 1),
  (select version from pipeline.parked p where p.stream = asked.stream order by version desc limit 1)) as version
from unnest($1::text[]) as asked(stream)`;

/** The last version of each of the streams of which any event was taken, into the facts or to be parked. */
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

// $1 positions
const selectIds = `
select position::float8 as position, event_id as id from pipeline.facts where position = any ($1::bigint[])
union all
select position::float8, event_id from pipeline.parked where position = any ($1::bigint[])`;

/** The ids of the events that were taken at these positions. */
export async function idsAt(
  client: Queryable,
  schema: string,
  positions: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ position: number; id: string }>(inSchema(schema, selectIds), [
    positions,
  ]);
  return new Map(rows.map(({ position, id }) => [position, id]));
}

/** Keeps the facts; returns those that were not known yet, each once, with the bytes of what rows are folded from. */
export async function storeFacts(
  client: Queryable,
  schema: string,
  events: readonly RecordedEvent[],
): Promise<readonly { readonly event: RecordedEvent; readonly size: number }[]> {
  if (events.length === 0) return [];
  const byId = new Map(events.map((event) => [event.id, event]));
  const { rows } = await client.query<{ id: string; size: number }>(inSchema(schema, insertFacts), [
    JSON.stringify(Array.from(byId.values(), asStored)),
  ]);
  return rows.flatMap(({ id, size }) => {
    const event = byId.get(id);
    return event === undefined ? [] : [{ event, size }];
  });
}

function asStored(event: RecordedEvent): object {
  const { id, position, type, schemaversion, stream, version, recordedAt, data } = event;
  const folded = foldedData(event);
  return {
    ...{ id, position, type, schemaversion, stream, version, recordedAt, data },
    ...(folded !== data && { folded }),
  };
}
