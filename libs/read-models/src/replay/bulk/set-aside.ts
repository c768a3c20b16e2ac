import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import { idsNamedIn } from '../../projection/who-is-who.ts';
import { factsNaming } from '../../projection/move-rows.ts';
import { storeNames } from '../../projection/names.ts';
import type { Projection } from '../../projection/projection.ts';
import { inSchema } from '../../schema/schema.ts';

/** Events that are read at once; few, because each may be as large as a posted one. */
const atOnce = 25;

// $1 streams
const moveFacts = `
insert into pg_temp.set_aside (position, event)
select position, json_build_object('id', event_id, 'type', type, 'schemaversion', schemaversion, 'stream', stream,
  'version', version, 'position', position, 'data', data, 'recordedby', recordedby,
  'recordedAt', to_char(recordedat at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'importedtime', to_char(importedat at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
from :schema.facts where stream = any ($1::text[])`;

// Returns the companies named in the events that are set aside.
const forgetNaming = `
delete from :schema.company_events where position in (select position from pg_temp.set_aside) returning company_id`;

// From the remaining facts: events that are set aside may have text that PostgreSQL cannot read.
const forgetClaims = `
delete from :schema.identity_claims c
where not exists (select from :schema.facts f where f.event_id = c.event_id)`;

/**
 * Removes all rows of these streams from the build and sets their events aside; the tables have their keys. Events
 * that the bulk build cannot take go through the live path.
 */
export async function setAside(client: Queryable, schema: string, streams: Iterable<string>): Promise<void> {
  // Text with a NUL was never stored.
  const names = Array.from(streams).filter((stream) => !hasNul(stream));
  await client.query(inSchema(schema, moveFacts), [names]);
  const { rows } = await client.query<{ company_id: string }>(inSchema(schema, forgetNaming));
  await client.query(inSchema(schema, 'delete from :schema.facts where stream = any ($1::text[])'), [names]);
  await client.query(inSchema(schema, forgetClaims));
  const companies = [...new Set(rows.map(({ company_id: id }) => id))];
  await client.query(inSchema(schema, 'delete from :schema.company_names where id = any ($1::text[])'), [
    companies,
  ]);
  // Other events may name them, too.
  for await (const facts of factsNaming(client, schema, companies, atOnce * 10))
    await storeNames(client, schema, facts, await idsNamedIn(client, schema, facts));
}

/** Applies the events that were set aside, in the order of recording: each is projected, or parked. */
export async function applySetAside(
  client: Queryable,
  projection: Projection,
  schema: string,
): Promise<void> {
  const partition = 'set-aside';
  for (let after = -1, batch = 0; ; batch += 1) {
    const { rows } = await client.query<{ position: number; event: string }>(
      `select position::float8 as position, event from pg_temp.set_aside where position > $1 order by position limit ${atOnce}`,
      [after],
    );
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.position;
    const events = rows.map(({ event }) => JSON.parse(event) as RecordedEvent);
    await projection.apply({ partition, from: batch, to: batch + 1, events });
  }
  await client.query(inSchema(schema, 'delete from :schema.checkpoints where slice = $1'), [partition]);
}
