import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { findTopic, kafkaClient, type KafkaSettings, Signal } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import {
  describeWithKafka,
  describeWithThrowawayKafka,
  eventually,
  throwawayPostgres,
} from '@sovereign-pipeline/testing';
import { Journal, RelayProgress } from '@sovereign-pipeline/journal';
import { meeting, startApi, target, type ApiUnderTest } from '../api.fixture.ts';
import { relayJournal } from './relay-journal.ts';
import { drained, expectWholeAndInOrder, readJournal, readTopic, settingsOf } from './topic.fixture.ts';
import { RecordSignature } from './record-signature.ts';
import { TopicWriter } from './topic-writer.ts';

const limits = { events: 20, bytes: 2 ** 20, partitionBytes: 900_000 };

/** Posts for eleven companies from a few clients, until it is told to stop. */
function posting(apis: readonly ApiUnderTest[]): { readonly posted: () => number; stop(): Promise<void> } {
  let [posted, going] = [0, true];
  const clients = Array.from({ length: 6 }, async (_, client) => {
    for (let turn = 0; going; turn++) {
      const company = `Company ${String((client + turn * 5) % 11)}`;
      const answer = await apis[client % apis.length]?.post(
        target('KR', { data: { company, market: 'KR' } }),
      );
      expect(answer?.status).toBe(201);
      posted++;
    }
  });
  return {
    posted: () => posted,
    stop: async () => {
      going = false;
      await Promise.all(clients);
    },
  };
}

const relayOf = async (api: ApiUnderTest): Promise<Record<string, unknown>> =>
  (await api.get('/health/ready')).body['relay'] as Record<string, unknown>;

await describeWithThrowawayKafka('a broker that dies', (kafka) => {
  it('holds no post up; when it is back, the backlog drains by itself, whole and in order', async () => {
    const settings = settingsOf(kafka.brokers, 'dies');
    const api = await startApi({
      kafka: settings,
      relay: { limits: { ...limits, events: 200 }, acknowledgeWithin: 300 },
    });
    const load = posting([api]);
    try {
      await eventually(() => load.posted() > 200);
      for (let round = 0; round < 2; round++) {
        await kafka.kill();
        const atDeath = load.posted();
        await eventually(
          async () => (await relayOf(api))['status'] === 'down' && load.posted() > atDeath + 200,
        );
        expect(await api.get('/health/ready')).toMatchObject({
          status: 200,
          body: { status: 'degraded', reasons: [{ code: 'relay-down' }] },
        });
        const late = { id: `late-${String(round)}` };
        const refused = await api.post(meeting(late), {}, '?ack=log');
        expect(refused).toMatchObject({ status: 503, body: { code: 'log-unavailable', id: late.id } });
        expect(refused.headers.get('retry-after')).toBe('1');
        expect(refused.body['detail']).toContain('durable in the journal');
        expect((await api.get(`/v1/events/${late.id}`)).body).toMatchObject({ relayed: false });
        await kafka.start();
        await eventually(async () => (await api.post(meeting(late), {}, '?ack=log')).status === 200);
      }
      await load.stop();
      await drained(api.pool, settings.topic);
      await eventually(async () => {
        expect(await relayOf(api)).toMatchObject({ status: 'up', leader: true, behind: 0 });
        return true;
      });
      const { repeated } = expectWholeAndInOrder(await readTopic(settings), await readJournal(api.pool));
      // At most what was under way, twice for each death: it went on from where it was.
      expect(repeated).toBeLessThanOrEqual(2 * 2 * 2 * 200);
    } finally {
      await load.stop().catch(() => undefined);
      await api.close();
    }
  });

  it('is missed also while nothing is posted', async () => {
    const settings = settingsOf(kafka.brokers, 'idle');
    const api = await startApi({ kafka: settings });
    try {
      expect((await api.post(meeting(), {}, '?ack=log')).status).toBe(201);
      await eventually(async () => (await relayOf(api))['status'] === 'up');
      await kafka.kill();
      await eventually(async () => (await relayOf(api))['status'] === 'down');
      await kafka.start();
      await eventually(async () => (await relayOf(api))['status'] === 'up');
    } finally {
      await api.close();
    }
  });

  it('is given everything again when it lost the topic', async () => {
    const settings = settingsOf(kafka.brokers, 'lost');
    const first = await startApi({ kafka: settings });
    const admin = kafkaClient(settings, 'test').admin();
    try {
      for (let n = 0; n < 20; n++) await first.post(target('KR'));
      await drained(first.pool, settings.topic);
      await admin.connect();
      await admin.deleteTopics({ topics: [settings.topic] });
      await eventually(async () => (await findTopic(admin, settings.topic)) === undefined);
      // Learns of it by the first record that it cannot write.
      await first.post(target('KR'));
      await eventually(async () => (await findTopic(admin, settings.topic)) !== undefined);
      await drained(first.pool, settings.topic);
      await eventually(async () => (await readTopic(settings)).length >= 21);
      expectWholeAndInOrder(await readTopic(settings), await readJournal(first.pool));
    } finally {
      await admin.disconnect();
      await first.close();
    }
  });
});

