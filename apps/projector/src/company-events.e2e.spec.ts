import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parseEvent, type RecordedEvent } from '@sovereign-pipeline/domain';
import { ensureTopic, kafkaClient, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { Journal, JournalNotifier, migrateJournal } from '@sovereign-pipeline/journal';
import { liveGeneration, ParkedEvents, PipelineQueries, Replays } from '@sovereign-pipeline/read-models';
import { describeWithKafka, eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { ProjectorProcess } from './projector-process.fixture.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
});

const count = 400;
const bad = [50, 130];

/** Each in a stream of its own, and each naming Naver as well. */
const events = Array.from({ length: count }, (_, n): RecordedEvent => {
  const data = { company: `Company ${n}`, market: 'PH', with: ['Naver'] };
  const parsed = parseEvent({ type: 'MarketTargeted', data }, () => `event-${n + 1}`);
  if (!parsed.ok || parsed.event === undefined) throw new Error('not an event');
  const recordedAt = new Date(Date.UTC(2026, 0, 1) + n).toISOString().replace('Z', '042Z');
  return { ...parsed.event, version: 0, position: n + 1, recordedAt };
});

/**
 * Reads on after the last position that it got, as `GET /v1/events?company=naver&after=` does, until there is nothing
 * more after the abort.
 */
async function tail(pool: pg.Pool, signal: AbortSignal): Promise<number[]> {
  const queries = new PipelineQueries(pool);
  const seen: number[] = [];
  for (let found = 0; found > 0 || !signal.aborted;) {
    const page = await queries.eventPositions({ company: 'naver' }, { after: seen.at(-1) ?? 0, limit: 100 });
    seen.push(...page);
    found = page.length;
    await delay(2);
  }
  return seen;
}

/**
 * Everything is recorded while somebody tails: two events cannot be projected, are parked and tried again; the read
 * models are built anew meanwhile.
 */
async function expectAllSeen(
  pool: pg.Pool,
  record: (event: RecordedEvent) => Promise<unknown>,
): Promise<void> {
  const queries = new PipelineQueries(pool);
  const parked = new ParkedEvents(pool);
  const { schema } = await eventually(() => liveGeneration(pool));
  const ids = bad.map((n) => `'event-${n}'`).join(', ');
  await pool.query(`alter table ${schema}.facts add constraint trouble check (event_id not in (${ids}))`);
  const over = new AbortController();
  const tailing = tail(pool, over.signal);
  try {
    for (const event of events.slice(0, 200)) await record(event);
    await eventually(
      async () => (await parked.count()).events === bad.length && (await queries.position()) === 200,
    );
    await pool.query(`alter table ${schema}.facts drop constraint trouble`);
    expect(await parked.retry()).toHaveLength(bad.length);
    const replay = await new Replays(pool).request('rebuild');
    if ('refused' in replay) throw new Error('another replay is in the way');
    for (const event of events.slice(200)) await record(event);
    await eventually(async () => (await new Replays(pool).find(replay.id))?.status === 'done');
    await eventually(async () => (await queries.position()) === count);
    await eventually(
      async () =>
        (await queries.eventPositions({ company: 'naver' }, { after: 0, limit: 1000 })).length === count,
    );
  } finally {
    over.abort();
  }
  expect(await tailing).toEqual(events.map(({ position }) => position));
}

async function twoProjectors(url: string, environment: Record<string, string>): Promise<void> {
  for (let n = 0; n < 2; n++) {
    const projector = await ProjectorProcess.start(url, environment);
    cleanUp.push(() => projector.kill());
  }
}

describe("Whoever tails a company's events, on the journal", () => {
  it('misses none, with two projectors, events that are parked and retried, and a replay', async () => {
    const database = await throwawayDatabase();
    cleanUp.push(() => database.drop());
    await migrateJournal(database.pool);
    await twoProjectors(database.url, {});
    const journal = new Journal(database.pool);
    const notifier = new JournalNotifier(database.pool);
    cleanUp.push(() => notifier.close());
    await expectAllSeen(database.pool, async (event) => {
      await journal.append([{ event }]);
      notifier.notify();
    });
  }, 240_000);
});

await describeWithKafka("Whoever tails a company's events, on Kafka", (kafka) => {
  it('misses none, with 12 partitions and two projectors, events that are parked and retried, and a replay', async () => {
    const database = await throwawayDatabase();
    cleanUp.push(() => database.drop());
    const client = kafkaClient({ brokers: kafka.brokers.split(',') }, 'test');
    const topic = kafka.topic();
    const admin = client.admin();
    await admin.connect();
    await ensureTopic(admin, { topic, partitions: 12, partitionsGiven: true, replication: 1 });
    await admin.disconnect();
    await twoProjectors(database.url, {
      KAFKA_BROKERS: kafka.brokers,
      KAFKA_TOPIC: topic,
      KAFKA_GROUP: `projectors-of-${topic}`,
      // No journal is beside these read models.
      KAFKA_TRUST_TOPIC: 'true',
    });
    const producer = client.producer({ idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    cleanUp.push(() => producer.disconnect());
    await expectAllSeen(database.pool, (event) =>
      producer.send({ topic, acks: -1, messages: [toKafkaMessage(event)] }),
    );
  }, 300_000);
});
