import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventTypes, type RecordedEvent, toCloudEvent } from '@sovereign-pipeline/domain';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import { createPool } from '@sovereign-pipeline/postgres';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { asReadable } from '../queries/as-readable.ts';
import { columnsOf } from './columns.ts';
import { csvRecord } from './csv.ts';
import { eventLines, type LinesOf } from './event-lines.ts';
import { jsonLine } from './json-line.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
});
afterAll(() => database.drop());

/** Some pages fit, others do not. */
const page = Buffer.allocUnsafeSlow(20_000);

function linesOf({ bytes }: { readonly bytes: Buffer }, as: LinesOf) {
  const written = eventLines(bytes, as);
  if (written === undefined) throw new Error('an event has personal texts');
  return written;
}

/** As each event was written when all of them were read. */
const written: Record<LinesOf, (event: RecordedEvent) => string> = {
  ndjson: (event) => jsonLine(toCloudEvent(asReadable(event))),
  csv: (event) => csvRecord(columnsOf('events').map(({ of }) => of(toCloudEvent(asReadable(event))))),
};

const hard = [
  '=1+1',
  '-x',
  '@a',
  ' a',
  'a ',
  'a\u3000',
  '＝1',
  'a,b',
  'a;b',
  'say "x"',
  'C:\\x',
  '네이버',
  '😀',
  '\u0001',
  'a\nb',
  '\u2028',
];
const text = fc
  .oneof(fc.constantFrom(...hard), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
  .map((given) => given.toWellFormed().replaceAll('\0', 'x'));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const evidence = fc.record(
  { publisher: text, note: text, relays: fc.oneof(text, fc.array(text, { maxLength: 2 })) },
  { requiredKeys: ['publisher'] },
);
const names = fc.array(fc.oneof(text, fc.constantFrom('Naver', 'Nvidia')), { maxLength: 3 });
const participant = fc.record(
  { people: fc.array(fc.record({ name: text, company: text }), { maxLength: 1 }), company: text },
  { requiredKeys: ['company'] },
);
const data = fc.record(
  {
    note: text,
    occurred: text,
    stage: text,
    evidence: fc.array(evidence, { maxLength: 2 }),
    parties: fc.array(fc.record({ company: text, role: text, note: text }, { requiredKeys: ['company'] }), {
      maxLength: 2,
    }),
    proposedBy: text,
    certainty: text,
    company: fc.constantFrom('Naver', '=Naver'),
    with: fc.oneof(text, names),
    jointlyWith: names,
    parent: fc.oneof(text, names),
    participants: fc.array(participant, { maxLength: 3 }),
    companies: names,
    a: fc.constant('Naver'),
    b: fc.constant('Nvidia'),
    of: fc.constantFrom('company', 'partnership', null),
    size: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
  },
  { requiredKeys: ['company', 'parties', 'participants', 'companies', 'a', 'b'] },
);
const bare = ['{}', '{"note":7}', '{"note":null}', '{ "occurred" : "2024" }'];
const stored = fc.record({
  id: text,
  stream: text,
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...eventTypes) },
    { weight: 1, arbitrary: fc.constant('Newer, "type"') },
  ),
  schemaversion: fc.integer({ min: 0, max: 4 }),
  source: fc.oneof(fc.constant('/sovereign-pipeline/api'), text),
  correlationid: text,
  causationid: text,
  traceparent: maybe(text),
  tracestate: maybe(text),
  recordedby: maybe(text),
  imported: maybe(
    fc.record(
      { importedtime: text, importedposition: fc.nat(), importedby: text },
      { requiredKeys: ['importedtime'] },
    ),
  ),
  data: fc.oneof(
    { weight: 8, arbitrary: data.map((value) => JSON.stringify(value)) },
    // By hand, by the owner.
    { weight: 1, arbitrary: data.map((value) => JSON.stringify(value, null, 2)) },
    { weight: 1, arbitrary: fc.constantFrom(...bare) },
  ),
});
// Of version 1 names are looked for, which all events of it have.
const events = fc.array(
  stored.map((event) => (bare.includes(event.data) ? { ...event, schemaversion: 2 } : event)),
  { minLength: 1, maxLength: 40 },
);
type Stored = typeof stored extends fc.Arbitrary<infer T> ? T : never;

