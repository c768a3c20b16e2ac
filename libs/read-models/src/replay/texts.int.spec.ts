import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact, RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { contentsOf } from '../tables.fixture.ts';
import { factsByStream } from './bulk/fact-reader.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { applied, replayed } from './replaying.fixture.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(async () => {
  await database.drop();
});

const odd = ['a\\b', '\\N', '\\.', '"quoted"', '{a,b}', "o'clock", '𠮷 ネイバー', 'NULL'];
const times = ['00.000000', '01.100000', '02.123456', '03.000042'];
const events = recorded(
  odd.flatMap((text, n) => [
    {
      id: `odd-\\${n}`,
      type: 'MarketTargeted',
      data: { company: `Company ${text}`, market: 'PH', purpose: text },
    },
    {
      type: 'MeetingHeld',
      data: {
        meetingId: `m${n}`,
        participants: [{ company: `Company ${text}`, people: [{ name: `Person ${text}` }] }],
        place: { city: text },
        topics: [text, `${text}, again`],
      },
    },
  ]),
).map((event, n): RecordedEvent => {
  const recordedAt = `2026-01-01T00:00:${times[n % times.length] ?? ''}Z`;
  // Such characters are refused today; a column would take them.
  return event.type === 'MarketTargeted'
    ? { ...event, recordedAt, data: { ...event.data, purpose: `${event.data.purpose ?? ''}\t\r\n` } }
    : { ...event, recordedAt };
});

describe('What a bulk build copies', () => {
  it('is read back as it was recorded, whatever it is made of', async () => {
    const { pool } = database;
    const live = await freshReadModels(pool);
    await applied(pool, live, events);
    const log = new MemoryLog();
    log.append(events);
    const before = await contentsOf(pool);
    expect((await replayed(pool, 'rebuild', log)).replay.status).toBe('done');
    expect(await contentsOf(pool)).toEqual(before);

    const client = await pool.connect();
    const { rows } = await client.query<{ schema: string }>('select schema from read_models.generations');
    const read: Fact[] = [];
    for await (const { facts = [] } of factsByStream(client, rows[0]?.schema ?? '', 2 ** 30))
      read.push(...facts);
    client.release(true);
    expect(read.toSorted((a, b) => a.position - b.position)).toEqual(
      events.map(({ id, type, stream, position, recordedAt, data, schemaversion }) => ({
        ...{ id, type, stream, position, recordedAt, data, schemaversion },
      })),
    );
  });
});
