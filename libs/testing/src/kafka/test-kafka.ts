import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTimeOf } from '@sovereign-pipeline/local-servers';
import { brokerIn, brokerProcess } from './broker-handle.ts';
import type { Broker, Reply } from './broker-protocol.ts';

export interface TestKafka {
  /** As KAFKA_BROKERS takes it; a client wants it split at the commas. */
  readonly brokers: string;
  readonly source: 'KAFKA_BROKERS' | Broker['source'];
  /** A name that no other topic has. Topics are not made by being written to: make it. */
  topic(): string;
  /** Deletes the topics that were named here from a broker that outlives the tests. */
  removeTopics(): Promise<void>;
}

/**
 * A broker to test with: that of KAFKA_BROKERS, else one in Docker, else one from Java and Maven; the last two are
 * shared by all of a Jest worker's files, started at the first use and removed when the worker ends, however it ends.
 * Throws KafkaUnavailableError when there is none to be had.
 */
export async function testKafka(): Promise<TestKafka> {
  const given = process.env['KAFKA_BROKERS']?.trim();
  const { brokers, source } = given
    ? { brokers: given, source: 'KAFKA_BROKERS' as const }
    : await (ours ??= brokerOfThisProcess());
  const topics: string[] = [];
  return {
    brokers,
    source,
    topic: () => {
      const topic = `test-${randomBytes(8).toString('hex')}`;
      topics.push(topic);
      return topic;
    },
    removeTopics: async () => {
      if (source === 'KAFKA_BROKERS') await deleteTopics(brokers, topics.splice(0));
    },
  };
}

let ours: Promise<Broker> | undefined;

/**
 * Jest gives each test file its own modules and its own `globalThis`, so the worker's broker (or the reason why there
 * is none) is found through a file whose path follows from the process (pid and start time).
 */
async function brokerOfThisProcess(): Promise<Broker> {
  const folder = join(tmpdir(), `sovereign-pipeline-kafka-${process.pid}-${startTimeOf(process.pid) ?? ''}`);
  const reply = await readFile(join(folder, 'reply'), 'utf8').catch(() => undefined);
  return reply === undefined
    ? brokerProcess(folder, 'any').ask('start')
    : brokerIn(JSON.parse(reply) as Reply);
}

async function deleteTopics(brokers: string, topics: readonly string[]): Promise<void> {
  const { default: kafkajs } = await import('kafkajs');
  const admin = new kafkajs.Kafka({
    brokers: brokers.split(','),
    logLevel: kafkajs.logLevel.NOTHING,
  }).admin();
  await admin.connect();
  try {
    const there = new Set(await admin.listTopics());
    await admin.deleteTopics({ topics: topics.filter((topic) => there.has(topic)) });
  } finally {
    await admin.disconnect();
  }
}
