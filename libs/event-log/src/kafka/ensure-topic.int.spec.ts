import { expect, it } from '@jest/globals';
import { describeWithKafka } from '@sovereign-pipeline/testing';
import kafkajs, { type Admin } from 'kafkajs';
import { ensureTopic, TopicSettingsError } from './ensure-topic.ts';
import { administering, client } from './kafka-log.fixture.ts';
import { partitionOf } from './kafkajs-internals.ts';

await describeWithKafka('ensureTopic', (kafka) => {
  const admin = <T>(use: (admin: Admin) => Promise<T>) => administering(kafka.brokers, use);
  const settings = () => ({ topic: kafka.topic(), partitions: 4, partitionsGiven: true, replication: 1 });

  it('makes a topic that keeps everything, once, however many ask for it', async () => {
    const wanted = settings();
    const answers = await Promise.all([1, 2, 3].map(() => admin((each) => ensureTopic(each, wanted))));
    const made = { partitions: 4, brokers: 1, replicas: 1, minInSyncReplicas: 1 };
    expect(answers).toEqual([made, made, made]);
    await admin(async (each) => {
      const { resources } = await each.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: wanted.topic }],
      });
      const entries = resources[0]?.configEntries.map(({ configName, configValue }) => [
        configName,
        configValue,
      ]);
      expect(Object.fromEntries(entries ?? [])).toMatchObject({
        'cleanup.policy': 'delete',
        'retention.ms': '-1',
        'retention.bytes': '-1',
        'unclean.leader.election.enable': 'false',
      });
      const { topics } = await each.fetchTopicMetadata({ topics: [wanted.topic] });
      expect(topics[0]?.partitions).toHaveLength(4);
    });
  });

  it('puts records where partitionOf says', async () => {
    const wanted = settings();
    await admin((each) => ensureTopic(each, wanted));
    const producer = client(kafka.brokers).producer();
    await producer.connect();
    for (const key of ['company-naver', 'company-nvidia', 'meeting-ネイバー', 'partnership-x']) {
      const [sent] = await producer.send({ topic: wanted.topic, messages: [{ key, value: 'v' }] });
      expect(sent?.partition).toBe(partitionOf(key, 4));
    }
    await producer.disconnect();
  });

  const whole = { 'retention.ms': '-1', 'retention.bytes': '-1' };
  it.each([
    [{}, 'retention.ms', '604800000'],
    [{ 'retention.ms': '-1', 'retention.bytes': '1000000' }, 'retention.bytes', '1000000'],
    [{ ...whole, 'cleanup.policy': 'compact' }, 'cleanup.policy', 'compact'],
    [{ ...whole, 'cleanup.policy': 'compact,delete' }, 'cleanup.policy', 'compact,delete'],
    [{ ...whole, 'unclean.leader.election.enable': 'true' }, 'unclean.leader.election.enable', 'true'],
  ])('refuses a topic with the settings %j', async (config, setting, value) => {
    const wanted = settings();
    const configEntries = Object.entries(config).map(([name, each]) => ({ name, value: each }));
    await admin(async (each) => {
      const topic = { topic: wanted.topic, numPartitions: 4, configEntries };
      await each.createTopics({ waitForLeaders: true, topics: [topic] });
      const refused = ensureTopic(each, wanted);
      await expect(refused).rejects.toBeInstanceOf(TopicSettingsError);
      await expect(refused).rejects.toMatchObject({ topic: wanted.topic, setting });
      await expect(refused).rejects.toThrow(`would lose history: its ${setting} is ${value}, and has to be`);
    });
  });

  it('refuses another number of partitions only when one was asked for', async () => {
    const wanted = settings();
    await admin(async (each) => {
      await ensureTopic(each, wanted);
      await expect(ensureTopic(each, { ...wanted, partitions: 12 })).rejects.toMatchObject({
        setting: 'partitions',
        message: `the Kafka topic ${wanted.topic} has 4 partitions, and KAFKA_PARTITIONS asks for 12`,
      });
      const unasked = { ...wanted, partitions: 12, partitionsGiven: false };
      expect(await ensureTopic(each, unasked)).toMatchObject({ partitions: 4 });
    });
  });
});
