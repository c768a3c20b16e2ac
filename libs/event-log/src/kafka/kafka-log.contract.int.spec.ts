import { jest } from '@jest/globals';
import { describeWithKafka, eventually, throwawayKafka } from '@sovereign-pipeline/testing';
import { eventLogContract, type LogHarness, type RestartableLogHarness } from '../event-log.contract.ts';
import { KafkaLog } from './kafka-log.ts';
import { makeTopic, messagesOf, produce, Recorder } from './kafka-log.fixture.ts';

// Brokers start in seconds, on a machine with other work in many.
jest.setTimeout(180_000);
const patiently = (probe: () => boolean): Promise<unknown> => eventually(probe, { within: 60_000 });

/** A topic of three partitions and a group of its own; the test stands for journal and relay. */
async function harnessOn(brokers: string, topic: string): Promise<LogHarness> {
  await makeTopic(brokers, topic, 3);
  const recorder = new Recorder();
  return {
    open: ({ batchSize }) =>
      new KafkaLog({ brokers: brokers.split(','), topic, group: `readers-of-${topic}` }, { batchSize }),
    append: (events) => produce(brokers, topic, messagesOf(recorder.record(events))),
    close: () => Promise.resolve(),
  };
}

async function onOwnBroker(): Promise<RestartableLogHarness> {
  const kafka = await throwawayKafka();
  return {
    ...(await harnessOn(kafka.brokers, 'events')),
    restart: async () => {
      await kafka.kill();
      await kafka.start();
    },
    close: () => kafka.remove(),
  };
}

await describeWithKafka('KafkaLog', (kafka) => {
  eventLogContract('Kafka', () => harnessOn(kafka.brokers, kafka.topic()), patiently, onOwnBroker);
});
