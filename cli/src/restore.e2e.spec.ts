import type { Message } from 'kafkajs';
import { afterEach, expect, it } from '@jest/globals';
import { type NewEvent, parseEvent, type RecordedEvent } from '@sovereign-pipeline/domain';
import { ensureTopic, kafkaClient, partitionOf, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { describeWithKafka, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import { runCommand } from './run-command.fixture.ts';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

/** Claims about a few companies, and what takes one of them back. */
function events(count: number): NewEvent[] {
  const facts = Array.from({ length: count - 1 }, (_, n) =>
    valid({
      id: `fact-${n}`,
      type: 'MarketTargeted',
      data: { company: `Company ${n % 9}`, market: 'KR', purpose: `Nr. ${n} • 네이버 "quoted"` },
      ...(n % 10 === 0 && { traceparent, correlationid: `correlated-${n}` }),
    }),
  );
  return [...facts, retraction];
}

function valid(input: object): NewEvent {
  const parsed = parseEvent(input, () => 'made-here');
  if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
  return parsed.event;
}

const correction = parseEvent(
  { id: 'retraction', type: 'ClaimRetracted', data: { eventId: 'fact-0', reason: 'An error' } },
  () => 'made-here',
);
const retraction = {
  ...(correction.ok ? correction.correction : {}),
  stream: 'company-company-0',
} as NewEvent;

await describeWithKafka('npm run restore -- --from-kafka', (kafka) => {
  const databases: ThrowawayDatabase[] = [];
  afterEach(async () => {
    for (const database of databases.splice(0)) await database.drop();
  });

  async function database(): Promise<ThrowawayDatabase> {
    const made = await throwawayDatabase();
    databases.push(made);
    return made;
  }

  /** A journal of 200 events. */
  async function journal(): Promise<readonly RecordedEvent[]> {
    const { pool } = await database();
    await migrateJournal(pool);
    await new Journal(pool).append(events(200).map((event) => ({ event })));
    return new Journal(pool).read({ after: 0, limit: 1000 });
  }

  /** A topic with these records, in order. */
  async function topicOf(records: readonly RecordedEvent[]): Promise<string> {
    const topic = kafka.topic();
    const brokers = kafka.brokers.split(',');
    const client = kafkaClient({ brokers }, 'test');
    const admin = client.admin();
    await admin.connect();
    await ensureTopic(admin, { topic, partitions: 3, partitionsGiven: false, replication: 1 });
    await admin.disconnect();
    const producer = client.producer();
    await producer.connect();
    await producer.send({
      topic,
      messages: records.map((event) => ({
        ...toKafkaMessage(event),
        partition: partitionOf(event.stream, 3),
      })),
    });
    await producer.disconnect();
    return topic;
  }

  const restore = (topic: string, { url }: ThrowawayDatabase) =>
    runCommand(['restore', '--from-kafka'], {
      KAFKA_BROKERS: kafka.brokers,
      KAFKA_TOPIC: topic,
      DATABASE_URL: url,
    });

  const read = (of: ThrowawayDatabase) => new Journal(of.pool).read({ after: 0, limit: 1000 });

  it('rebuilds a lost journal, whatever was relayed twice; it goes on, and is not restored again', async () => {
    const recorded = await journal();
    const topic = await topicOf([...recorded.slice(0, 120), ...recorded.slice(80)]);
    const target = await database();
    const restored = await restore(topic, target);
    expect(restored.output).toContain('Restored 200 events');
    expect(restored.code).toBe(0);
    expect(await read(target)).toEqual(recorded);
    const relayed = await target.pool.query('select topic, position, partitions from journal.relay');
    expect(relayed.rows).toEqual([{ topic, position: 200, partitions: 3 }]);

    const again = valid({ id: 'fact-0', type: 'MarketTargeted', data: { ...recorded[0]?.data } });
    const next = valid({ type: 'MarketTargeted', data: { company: 'Company 0', market: 'JP' } });
    expect(await new Journal(target.pool).append([{ event: again }, { event: next }])).toMatchObject([
      { outcome: 'duplicate', event: { position: 1, recordedAt: recorded[0]?.recordedAt } },
      { outcome: 'appended', event: { position: 201 } },
    ]);
    const refused = await restore(topic, target);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('not empty');
  });

  it('sets aside what is no event, and refuses events that contradict one another', async () => {
    const recorded = await journal();
    const [first] = recorded;
    if (!first) throw new Error('nothing was recorded');
    const topic = await topicOf(recorded);
    const forge = async (messages: Message[]): Promise<void> => {
      const producer = kafkaClient({ brokers: kafka.brokers.split(',') }, 'test').producer();
      await producer.connect();
      await producer.send({ topic, messages });
      await producer.disconnect();
    };
    await forge([{ key: 'x', value: 'hello', partition: 1 }]);
    const target = await database();
    const restored = await restore(topic, target);
    expect(restored.output).toContain(`Set aside ${topic}/1 at offset`);
    expect(restored.output).toContain('Restored 200 events');
    expect(await read(target)).toEqual(recorded);

    await forge([toKafkaMessage({ ...first, data: { ...first.data, market: 'JP' } } as RecordedEvent)]);
    const refused = await restore(topic, await database());
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`event ${first.id} is told in several ways`);
  });

  it('refuses a topic that is not whole, and says what is missing', async () => {
    const recorded = await journal();
    const topic = await topicOf(recorded.filter(({ position }) => position !== 150));
    const target = await database();
    const refused = await restore(topic, target);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('position 150 is missing');
    expect(await read(target)).toEqual([]);
  });
});
