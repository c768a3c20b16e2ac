import { describeWithKafka, throwawayDatabase, throwawayKafka } from '@sovereign-pipeline/testing';
import { eventLogContract, type LogHarness, type RestartableLogHarness } from '../event-log.contract.ts';
import { KafkaLog } from './kafka-log.ts';
import { makeTopic, messagesOf, produce, Recorder } from './kafka-log.fixture.ts';
import { SharedPartitions } from './partition-share.ts';
import { makeTopicReaders } from './topic-readers.fixture.ts';

/** A topic of three partitions, shared through a database; the test stands for journal and relay. */
async function harnessOn(brokers: string, topic: string): Promise<LogHarness> {
  await makeTopic(brokers, topic, 3);
  const database = await throwawayDatabase();
  await makeTopicReaders(database.pool);
  const recorder = new Recorder();
  return {
    open: ({ batchSize }) =>
      new KafkaLog(
        { brokers: brokers.split(','), topic, group: `readers-of-${topic}` },
        { batchSize, share: new SharedPartitions(database.pool, topic) },
      ),
    append: (events) => produce(brokers, topic, messagesOf(recorder.record(events))),
    close: () => database.drop(),
  };
}

async function onOwnBroker(): Promise<RestartableLogHarness> {
  const kafka = await throwawayKafka();
  const harness = await harnessOn(kafka.brokers, 'events');
  return {
    ...harness,
    restart: async () => {
      await kafka.kill();
      await kafka.start();
    },
    close: async () => {
      await harness.close();
      await kafka.remove();
    },
  };
}

await describeWithKafka('KafkaLog', (kafka) => {
  eventLogContract('Kafka', () => harnessOn(kafka.brokers, kafka.topic()), onOwnBroker);
});
