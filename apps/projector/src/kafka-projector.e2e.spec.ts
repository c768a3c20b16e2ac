import { afterEach, expect, it } from '@jest/globals';
import { parseEvent, type RecordedEvent } from '@sovereign-pipeline/domain';
import { ensureTopic, kafkaClient, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { describeWithKafka, eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import {
  currentProjection,
  ensureLive,
  ofOneGeneration,
  PipelineQueries,
  prepareReadModels,
  Projection,
} from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { ProjectorProcess } from './projector-process.fixture.ts';

/** Events of every kind about companies that have much to do with each other, recorded as the journal does. */
function recordedEvents(count: number): RecordedEvent[] {
  const versions = new Map<string, number>();
  return Array.from({ length: count }, (_, n) => {
    const [company, other] = [`Company ${n % 23}`, `Company ${(n * 7) % 19}`];
    const claim = { occurred: `2025-${String((n % 12) + 1).padStart(2, '0')}` };
    const posts = [
      {
        type: 'PartnershipProposed',
        data: { partnershipId: `p${n % 40}`, parties: [{ company }], purpose: `${n}` },
      },
      {
        type: 'PartnershipAdvanced',
        data: {
          partnershipId: `p${n % 40}`,
          stage: n % 4 ? 'agreed' : 'launched',
          parties: [{ company }, { company: other }],
          purpose: 'a model',
          markets: ['PH'],
        },
      },
      { type: 'MarketTargeted', data: { company, market: n % 2 ? 'SA' : '035', with: [other] } },
      { type: 'ModelLaunched', data: { company, model: `Model ${n % 3}`, languages: ['ko'] } },
      {
        type: 'MeetingHeld',
        data: { meetingId: `m${n % 60}`, participants: [{ company }, { company: other }] },
      },
      { type: 'CompanyProfiled', data: { company: company.toUpperCase(), country: 'KR' } },
    ];
    const post = posts[n % posts.length];
    const parsed = parseEvent({ ...post, data: { ...claim, ...post?.data } }, () => `event-${n}`);
    if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
    const version = (versions.get(parsed.event.stream) ?? -1) + 1;
    versions.set(parsed.event.stream, version);
    const recordedAt = new Date(Date.UTC(2026, 0, 1) + n).toISOString().replace('Z', '042Z');
    return { ...parsed.event, version, position: n + 1, recordedAt };
  });
}

/** Every row of every table that events make. */
async function contentsOf(pool: pg.Pool): Promise<Record<string, unknown>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select viewname as name from pg_views where schemaname = 'pipeline' and viewname <> all ($1)`,
    [ofOneGeneration],
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query(`select * from pipeline.${name} as t order by t::text collate "C"`);
    contents[name] = rows;
  }
  return contents;
}

await describeWithKafka('The projector on Kafka', (kafka) => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of cleanUp.splice(0).toReversed()) await close();
  });

  const client = kafkaClient({ brokers: kafka.brokers.split(',') }, 'test');

  async function freshDatabase() {
    const database = await throwawayDatabase();
    cleanUp.push(() => database.drop());
    return database;
  }

  async function start(url: string, environment: Record<string, string>): Promise<ProjectorProcess> {
    const projector = await ProjectorProcess.start(url, environment);
    cleanUp.push(() => projector.kill());
    return projector;
  }

  async function makeTopic(partitions: number): Promise<string> {
    const topic = kafka.topic();
    const admin = client.admin();
    await admin.connect();
    await ensureTopic(admin, { topic, partitions, partitionsGiven: true, replication: 1 });
    await admin.disconnect();
    return topic;
  }

  it('shares the partitions among its processes, and the rows are what one alone makes of the events', async () => {
    const { pool, url } = await freshDatabase();
    const topic = await makeTopic(6);
    const environment = {
      KAFKA_BROKERS: kafka.brokers,
      KAFKA_TOPIC: topic,
      KAFKA_GROUP: `projectors-of-${topic}`,
      // No journal is beside these read models.
      KAFKA_TRUST_TOPIC: 'true',
    };
    const events = recordedEvents(3000);
    const producer = client.producer({ idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    cleanUp.push(() => producer.disconnect());
    let sent = 0;
    const send = async (count: number): Promise<void> => {
      const messages = events.slice(sent, sent + count).map((event) => toKafkaMessage(event));
      sent += messages.length;
      if (messages.length > 0) await producer.send({ topic, acks: -1, messages });
    };
    const queries = new PipelineQueries(pool);
    const appliedAll = (): Promise<unknown> => eventually(async () => (await queries.position()) === sent);

    await send(300);
    const projectors = await Promise.all([1, 2, 3].map(() => start(url, environment)));
    // Whoever came first had all partitions for a while; some events later each has some.
    for (const round = { number: 0 }; round.number < 40; round.number += 1) {
      await send(30);
      await appliedAll();
      if (projectors.every((projector) => projector.logged('applied a batch').length > 0)) break;
    }
    const [first, second, third] = projectors.map((projector) => projector.logged('applied a batch').length);
    expect(Math.min(first ?? 0, second ?? 0, third ?? 0)).toBeGreaterThan(0);

    // In the middle of the work, without a word of warning; its partitions wait for others to take them over.
    const sending = (async () => {
      while (sent < 2700) await send(60);
    })();
    const before = projectors[0]?.logged('applied a batch').length ?? 0;
    await eventually(() => (projectors[0]?.logged('applied a batch').length ?? 0) > before);
    await projectors[0]?.kill();
    await sending;
    const successor = await start(url, environment);
    await appliedAll();
    while (sent < events.length) await send(60);
    await appliedAll();
    expect(sent).toBe(events.length);

    const single = (await freshDatabase()).pool;
    await prepareReadModels(single);
    const { schema } = await ensureLive(single, currentProjection);
    await new Projection(single, { schema, onFault: 'fail' }).apply({
      partition: 'all',
      from: 0,
      to: 1,
      events,
    });
    const rows = await contentsOf(pool);
    expect(rows).toEqual(await contentsOf(single));
    expect(rows['facts']).toHaveLength(events.length);
    const { rows: checkpoints } = await pool.query('select slice from pipeline.checkpoints order by slice');
    expect(checkpoints).toEqual([0, 1, 2, 3, 4, 5].map((n) => ({ slice: `${topic}/${n}` })));

    for (const projector of [...projectors.slice(1), successor]) {
      expect(await projector.stop('SIGTERM')).toBe(0);
      expect(projector.lines.filter(({ level }) => level === 'error')).toEqual([]);
      expect(projector.complaints).toEqual([]);
    }
  }, 240_000);

  it('reads no topic that would lose history, nor one that is cut otherwise; says so, and waits until it is mended', async () => {
    const { pool, url } = await freshDatabase();
    const topic = await makeTopic(2);
    const environment = { KAFKA_BROKERS: kafka.brokers, KAFKA_TRUST_TOPIC: 'true' };
    const told = (projector: ProjectorProcess, words: string) =>
      eventually(() => projector.logged('cannot go on').some(({ err }) => err?.message === words));
    const other = await start(url, { ...environment, KAFKA_TOPIC: topic, KAFKA_PARTITIONS: '3' });
    await told(other, `the Kafka topic ${topic} has 2 partitions, and KAFKA_PARTITIONS asks for 3`);
    expect(await other.stop('SIGTERM')).toBe(0);

    const lossy = kafka.topic();
    const admin = client.admin();
    await admin.connect();
    cleanUp.push(() => admin.disconnect());
    const configEntries = [{ name: 'retention.ms', value: '60000' }];
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic: lossy, configEntries }] });
    const projector = await start(url, { ...environment, KAFKA_TOPIC: lossy });
    await told(
      projector,
      `the Kafka topic ${lossy} would lose history: its retention.ms is 60000, and has to be -1`,
    );
    // It makes the topic itself when it is gone.
    await admin.deleteTopics({ topics: [lossy] });
    const producer = client.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    cleanUp.push(() => producer.disconnect());
    const messages = recordedEvents(1).map((event) => toKafkaMessage(event));
    await eventually(() => producer.send({ topic: lossy, messages }));
    await eventually(async () => (await new PipelineQueries(pool).position()) === 1);
    expect(await projector.stop('SIGTERM')).toBe(0);
  }, 240_000);

  it('makes the topic when it is not there', async () => {
    const { url } = await freshDatabase();
    const topic = kafka.topic();
    const projector = await start(url, {
      KAFKA_BROKERS: kafka.brokers,
      KAFKA_TOPIC: topic,
      KAFKA_PARTITIONS: '5',
    });
    const admin = client.admin();
    await admin.connect();
    cleanUp.push(() => admin.disconnect());
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    expect(topics[0]?.partitions).toHaveLength(5);
    expect(await projector.stop('SIGTERM')).toBe(0);
  });

  it('waits for a Kafka that is out of reach, and stops when it is asked to', async () => {
    const { url } = await freshDatabase();
    const projector = await start(url, { KAFKA_BROKERS: '127.0.0.1:1' });
    expect(projector.logged('cannot go on').length).toBeGreaterThan(0);
    expect(await projector.stop('SIGTERM')).toBe(0);
    expect(projector.complaints).toEqual([]);
  });
});
