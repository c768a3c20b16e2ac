import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokerProcess } from './broker-handle.ts';
import type { Broker } from './broker-protocol.ts';

export interface ThrowawayKafka {
  /** As KAFKA_BROKERS takes it. The same over restarts. */
  readonly brokers: string;
  /** Of the broker that runs now, or ran last. */
  readonly pid: number;
  /** SIGKILL. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** A clean shutdown. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * A broker of its own, to kill and restart; it keeps its topics. Removed at the latest when the test process ends.
 * Throws KafkaUnavailableError without Java and Maven: another's broker is not ours to kill.
 */
export async function throwawayKafka(): Promise<ThrowawayKafka> {
  const broker = brokerProcess(
    join(tmpdir(), `sovereign-pipeline-kafka-${randomBytes(6).toString('hex')}`),
    'own',
  );
  let current: Broker;
  try {
    current = await broker.ask('start');
  } catch (error) {
    await broker.remove();
    throw error;
  }
  return {
    get brokers() {
      return current.brokers;
    },
    get pid() {
      return current.pid;
    },
    kill: async () => {
      await broker.ask('kill');
    },
    start: async () => {
      current = await broker.ask('start');
    },
    stop: async () => {
      await broker.ask('stop');
    },
    remove: () => broker.remove(),
  };
}
