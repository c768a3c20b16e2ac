import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import type { AppendOutcome, AppendRequest } from './append/append-request.ts';
import { type Appending, waysToAppend } from './append/appending.fixture.ts';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

let database: ThrowawayDatabase;
let journal: Journal;

beforeAll(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  journal = new Journal(database.pool);
});
afterAll(() => database.drop());

const names = (outcomes: readonly AppendOutcome[]): string[] => outcomes.map(({ outcome }) => outcome);
const receipts = (outcomes: readonly AppendOutcome[]) =>
  outcomes.flatMap((outcome) => ('event' in outcome ? [outcome.event] : []));

describe.each(waysToAppend)('append, %s', (_, open) => {
  let database: ThrowawayDatabase;
  let journal: Journal;
  let appending: Appending;
  const append = (batch: readonly AppendRequest[]): Promise<AppendOutcome[]> => appending.append(batch);

  beforeAll(async () => {
    database = await throwawayDatabase();
    await migrateJournal(database.pool);
    journal = new Journal(database.pool);
    appending = open(database.pool);
    for (let n = 0; n < 2; n++) await append([{ event: sampleEvent({ company: 'Before' }) }]);
  });
  afterAll(async () => {
    appending.close();
    await database.drop();
  });

  it('answers with position, version and recording time, and reads back what was given', async () => {
    const before = await journal.head();
    const event = sampleEvent({ company: 'Plain' });
    const [outcome] = await append([{ event }]);
    expect(outcome).toEqual({
      outcome: 'appended',
      event: {
        id: event.id,
        type: event.type,
        stream: 'company-plain',
        version: 0,
        position: before + 1,
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/) as unknown,
      },
    });
    const [{ recordedAt } = { recordedAt: '' }] = receipts(outcome ? [outcome] : []);
    expect(await journal.find(event.id)).toEqual({ ...event, version: 0, position: before + 1, recordedAt });
    expect(await journal.head()).toBe(before + 1);
  });

  it.each([
    ['in one batch', (events: readonly ReturnType<typeof sampleEvent>[]) => [events]],
    ['one by one', (events: readonly ReturnType<typeof sampleEvent>[]) => events.map((event) => [event])],
  ])('keeps data as posted, %s', async (how, batches) => {
    const datas = [
      {},
      { company: 'a "quoted" \\ back\\slash, {braces}, NULL and 네이버 🇰🇷 \n\t\u0001' },
      { list: [[], [[1, 'x']], null, '', 'null', 1e300, -0.1] },
      JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as object,
      { lone: '\ud800', nul: 'a\u0000b' },
    ];
    const events = datas.map((data) => sampleEvent({ company: `Exact ${how}`, data }));
    for (const batch of batches(events)) await append(batch.map((event) => ({ event })));
    for (const [index, event] of events.entries())
      expect(JSON.stringify((await journal.find(event.id))?.data)).toBe(JSON.stringify(datas[index]));
  });

  it('gives recording times that rise with every position, also within a batch and when the clock was set back', async () => {
    // As if the last event had been recorded by a clock that was an hour ahead.
    await database.pool.query(
      `INSERT INTO journal.events SELECT position + 1, 'ahead', 'ahead', 0, type, schemaversion, source, correlationid,
              causationid, traceparent, tracestate, clock_timestamp() + interval '1 hour', data
         FROM journal.events ORDER BY position DESC LIMIT 1`,
    );
    const head = await journal.head();
    await append([{ event: sampleEvent() }, { event: sampleEvent() }]);
    await append([{ event: sampleEvent() }]);
    const id = sampleEvent().id;
    await append([{ event: sampleEvent({ id }) }, { event: sampleEvent({ id }) }, { event: sampleEvent() }]);
    const times = (await journal.read({ after: head - 1, limit: 100 })).map(({ recordedAt }) => recordedAt);
    expect(times).toHaveLength(6);
    expect(times).toEqual([...new Set(times)].sort());
  });

  it('judges each request of a batch on what was really appended before it', async () => {
    const at = (company: string, expectedVersion?: number, id?: string) => ({
      event: sampleEvent({ company, ...(id === undefined ? {} : { id }) }),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    });
    const outcomes = await append([
      at('Mixed', -1, 'mixed-1'),
      at('Mixed', 5), // wrong
      at('Mixed', 0),
      at('Mixed', 2), // rests on the wrong one
      at('Mixed', undefined, 'mixed-1'), // repeat
      at('Other', undefined, 'mixed-1'), // other content
      { event: sampleEvent({ company: 'Missing' }), mustExist: true },
      { event: sampleEvent({ company: 'Missing' }), mustExist: true, expectedVersion: 3 },
      at('Missing'),
      { event: sampleEvent({ company: 'Missing' }), mustExist: true, expectedVersion: 0 },
      at('Mixed', 1),
    ]);
    expect(names(outcomes)).toEqual([
      'appended',
      'version-conflict',
      'appended',
      'version-conflict',
      'duplicate',
      'id-reused',
      'stream-missing',
      'stream-missing',
      'appended',
      'appended',
      'appended',
    ]);
    expect(outcomes[1]).toEqual({ outcome: 'version-conflict', currentVersion: 0 });
    expect(outcomes[3]).toEqual({ outcome: 'version-conflict', currentVersion: 1 });
    expect(receipts(outcomes).map(({ version }) => version)).toEqual([0, 1, 0, 0, 1, 2]);
  });

  it('answers a repeat as the first time, whatever the stream has come to, alone or in a batch', async () => {
    const first = { event: sampleEvent({ company: 'Repeat' }), expectedVersion: -1 };
    const [answer] = await append([first]);
    await append([{ event: sampleEvent({ company: 'Repeat' }), expectedVersion: 0 }]);
    const again = { ...answer, outcome: 'duplicate' };
    expect(await append([first])).toEqual([again]);
    expect(await append([{ event: sampleEvent() }, first, first])).toEqual([expect.anything(), again, again]);
  });

  it.each([
    ['alone', []],
    ['beside a new event', [{ event: sampleEvent() }]],
  ])(
    'tells a repeat from other content by what the data says, not by how it is written, %s',
    async (how, others) => {
      const [company, id] = [`Content ${how}`, `content-${how}`];
      const event = (data: object, more: object = {}) => ({
        event: { ...sampleEvent({ company, id, data }), ...more },
      });
      const [first] = await append([event({ a: [{ b: 1, c: 'é' }], d: null })]);
      const head = await journal.head();
      const outcomeOf = async (request: ReturnType<typeof event>) =>
        (await append([...others.map(() => ({ event: sampleEvent() })), request])).at(-1);
      expect(await outcomeOf(event({ d: null, a: [{ c: 'é', b: 1 }] }))).toEqual({
        ...first,
        outcome: 'duplicate',
      });
      expect(await outcomeOf(event({ a: [{ b: 1, c: 'é' }] }))).toEqual({ outcome: 'id-reused' });
      expect(await outcomeOf(event({ a: [{ b: 2, c: 'é' }], d: null }))).toEqual({ outcome: 'id-reused' });
      for (const other of [{ type: 'ModelLaunched' }, { source: '/x' }, { stream: 'company-x' }])
        expect(await outcomeOf(event({ a: [{ b: 1, c: 'é' }], d: null }, other))).toEqual({
          outcome: 'id-reused',
        });
      // What was tried in vain left no gap.
      expect((await journal.read({ after: head, limit: 100 })).map(({ position }) => position)).toEqual(
        Array.from({ length: 6 * others.length }, (_, n) => head + n + 1),
      );
    },
  );

  it('takes an absurd expected version for a conflict', async () => {
    const request = { event: sampleEvent({ company: 'Absurd' }), expectedVersion: Number.MAX_SAFE_INTEGER };
    expect(await append([request])).toEqual([{ outcome: 'version-conflict', currentVersion: -1 }]);
  });

  it('does nothing for an empty batch', async () => {
    expect(await append([])).toEqual([]);
  });
});

