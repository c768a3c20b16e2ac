import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { kafkaClient, type KafkaSettings, partitionOf } from '@sovereign-pipeline/event-log';
import { describeWithKafka, eventually } from '@sovereign-pipeline/testing';
import kafkajs from 'kafkajs';
import { meeting, proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';
import { drained, expectWholeAndInOrder, readJournal, readTopic, settingsOf } from './topic.fixture.ts';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

await describeWithKafka('a service with Kafka', (kafka) => {
  let settings: KafkaSettings;
  let api: ApiUnderTest;
  beforeEach(async () => {
    settings = settingsOf(kafka.brokers, kafka.topic());
    api = await startApi({ kafka: settings });
  });
  afterEach(() => api.close());

  it('brings what is posted to the topic: whole, in the order of the journal, each stream in one partition', async () => {
    const companies = Array.from({ length: 20 }, (_, n) => `Company ${String(n)}`);
    const lines = Array.from({ length: 3_000 }, (_, n) =>
      JSON.stringify(
        target('PH', { id: `e-${String(n)}`, data: { company: companies[n % 20], market: 'PH' } }),
      ),
    );
    const answers = await Promise.all([
      api.postRaw(lines.join('\n'), { 'content-type': 'application/x-ndjson' }),
      ...companies.map((company) => api.post(meeting({ data: { participants: [{ company }] } }))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, ...companies.map(() => 201)]);
    await answers[0].text();
    await drained(api.pool, settings.topic);
    const records = await readTopic(settings);
    expect(records).toHaveLength(3_020);
    expect(new Set(records.map(({ partition }) => partition)).size).toBe(4);
    expectWholeAndInOrder(records, await readJournal(api.pool));
  });

  it('answers ack=log when the event can be read from the topic', async () => {
    const { status, body } = await api.post(meeting({ id: 'acknowledged' }), {}, '?ack=log');
    expect([status, body['id']]).toEqual([201, 'acknowledged']);
    expect((await readTopic(settings)).map(({ event }) => event.id)).toContain('acknowledged');
    expect(await api.post(meeting({ id: 'acknowledged' }), {}, '?ack=log')).toMatchObject({
      status: 200,
      body: { duplicate: true },
    });
  });

  it('answers ack=log for many in their order, bad ones among them', async () => {
    const body = [meeting({ id: 'a' }), { type: 'MeetingHeld' }, meeting({ id: 'b' }), meeting({ id: 'a' })];
    const response = await api.postRaw(
      JSON.stringify(body),
      { 'content-type': 'application/json' },
      '?ack=log',
    );
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { line: 1, status: 201, id: 'a' },
      { line: 2, status: 400, code: 'invalid-event' },
      { line: 3, status: 201, id: 'b' },
      { line: 4, status: 200, id: 'a', duplicate: true },
    ]);
    expect((await readTopic(settings)).map(({ event }) => event.id).sort()).toEqual(['a', 'b']);
  });

  it('answers ack=log also where another process leads', async () => {
    await eventually(async () => (await api.get('/health/ready')).body['relay']);
    const other = await startApi({ kafka: settings, database: api.database });
    try {
      await eventually(async () => {
        const both = await Promise.all([api, other].map((each) => each.get('/health/ready')));
        const relays = both.map(({ body }) => body['relay'] as { status: string; leader: boolean });
        return relays[0]?.leader === true && relays[1]?.status === 'standby' && !relays[1].leader;
      });
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          other.post(target('KR', { id: `via-other-${String(n)}` }), {}, '?ack=log'),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
      const ids = (await readTopic(settings)).map(({ event }) => event.id);
      for (const { body } of answers) expect(ids).toContain(body['id']);
    } finally {
      await other.close();
    }
  });

  it('refuses another ack than journal and log', async () => {
    expect(await api.post(meeting(), {}, '?ack=all')).toMatchObject({
      status: 400,
      body: { code: 'invalid-query', errors: [{ parameter: 'ack', detail: 'expected journal or log' }] },
    });
    expect((await api.post(meeting(), {}, '?ack=journal')).status).toBe(201);
  });

  it('tells where an event is on the topic, and whether it is there', async () => {
    await api.post(proposed('placed', { id: 'placed' }), {}, '?ack=log');
    const { body } = await api.get('/v1/events/placed');
    expect(body).toMatchObject({
      kafkatopic: settings.topic,
      kafkapartition: partitionOf('partnership-placed', 4),
      relayed: true,
    });
    const record = (await readTopic(settings)).find(({ event }) => event.id === 'placed');
    expect(record?.partition).toBe(body['kafkapartition']);
    const { rows } = await api.pool.query(`SELECT topic, position, partitions FROM journal.relay`);
    expect(rows).toEqual([{ topic: settings.topic, position: 1, partitions: 4 }]);
  });

  it('takes the trace of the request along to the topic', async () => {
    const headers = { traceparent, tracestate: 'vendor=1' };
    await api.post(meeting({ id: 'traced' }), headers, '?ack=log');
    const own = '00-11111111111111111111111111111111-2222222222222222-00';
    await api.post(meeting({ id: 'own', traceparent: own }), headers, '?ack=log');
    await api.post(meeting({ id: 'none' }), { traceparent: 'nonsense', tracestate: 'vendor=1' }, '?ack=log');
    expect((await api.get('/v1/events/traced')).body).toMatchObject(headers);
    const events = new Map((await readTopic(settings)).map(({ event }) => [event.id, event]));
    expect(events.get('traced')).toMatchObject(headers);
    expect(events.get('own')?.traceparent).toBe(own);
    expect(events.get('own')).not.toHaveProperty('tracestate');
    expect(events.get('none')).not.toHaveProperty('traceparent');
    expect(events.get('none')).not.toHaveProperty('tracestate');
    // The trace is not part of what the event says.
    expect((await api.post(meeting({ id: 'traced' }))).status).toBe(200);
  });

  it('tells how far the relay is, for people and for Prometheus', async () => {
    await api.post(meeting(), {}, '?ack=log');
    await eventually(async () => {
      const { status, body } = await api.get('/health/ready');
      expect([status, body['relay']]).toEqual([
        200,
        { status: 'up', leader: true, position: 1, behind: 0, behindSeconds: 0 },
      ]);
      return true;
    });
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toContain('\nsovereign_pipeline_relay_position 1\n');
    expect(metrics).toContain('\nsovereign_pipeline_relay_lag 0\n');
    expect(metrics).toContain('\nsovereign_pipeline_relay_records_total 1\n');
    expect(metrics).toContain('\nsovereign_pipeline_relay_leader 1\n');
  });
});

