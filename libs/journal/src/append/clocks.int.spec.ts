import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import type { AppendOutcome } from './append-request.ts';
import { type Appending, knowingTheHead } from './appending.fixture.ts';
import { Journal } from '../journal.ts';
import { migrateJournal } from '../migrate-journal.ts';
import { sampleEvent } from '../sample-event.fixture.ts';

let database: ThrowawayDatabase;
let journal: Journal;
let writers: Appending[];
beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  journal = new Journal(database.pool);
  writers = [];
});
afterEach(async () => {
  for (const writer of writers) writer.close();
  await database.drop();
});

/** Seconds by which the writers' clock is off. */
let off: number;
beforeEach(() => {
  off = 0;
});
const open = (): Appending => {
  const writer = knowingTheHead(database.pool, () => (Date.now() + off * 1000) * 1000);
  writers.push(writer);
  return writer;
};

const second = 1_000_000n;
/** Microseconds since 1970. */
const databaseClock = async (): Promise<bigint> => {
  const { rows } = await database.pool.query<{ now: string }>(
    `SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint::text AS now`,
  );
  return BigInt(rows[0]?.now ?? 0);
};
const timeOf = (outcome: AppendOutcome | undefined): bigint => {
  if (!outcome || !('event' in outcome)) throw new Error(JSON.stringify(outcome));
  const [, seconds = '', fraction = ''] = /^(.*)\.(\d{6})Z$/.exec(outcome.event.recordedAt) ?? [];
  return BigInt(Date.parse(`${seconds}Z`)) * 1000n + BigInt(fraction);
};
/** Appends, and tells how the answered time compares with the database's clock before and after. */
const append = async (writer: Appending, count = 1): Promise<void> => {
  const before = await databaseClock();
  const outcomes = await writer.append(Array.from({ length: count }, () => ({ event: sampleEvent() })));
  const after = await databaseClock();
  for (const time of outcomes.map(timeOf)) {
    expect(time).toBeGreaterThanOrEqual(before - second);
    expect(time).toBeLessThanOrEqual(after + second);
  }
};
const inOrder = async (): Promise<void> => {
  const times = (await journal.read({ after: 0, limit: 1000 })).map(({ recordedAt }) => recordedAt);
  expect(times).toEqual([...new Set(times)].sort());
};

describe('recordedAt stays within a second of the clock of the database', () => {
  it.each([5, 60, 600, 86_400, -5, -3600])(
    'when the clock of a lone API goes off by %d s',
    async (seconds) => {
      const writer = open();
      for (let n = 0; n < 4; n++) await append(writer);
      off = seconds;
      for (let n = 0; n < 3; n++) await append(writer, n + 1);
      off = 0;
      for (let n = 0; n < 4; n++) await append(writer);
      await inOrder();
    },
  );

  it('when it jumps for one post, several APIs take turns, and one begins anew', async () => {
    const [one, other] = [open(), open()];
    for (let n = 0; n < 3; n++) await append(one);
    off = 86_400;
    await append(one);
    off = 0;
    for (let n = 0; n < 3; n++) await append(other);
    for (let n = 0; n < 3; n++) await append(one, 2);
    off = -86_400;
    const anew = open();
    for (let n = 0; n < 3; n++) await append(anew);
    await inOrder();
  });

  it('and a writer whose clock is right again is not slower for it', async () => {
    const writer = open();
    off = 60;
    for (let n = 0; n < 3; n++) await append(writer);
    off = 0;
    for (let n = 0; n < 2; n++) await append(writer);
    await database.pool.query('ALTER FUNCTION journal.append_one RENAME TO gone');
    await append(writer);
  });
});

describe('a clock of the database that was ahead', () => {
  it('is told by its last event, and times go on without turning round', async () => {
    expect((await journal.clocks()).aheadSeconds).toBe(0);
    await journal.append([{ event: sampleEvent() }]);
    expect((await journal.clocks()).aheadSeconds).toBe(0);
    await database.pool.query(
      `INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid, causationid,
                                   recordedat, data)
       VALUES (2, 'ahead', 'ahead', 0, 'CompanyProfiled', 1, '/x', 'x', 'x', clock_timestamp() + interval '1 day', '{}')`,
    );
    const ahead = (await journal.clocks()).aheadSeconds;
    expect(ahead).toBeGreaterThan(86_000);
    expect(ahead).toBeLessThanOrEqual(86_400);
    const writer = open();
    for (let n = 0; n < 4; n++)
      expect(await writer.append([{ event: sampleEvent() }])).toMatchObject([{ outcome: 'appended' }]);
    await inOrder();
    expect((await journal.clocks()).aheadSeconds).toBeGreaterThan(86_000);
  });
});
