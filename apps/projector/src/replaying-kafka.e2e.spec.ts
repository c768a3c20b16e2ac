import { afterEach, expect, it } from '@jest/globals';
import { parseEvent, type RecordedEvent } from '@sovereign-pipeline/domain';
import { ensureTopic, kafkaClient, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { describeWithKafka, eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import { liveGeneration, PipelineQueries, type Replay, Replays } from '@sovereign-pipeline/read-models';
import { ProjectorProcess } from './projector-process.fixture.ts';

/** Events of 40 streams, as the journal records them. */
function recordedEvents(count: number): RecordedEvent[] {
  const versions = new Map<string, number>();
  return Array.from({ length: count }, (_, n) => {
    const post = {
      type: 'MarketTargeted',
      data: { company: `Company ${n % 40}`, market: 'PH', purpose: `${n}` },
    };
    const parsed = parseEvent(post, () => `event-${n}`);
    if (!parsed.ok || parsed.event === undefined) throw new Error('not an event');
    const version = (versions.get(parsed.event.stream) ?? -1) + 1;
    versions.set(parsed.event.stream, version);
    const recordedAt = new Date(Date.UTC(2026, 0, 1) + n).toISOString().replace('Z', '042Z');
    return { ...parsed.event, version, position: n + 1, recordedAt };
  });
}

await describeWithKafka('Replays from Kafka', (kafka) => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of cleanUp.splice(0).toReversed()) await close();
  });

  it('read the topic from its first record, and Kafka hears nothing of it', async () => {
    const database = await throwawayDatabase();
    cleanUp.push(() => database.drop());
    const { pool, url } = database;
    const client = kafkaClient({ brokers: kafka.brokers.split(',') }, 'test');
    const topic = kafka.topic();
    const group = `projectors-of-${topic}`;
    const admin = client.admin();
    await admin.connect();
    cleanUp.push(() => admin.disconnect());
    await ensureTopic(admin, { topic, partitions: 6, partitionsGiven: true, replication: 1 });
    const producer = client.producer({ idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    cleanUp.push(() => producer.disconnect());
    const events = recordedEvents(1200);
    const send = (some: readonly RecordedEvent[]): Promise<unknown> =>
      producer.send({ topic, acks: -1, messages: some.map((event) => toKafkaMessage(event)) });
    // Some come twice, as after a fail-over of the relay.
    await send(events.slice(0, 700));
    await send(events.slice(500, 1000));
    const environment = {
      KAFKA_BROKERS: kafka.brokers,
      KAFKA_TOPIC: topic,
      KAFKA_GROUP: group,
      // No journal is beside these read models.
      KAFKA_TRUST_TOPIC: 'true',
    };
    const projector = await ProjectorProcess.start(url, environment);
    cleanUp.push(() => projector.kill());
    const queries = new PipelineQueries(pool);
    await eventually(async () => (await queries.position()) === 1000);
    const before = await liveGeneration(pool);

    const replays = new Replays(pool);
    const ended = async (kind: 'rebuild' | 'verify'): Promise<Replay> => {
      const replay = await replays.request(kind);
      if ('refused' in replay) throw new Error('another replay is in the way');
      return eventually(async () => {
        const found = await replays.find(replay.id);
        return (found?.status === 'done' || found?.status === 'failed') && found;
      });
    };
    expect(await ended('rebuild')).toMatchObject({ status: 'done', position: 1000 });
    expect((await liveGeneration(pool))?.number).toBeGreaterThan(before?.number ?? NaN);

    await send(events.slice(1000));
    await eventually(async () => (await queries.position()) === 1200);
    expect(await ended('verify')).toMatchObject({ status: 'done', position: 1200, result: { equal: true } });

    const { groups } = await admin.listGroups();
    expect(groups.map(({ groupId }) => groupId).filter((name) => name.startsWith(group))).toEqual([group]);
    expect(await projector.stop('SIGTERM')).toBe(0);
    expect(projector.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(projector.complaints).toEqual([]);
  }, 240_000);
});
