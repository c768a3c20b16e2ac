import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { describe } from './event-fault.ts';
import { storeNaming } from './names.ts';
import type { Fault } from './project.ts';
import { inSchema } from '../schema/schema.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';

// $1 streams
const selectParkedStreams = `
select distinct stream from :schema.parked where stream = any ($1::text[])`;

/** The given streams that have parked events. */
export async function parkedStreams(
  client: Queryable,
  schema: string,
  streams: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ stream: string }>(inSchema(schema, selectParkedStreams), [streams]);
  return new Set(rows.map(({ stream }) => stream));
}

// $1 ids, $2 positions, $3 types, $4 streams, $5 versions, $6 events as JSON text, $7 errors or null and $8 whether
// their companies are known, side by side. As text, because JSON that a column cannot hold (a NUL in a string) is one
// of the faults. An event that was applied before is not parked.
const insertParked = `
insert into :schema.parked (event_id, position, type, stream, version, event, attempts, tried_at, error, named)
select id, position, type, stream, version, event::json,
  case when error is null then 0 else 1 end, case when error is null then null else now() end, error, named
from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::boolean[])
  as event(id, position, type, stream, version, event, error, named)
where not exists (select from :schema.facts f where f.event_id = event.id)
on conflict (event_id) do nothing`;

/** Parks events; `faults` by stream, of those that could not be projected. */
export async function park(
  client: Queryable,
  schema: string,
  events: readonly RecordedEvent[],
  faults: ReadonlyMap<string, Fault>,
): Promise<void> {
  if (events.length === 0) return;
  const wrong = new Map([...faults.values()].map(({ event, cause }) => [event.id, inWords(cause)]));
  const unnamed = await storeNaming(client, schema, events);
  await client.query(inSchema(schema, insertParked), [
    events.map(({ id }) => id),
    events.map(({ position }) => position),
    events.map(({ type }) => type),
    events.map(({ stream }) => stream),
    events.map(({ version }) => version),
    events.map((event) => JSON.stringify(event)),
    events.map(({ id }) => wrong.get(id)),
    events.map(({ id }) => !unnamed.has(id)),
  ]);
}

/** An error in words that a column of text can hold. */
export const inWords = (cause: unknown): string => describe(cause).replaceAll('\0', '\uFFFD');