async function fill(events: readonly Stored[]): Promise<number> {
  const after = await new Journal(database.pool).head();
  await database.pool.query(
    `INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid, causationid,
                                 traceparent, tracestate, recordedat, data, recordedby, imported)
     SELECT $1::bigint + place, id || place + $1::bigint, stream || place + $1::bigint, 0, type, schemaversion, source,
            correlationid, causationid, traceparent, tracestate,
            timestamptz '2024-01-01' + ($1::bigint + place) * interval '1.0001 s', data::json, recordedby, imported
       FROM (SELECT *, row_number() OVER () AS place FROM json_to_recordset($2)
               AS e(id text, stream text, type text, schemaversion int, source text, correlationid text, causationid text,
                    traceparent text, tracestate text, data text, recordedby text, imported json)) AS e`,
    [after, JSON.stringify(events)],
  );
  return after;
}

describe('lines of events made of what PostgreSQL has', () => {
  it.each(['ndjson', 'csv'] as const)('are those that are made of each event: %s', async (as) => {
    const journal = new Journal(database.pool);
    await fc.assert(
      fc.asyncProperty(events, async (events) => {
        const asked = { after: await fill(events), limit: 1_000, bytes: 10_000_000 };
        const { events: read } = await journal.select(asked);
        const { lines, count, last } = linesOf(await journal.copy(asked, page), as);
        expect(Buffer.concat(lines).toString()).toBe(read.map(written[as]).join(''));
        expect([count, last]).toEqual([events.length, asked.after + events.length]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([undefined, 1])(
    'are not made of personal texts, which nobody may read as they are: %s',
    async (spaces) => {
      const journal = new Journal(database.pool);
      const [sample] = fc.sample(stored, 1);
      if (sample === undefined) throw new Error('no sample');
      const said = { participants: [{ company: 'Naver', people: [{ name: { sealed: 'x' } }] }] };
      const event = { ...sample, schemaversion: 2, data: JSON.stringify(said, null, spaces) };
      const { bytes } = await journal.copy({ after: await fill([event]), limit: 10, bytes: 10_000 }, page);
      expect([eventLines(bytes, 'ndjson'), eventLines(bytes, 'csv')]).toEqual([undefined, undefined]);
    },
  );

  it('are asked for again after a copy that PostgreSQL broke off', async () => {
    const asked = { after: 0, limit: 100_000, bytes: 10 ** 9 };
    const hurried = createPool(database.url, { max: 1, statementTimeoutMs: 1 });
    try {
      await expect(new Journal(hurried).copy(asked, page)).rejects.toThrow('canceling statement');
      await expect(new Journal(hurried).copy(asked, page)).rejects.toThrow('canceling statement');
    } finally {
      await hurried.end();
    }
    const journal = new Journal(database.pool);
    expect((await journal.copy({ ...asked, bytes: 1 }, page)).isCut).toBe(true);
    expect((await journal.copy({ ...asked, after: (await journal.head()) - 1 }, page)).isCut).toBe(false);
  });

  it('are not made when the connection breaks meanwhile, which ends no process', async () => {
    const pool = createPool(database.url, { max: 1 });
    const locking = await database.pool.connect();
    try {
      const client = await pool.connect();
      const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } })
        .connection;
      client.release();
      await locking.query('BEGIN; LOCK TABLE journal.events');
      const copying = new Journal(pool).copy({ after: 0, limit: 10, bytes: 10_000 }, page);
      await eventually(async () => {
        const { rowCount } = await locking.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rowCount === 1;
      });
      stream.destroy();
      await expect(copying).rejects.toThrow('Connection terminated unexpectedly');
      await locking.query('ROLLBACK');
      expect((await new Journal(pool).copy({ after: 0, limit: 1, bytes: 1 }, page)).bytes).not.toHaveLength(
        0,
      );
    } finally {
      locking.release(true);
      await pool.end();
    }
  });

  it('go on where a page was cut', async () => {
    const journal = new Journal(database.pool);
    const note = 'x'.repeat(10_000);
    const [sample] = fc.sample(stored, 1);
    if (sample === undefined) throw new Error('no sample');
    const event = { ...sample, schemaversion: 2, data: JSON.stringify({ note }) };
    const after = await fill(Array.from({ length: 200 }, () => event));
    let pages = 0;
    for (let last = after; ; pages++) {
      const copied = await journal.copy({ after: last, limit: 1_000, bytes: 300_000 }, page);
      const { lines, count, last: to } = linesOf(copied, 'csv');
      expect([Buffer.concat(lines).toString().match(/\r\n/g)?.length, to]).toEqual([count, last + count]);
      last += count;
      if (copied.isCut) continue;
      expect(last).toBe(after + 200);
      break;
    }
    expect(pages).toBeGreaterThan(2);
  });
});
