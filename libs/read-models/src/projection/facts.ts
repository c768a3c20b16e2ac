import { foldedData, type Fact, type RecordedEvent } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';

/** A condition on facts: corrections. Their partial index has exactly this condition. */
export const correction = `type in ('ClaimDisputed', 'ClaimRetracted')`;

/** Columns of a fact f as it is read back; position as a float8, which every pool gives as a number. */
const columnsWith = (data: string): string =>
  `f.event_id as id, f.position::float8 as position, f.type, f.schemaversion, f.stream, ${data} as data,
  to_char(f.recordedat at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
  to_char(f.importedat at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as importedtime,
  f.recordedby`;

export const factColumns = columnsWith('f.data');

/** Columns with only that part of the data that rows are folded from. */
export const foldedColumns = columnsWith('coalesce(f.folded, f.data)');

/** A fact as it is read back, in the shape in which it is stored. */
export type StoredFact = Fact & { readonly schemaversion: number };

// $1 JSON array of events. An event already known is left as it is. Returns the ids and sizes of those that were new.
export const insertFacts = `
insert into :schema.facts (event_id, position, type, schemaversion, stream, version, recordedat, importedat,
  recordedby, data, folded)
select id, position, type, schemaversion, stream, version, "recordedAt", importedtime, recordedby, data, folded
from jsonb_to_recordset($1) as event(
  id text, position bigint, type text, schemaversion integer, stream text, version integer, "recordedAt" timestamptz,
  importedtime timestamptz, recordedby text, data jsonb, folded jsonb)
on conflict (event_id) do nothing
returning event_id as id, size`;

// $1 streams. One probe of each index per stream.
export const selectLastVersions = `
select stream, greatest(
  (select version from :schema.facts f where f.stream = asked.stream order by version desc limit 1),
  (select version from :schema.parked p where p.stream = asked.stream order by version desc limit 1)) as version
from unnest($1::text[]) as asked(stream)`;

/** The last version of each stream with events in the batch, applied or to be parked. */
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
select position::float8 as position, event_id as id from :schema.facts where position = any ($1::bigint[])
union all
select position::float8, event_id from :schema.parked where position = any ($1::bigint[])`;

/** The ids of the applied or parked events at these positions. */
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
  const { id, position, type, schemaversion, stream, version, recordedAt, importedtime, recordedby, data } =
    event;
  const folded = foldedData(event);
  return {
    ...{ id, position, type, schemaversion, stream, version, recordedAt, importedtime, recordedby, data },
    ...(folded !== data && { folded }),
  };
}
