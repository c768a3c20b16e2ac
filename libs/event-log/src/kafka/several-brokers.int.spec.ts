import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWithThrowawayKafka, eventually } from '@sovereign-pipeline/testing';
import kafkajs, { type Admin } from 'kafkajs';
import { ensureTopic, findTopic } from './ensure-topic.ts';
import { kafkaClient } from './kafka-client.ts';
import { makeTopicLike } from './kafka-log.fixture.ts';
import { SecondBroker } from './second-broker.fixture.ts';

await describeWithThrowawayKafka('on a cluster of several brokers', (kafka) => {
  let second: SecondBroker;
  let admin: Admin;
  const client = () => kafkaClient({ brokers: [kafka.brokers] }, 'test');
  const whole = { 'retention.ms': '-1', 'retention.bytes': '-1' };
  const wanted = (topic: string) => ({ topic, partitions: 4, partitionsGiven: false });

  beforeAll(async () => {
    second = await SecondBroker.join(kafka.pid);
    admin = client().admin();
    await admin.connect();
    await eventually(async () => (await admin.describeCluster()).brokers.length === 2);
  });
  afterAll(async () => {
    await admin.disconnect();
    await second.remove();
  });

  it('makes a topic with as many replicas as there are brokers, though told of one address', async () => {
    expect(await ensureTopic(admin, wanted('counted'))).toMatchObject({ brokers: 2, replicas: 2 });
    expect(await ensureTopic(admin, { ...wanted('given'), replication: 1 })).toMatchObject({ replicas: 1 });
  });

  it('warns of one copy, of a topic that is there already too, and of too few in sync', async () => {
    await ensureTopic(admin, { ...wanted('single'), replication: 1 });
    const { warning } = await ensureTopic(admin, wanted('single'));
    expect(warning).toMatch(/^the Kafka topic single has one copy only, though the cluster has 2 brokers/);
    const other = await ensureTopic(admin, wanted('double'));
    expect(other.warning).toMatch(/^the Kafka topic double has min.insync.replicas=1, though/);
    const configEntries = Object.entries({ ...whole, 'min.insync.replicas': '2' }).map(([name, value]) => ({
      name,
      value,
    }));
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: 'double', configEntries }],
    });
    await eventually(async () => (await ensureTopic(admin, wanted('double'))).warning === undefined);
  });

  it("goes on beside a stranger's topic of which a partition has no leader", async () => {
    await makeTopicLike(kafka.brokers, {
      topic: 'stranger',
      replicaAssignment: [{ partition: 0, replicas: [2] }],
    });
    await makeTopicLike(kafka.brokers, {
      topic: 'kept',
      replicaAssignment: [0, 1].map((partition) => ({ partition, replicas: [1] })),
      configEntries: Object.entries(whole).map(([name, value]) => ({ name, value })),
    });
    await second.kill();
    await eventually(async () =>
      findTopic(admin, 'stranger').then(
        () => false,
        (error: unknown) => (error as { type?: string }).type === 'LEADER_NOT_AVAILABLE',
      ),
    );
    const fresh = client();
    const after = fresh.admin();
    await after.connect();
    try {
      expect(await ensureTopic(after, wanted('kept'))).toMatchObject({ partitions: 2, replicas: 1 });
      expect(await ensureTopic(after, wanted('new'))).toMatchObject({ partitions: 4 });
      const producer = fresh.producer({ idempotent: true, maxInFlightRequests: 1 });
      await producer.connect();
      await producer.send({ topic: 'kept', messages: [{ value: 'written' }] });
      await producer.disconnect();
      expect(await findTopic(after, 'not-there')).toBeUndefined();
    } finally {
      await after.disconnect();
    }
  });
});
