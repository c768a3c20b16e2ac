import { Backoff } from '@sovereign-pipeline/postgres';
import type { EventLog, LogListener, LogSubscriber } from '../event-log.ts';
import { ConsumerSession } from './consumer-session.ts';
import { kafkaClient, type KafkaLogger } from './kafka-client.ts';
import type { KafkaSettings } from './kafka-settings.ts';
import type { RecordVetting } from './record-vetting.ts';

export interface KafkaLogOptions extends LogListener {
  /** Events delivered at once. Default 500. */
  readonly batchSize?: number;
  /** Most bytes that one fetch brings of one partition; bounds the memory where all partitions are read at once. Default: 1 MiB. */
  readonly fetchBytes?: number;
  /** What is taken for an event of the journal. Without it every record that can be read is. */
  readonly vetting?: RecordVetting;
  /** Hears what kafkajs has to say. */
  readonly logger?: KafkaLogger;
}

/**
 * A Kafka topic as the log: its slices are the partitions, `topic/partition`, their checkpoints the next offsets.
 * Instances with the same group share the partitions; who is handed one goes on at the subscriber's checkpoint. Two that
 * both think to have a partition (a rebalance, a process that was away) are kept apart by the checkpoint's compare-and-set.
 */
export class KafkaLog implements EventLog {
  readonly #settings: Pick<KafkaSettings, 'brokers' | 'topic' | 'group'>;
  readonly #options: KafkaLogOptions;

  constructor(settings: Pick<KafkaSettings, 'brokers' | 'topic' | 'group'>, options: KafkaLogOptions = {}) {
    this.#settings = settings;
    this.#options = options;
  }

  async run(subscriber: LogSubscriber, signal: AbortSignal): Promise<void> {
    const { topic, group } = this.#settings;
    const {
      batchSize = 500,
      fetchBytes = 2 ** 20,
      onError = () => undefined,
      onFollowing,
      vetting,
      logger,
    } = this.#options;
    const kafka = kafkaClient(this.#settings, group, logger);
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        const session = new ConsumerSession(
          kafka,
          subscriber,
          { topic, group, batchSize, fetchBytes, onError, vetting },
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