describe('journal.append', () => {
  it('refuses to run where the order could not be kept: under any other isolation than read committed', async () => {
    const client = await database.pool.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await expect(
      client.query(
        `SELECT journal.append('{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}')`,
      ),
    ).rejects.toThrow('journal.append needs READ COMMITTED, not repeatable read');
    client.release(true);
  });

  it.each([1, 2])('waits for the disk even where the database is set not to: %d at once', async (count) => {
    const client = await database.pool.connect();
    await client.query('SET synchronous_commit = off; BEGIN');
    await new Journal(client as unknown as typeof database.pool).append(
      Array.from({ length: count }, () => ({ event: sampleEvent({ company: 'Durable' }) })),
    );
    expect((await client.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
    client.release(true);
  });
});

describe('read', () => {
  const positions = (events: readonly RecordedEvent[]): number[] => events.map(({ position }) => position);
  let written: RecordedEvent[];
  let start: number;

  beforeAll(async () => {
    start = await journal.head();
    const types = ['CompanyProfiled', 'ModelLaunched'] as const;
    await journal.append(
      Array.from({ length: 30 }, (_, n) => ({
        event: sampleEvent({ company: `Read${n % 3}`, type: types[n % 2] ?? 'CompanyProfiled' }),
      })),
    );
    written = await journal.read({ after: start, limit: 100 });
  });

  it('gives everything after a position, in order, a page at a time', async () => {
    expect(positions(written)).toEqual(Array.from({ length: 30 }, (_, n) => start + n + 1));
    expect(await journal.read({ after: start + 10, limit: 5 })).toEqual(written.slice(10, 15));
    expect(await journal.read({ after: await journal.head(), limit: 5 })).toEqual([]);
  });

  it('gives no more than it takes to have so many bytes, and says whether there may be more', async () => {
    const positions: number[][] = [];
    let page: Awaited<ReturnType<Journal['readWithin']>>;
    do {
      const after = positions.at(-1)?.at(-1) ?? 0;
      page = await journal.readWithin({ after, limit: 1000, bytes: 40 });
      positions.push(page.events.map(({ position }) => position));
    } while (page.more);
    const all = await journal.read({ after: 0, limit: 1000 });
    expect(positions.flat()).toEqual(all.map(({ position }) => position));
    expect(positions.length).toBeGreaterThan(2);
    const whole = { events: all, more: false };
    expect(await journal.readWithin({ after: 0, limit: 1000, bytes: 1e9 })).toEqual(whole);
    const [first] = all;
    expect(await journal.readWithin({ after: 0, limit: 1000, bytes: 1 })).toEqual({
      events: [first],
      more: true,
    });
    expect(await journal.readWithin({ after: 0, limit: 2, bytes: 1e9 })).toEqual({
      events: all.slice(0, 2),
      more: true,
    });
  });

  it('gives those of one type, of one stream, of both', async () => {
    const [type, stream] = ['ModelLaunched', 'company-read1'] as const;
    const after = start + 4;
    const later = written.filter(({ position }) => position > after);
    expect(await journal.read({ after, limit: 100, type })).toEqual(
      later.filter((event) => event.type === type),
    );
    expect(await journal.read({ after, limit: 100, stream })).toEqual(
      later.filter((event) => event.stream === stream),
    );
    expect(await journal.read({ after, limit: 2, type, stream })).toEqual(
      later.filter((event) => event.type === type && event.stream === stream).slice(0, 2),
    );
  });

  it('finds by id and by positions', async () => {
    const [first, second, third] = written;
    expect(await journal.find(second?.id ?? '')).toEqual(second);
    expect(await journal.find('no such id')).toBeUndefined();
    expect(await journal.findAll([start + 3, start + 1, 999_999])).toEqual([first, third]);
  });

  it('finds nothing under names that cannot exist', async () => {
    expect(await journal.find('a\0')).toBeUndefined();
    expect(await journal.read({ after: 0, limit: 1, stream: '\0' })).toEqual([]);
    expect(await journal.read({ after: 0, limit: 1, type: '\0' })).toEqual([]);
  });
});

describe('the journal cannot be changed', () => {
  it.each([
    `UPDATE journal.events SET data = '{}' WHERE position = 1`,
    `UPDATE journal.events SET data = '{}' WHERE false`,
    `DELETE FROM journal.events`,
    `TRUNCATE journal.events`,
    `INSERT INTO journal.events SELECT * FROM journal.events WHERE position = 1
       ON CONFLICT (id) DO UPDATE SET data = '{}'`,
    `MERGE INTO journal.events e USING (SELECT 1) s ON e.position = 1 WHEN MATCHED THEN DELETE`,
    `SET session_replication_role = replica; DELETE FROM journal.events WHERE position = 1`,
  ])('%s', async (statement) => {
    const before = await journal.read({ after: 0, limit: 1000 });
    const client = await database.pool.connect();
    await expect(client.query(statement)).rejects.toThrow('the journal is append-only');
    client.release(true);
    expect(await journal.read({ after: 0, limit: 1000 })).toEqual(before);
  });
});

describe('a restored copy', () => {
  it('has the same order, and goes on after it', async () => {
    const copy = await throwawayDatabase();
    try {
      await migrateJournal(copy.pool);
      const { rows } = await database.pool.query<{ row: string }>(
        'SELECT e::text AS row FROM journal.events e ORDER BY random()',
      );
      await copy.pool.query(
        'INSERT INTO journal.events SELECT (r::journal.events).* FROM unnest($1::text[]) r',
        [rows.map(({ row }) => row)],
      );
      const restored = new Journal(copy.pool);
      expect(await restored.read({ after: 0, limit: 1000 })).toEqual(
        await journal.read({ after: 0, limit: 1000 }),
      );

      const head = await journal.head();
      const [known] = await journal.read({ after: 0, limit: 1 });
      const outcomes = await restored.append([
        { event: known ?? sampleEvent() },
        { event: sampleEvent({ company: 'Read1' }), expectedVersion: 9 },
      ]);
      expect(names(outcomes)).toEqual(['duplicate', 'appended']);
      expect(receipts(outcomes).at(-1)).toMatchObject({ version: 10, position: head + 1 });
    } finally {
      await copy.drop();
    }
  });
});
