import { Backoff } from '@sovereign-pipeline/postgres';
import type { EventLog, LogListener, LogSubscriber } from '../event-log.ts';
import { kafkaClient, type KafkaLogger } from './kafka-client.ts';
import type { KafkaSettings } from './kafka-settings.ts';
import { allPartitions, type PartitionShare } from './partition-share.ts';
import type { RecordVetting } from './record-vetting.ts';
import { TopicSession } from './topic-session.ts';

export type LogSettings = Pick<KafkaSettings, 'brokers' | 'security' | 'topic'> &
  Partial<Pick<KafkaSettings, 'group'>>;

export interface KafkaLogOptions extends LogListener {
  /** Most events delivered at once, which happens only while the subscriber is behind. Default 2000. */
  readonly batchSize?: number;
  /**
   * Most bytes that one fetch brings from one partition; bounds the memory when all partitions are read at once.
   * Default: 1 MiB.
   */
  readonly fetchBytes?: number;
  /** Which partitions are this reader's. Default: all. */
  readonly share?: PartitionShare;
  /** Which records are events of the journal. Without it every readable record is one. */
  readonly vetting?: RecordVetting;
  /** Receives the log messages of kafkajs. */
  readonly logger?: KafkaLogger;
}

/**
 * A Kafka topic as the log: its partitions are the partitions, `topic/partition`, their checkpoints the next offsets.
 * A partition continues at the subscriber's checkpoint. When two readers both believe that they own a partition (one
 * was frozen), the checkpoint's compare-and-set separates them. `group`: the consumer group under which Kafka shows
 * the lag.
 */
export class KafkaLog implements EventLog {
  readonly #settings: LogSettings;
  readonly #options: KafkaLogOptions;

  constructor(settings: LogSettings, options: KafkaLogOptions = {}) {
    this.#settings = settings;
    this.#options = options;
  }

  async run(subscriber: LogSubscriber, signal: AbortSignal): Promise<void> {
    const { topic, group } = this.#settings;
    const {
      batchSize = 2000,
      fetchBytes = 2 ** 20,
      onError = () => undefined,
      onFollowing,
      vetting,
      share = allPartitions,
      logger,
    } = this.#options;
    const kafka = kafkaClient(this.#settings, group ?? topic, logger);
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        const session = new TopicSession(
          kafka,
          subscriber,
          { topic, group, batchSize, fetchBytes, onError, vetting, share },
          (partitions) => {
            backoff.succeeded();
            onFollowing?.(partitions.map((partition) => `${topic}/${partition}`));
          },
        );
        await session.run(signal);
      } catch (error) {
        onError(error);
        await backoff.failed(signal);
      }
    }
  }
}
