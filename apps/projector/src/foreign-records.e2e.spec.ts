import { afterEach, expect, it } from '@jest/globals';
import { type NewEvent, parseEvent } from '@sovereign-pipeline/domain';
import { ensureTopic, kafkaClient, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import { PipelineQueries, SetAsideRecords } from '@sovereign-pipeline/read-models';
import { describeWithKafka, eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import { ProjectorProcess } from './projector-process.fixture.ts';

function targeted(company: string): NewEvent {
  const parsed = parseEvent({ type: 'MarketTargeted', data: { company, market: 'KR' } }, () =>
    crypto.randomUUID(),
  );
  if (!parsed.ok || parsed.event === undefined) throw new Error(JSON.stringify(parsed));
  return parsed.event;
}

await describeWithKafka('The projector, of what others write to the topic,', (kafka) => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of cleanUp.splice(0).toReversed()) await close();
  });

  async function freshWorld() {
    const database = await throwawayDatabase();
    cleanUp.push(() => database.drop());
    const topic = kafka.topic();
    const client = kafkaClient({ brokers: kafka.brokers.split(',') }, 'test');
    const admin = client.admin();
    await admin.connect();
    await ensureTopic(admin, { topic, partitions: 1, partitionsGiven: true, replication: 1 });
    await admin.disconnect();
    const producer = client.producer();
    await producer.connect();
    cleanUp.push(() => producer.disconnect());
    const environment = { KAFKA_BROKERS: kafka.brokers, KAFKA_TOPIC: topic };
    return {
      ...database,
      environment,
      send: (messages: Parameters<typeof producer.send>[0]['messages']) =>
        producer.send({ topic, acks: -1, messages }),
      start: async (more: Record<string, string> = {}) => {
        const projector = await ProjectorProcess.start(database.url, { ...environment, ...more });
        cleanUp.push(() => projector.kill());
        return projector;
      },
    };
  }

  it('projects nothing, waits for nothing, and names it all', async () => {
    const { pool, send, start } = await freshWorld();
    await migrateJournal(pool);
    const journal = new Journal(pool);
    await journal.append(['Naver', 'Nvidia'].map((company) => ({ event: targeted(company) })));
    const [first, second] = await journal.read({ after: 0, limit: 10 });
    if (!first || !second) throw new Error('nothing was recorded');
    const forged = { ...second, id: 'forged-\0', stream: 'company-forged', version: 0 };
    await send([
      toKafkaMessage(first),
      toKafkaMessage({ ...forged, data: { company: 'Forged', market: 'KR' } } as typeof first),
      { key: 'x', value: 'hello \0' },
      toKafkaMessage({ ...forged, id: 'ahead', position: Number.MAX_SAFE_INTEGER }),
      toKafkaMessage({ ...second, data: { company: 'Nvidia', market: 'JP' } } as typeof first),
      toKafkaMessage(second),
    ]);
    const projector = await start();
    const queries = new PipelineQueries(pool);
    await eventually(async () => (await queries.position()) === 2);
    const { rows } = await pool.query<{ company_id: string }>('select distinct event_id from pipeline.facts');
    expect(rows).toHaveLength(2);
    const aside = await pool.query(
      `select "offset"::int, reason, event_id from read_models.set_aside_records order by "offset"`,
    );
    expect(aside.rows).toEqual([
      { offset: 1, reason: 'not-in-journal', event_id: 'forged-\ufffd' },
      { offset: 2, reason: 'undecodable', event_id: null },
      { offset: 3, reason: 'not-in-journal', event_id: 'ahead' },
      { offset: 4, reason: 'altered', event_id: second.id },
    ]);
    expect((await new SetAsideRecords(pool).count())?.records).toBe(4);
    expect(projector.logged('set aside').length).toBeGreaterThan(0);

    // Those at the end come again after a restart; they are kept once.
    await send([{ value: 'the end' }]);
    await eventually(async () => (await new SetAsideRecords(pool).count())?.records === 5);
    await projector.stop('SIGTERM');
    await start();
    await journal.append([{ event: targeted('Aramco') }]);
    const [third] = await journal.findAll([3]);
    if (!third) throw new Error('nothing was recorded');
    await send([toKafkaMessage(third)]);
    await eventually(async () => (await queries.position()) === 3);
    expect((await new SetAsideRecords(pool).count())?.records).toBe(5);
  });

  it('projects nothing where there is no journal to ask, unless it is told to trust the topic', async () => {
    const { pool, send, start } = await freshWorld();
    const recordedAt = '2026-01-01T00:00:00.000000Z';
    const event = { ...targeted('Naver'), version: 0, position: 1, recordedAt };
    await send([toKafkaMessage(event)]);
    const wary = await start();
    await eventually(() => wary.logged('cannot go on').length > 0);
    expect(await new PipelineQueries(pool).position()).toBe(0);
    await wary.stop('SIGTERM');
    await start({ KAFKA_TRUST_TOPIC: 'true' });
    await eventually(async () => (await new PipelineQueries(pool).position()) === 1);
  });
});