await describeWithKafka('a topic that would lose history', (kafka) => {
  it.each([
    ['retention.ms', '604800000'],
    ['retention.bytes', '1000000'],
    ['cleanup.policy', 'compact'],
  ])('is refused by the name of its setting: %s', async (setting, value) => {
    const settings = settingsOf(kafka.brokers, kafka.topic());
    const configEntries = Object.entries({
      'retention.ms': '-1',
      'retention.bytes': '-1',
      'cleanup.policy': 'delete',
      'unclean.leader.election.enable': 'false',
      [setting]: value,
    }).map(([name, each]) => ({ name, value: each }));
    const admin = kafkaClient(settings, 'test').admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: settings.topic, numPartitions: 4, configEntries }] });
    const api = await startApi({ kafka: settings });
    try {
      const relay = await eventually(async () => {
        const found = (await api.get('/health/ready')).body['relay'] as Record<string, unknown>;
        return found['status'] === 'stopped' && found;
      });
      expect(relay['reason']).toContain(setting);
      expect((await api.post(meeting())).status).toBe(201);
      await eventually(async () => {
        const { body } = await api.get('/health/ready');
        expect(body['relay']).toMatchObject({ behind: 1, position: 0 });
        expect(body['reasons']).toMatchObject([{ code: 'relay-stopped' }]);
        return true;
      });
      expect(await readTopic(settings)).toEqual([]);
      // Mended, it goes on by itself.
      await admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: kafkajs.ConfigResourceTypes.TOPIC,
            name: settings.topic,
            configEntries: [
              { name: 'retention.ms', value: '-1' },
              { name: 'retention.bytes', value: '-1' },
              { name: 'cleanup.policy', value: 'delete' },
              { name: 'unclean.leader.election.enable', value: 'false' },
            ],
          },
        ],
      });
      await drained(api.pool, settings.topic);
      expect(await readTopic(settings)).toHaveLength(1);
    } finally {
      await admin.disconnect();
      await api.close();
    }
  });
});