await describeWithKafka('a database that dies', (kafka) => {
  it('is found again: relaying goes on from where it was', async () => {
    const settings = settingsOf(kafka.brokers, kafka.topic());
    const postgres = await throwawayPostgres();
    const pool = createPool(postgres.url);
    const drop = (): Promise<void> => Promise.resolve();
    const api = await startApi({
      kafka: settings,
      database: { url: postgres.url, pool, drop },
      relay: { limits },
    });
    const post = async (id: string): Promise<number> =>
      (await api.post(target('KR', { id }), {}, '?ack=log')).status;
    try {
      for (let n = 0; n < 30; n++) expect(await post(`before-${String(n)}`)).toBe(201);
      await postgres.kill();
      await eventually(async () => (await api.get('/health/ready')).status === 503);
      await postgres.start();
      await eventually(async () => (await post('after')) < 300);
      await eventually(async () => (await relayOf(api))['status'] === 'up');
      const { repeated } = expectWholeAndInOrder(await readTopic(settings), await readJournal(api.pool));
      expect(repeated).toBeLessThanOrEqual(2);
    } finally {
      await api.close();
      await pool.end();
      await postgres.remove();
    }
  });
});

await describeWithKafka('two leaders at once', (kafka) => {
  let settings: KafkaSettings;
  let apis: ApiUnderTest[];
  beforeEach(async () => {
    settings = settingsOf(kafka.brokers, kafka.topic());
    const first = await startApi({ kafka: settings, relay: { limits, leaderLock: 'one' } });
    // Another lock: each thinks that it is the only leader.
    const second = await startApi({
      kafka: settings,
      database: first.database,
      relay: { limits, leaderLock: 'another' },
    });
    apis = [second, first];
  });
  afterEach(async () => {
    for (const api of apis) await api.close();
  });

  it('do no harm: nothing is missing, and whatever comes first is in order', async () => {
    const [second, first] = apis as [ApiUnderTest, ApiUnderTest];
    const load = posting(apis);
    await eventually(() => load.posted() > 1_500);
    await load.stop();
    await drained(first.pool, settings.topic);
    const { repeated } = expectWholeAndInOrder(await readTopic(settings), await readJournal(first.pool));
    expect(repeated).toBeGreaterThan(0); // else they were never two
    expect(await readJournal(second.pool)).toHaveLength(load.posted());
  });

  it('do no harm even when one goes on sending from where the other was long ago', async () => {
    const [, first] = apis as [ApiUnderTest, ApiUnderTest];
    for (let n = 0; n < 100; n++)
      await first.post(target('KR', { data: { company: `C${String(n % 7)}`, market: 'KR' } }));
    await drained(first.pool, settings.topic);
    // A leader of old, which has not noticed yet that others lead.
    const progress = new RelayProgress(first.pool, settings.topic);
    const signature = new RecordSignature((await progress.begin([0, 0, 0, 0])).signingKey);
    const writer = await TopicWriter.connect(kafkaClient(settings, 'zombie'), settings.topic, signature);
    const zombie = relayJournal(
      {
        journal: new Journal(first.pool),
        progress,
        writer,
        partitions: 4,
        wakeUp: new Signal(),
        onMoved: () => undefined,
        limits,
      },
      40,
      AbortSignal.timeout(20_000),
    );
    await expect(zombie).rejects.toThrow('relayed by another');
    await writer.close();
    await first.post(target('KR'), {}, '?ack=log');
    await drained(first.pool, settings.topic);
    const { repeated } = expectWholeAndInOrder(await readTopic(settings), await readJournal(first.pool));
    expect(repeated).toBeGreaterThanOrEqual(20);
  });
});
