import { setTimeout as delay } from 'node:timers/promises';
import {
  ensureTopic,
  type EventLog,
  kafkaClient,
  KafkaLog,
  type KafkaLogOptions,
  type KafkaSettings,
  type LogListener,
  type LogSubscriber,
} from '@sovereign-pipeline/event-log';
import type { Logger } from '@sovereign-pipeline/runtime';

/** The Kafka topic as the log: created if it does not exist, and not read while its settings would lose history. */
export class KafkaTopicLog implements EventLog {
  readonly #settings: KafkaSettings;
  readonly #logger: Logger;
  readonly #listener: LogListener;
  readonly #log: KafkaLog;
  #checked = false;

  constructor(
    settings: KafkaSettings,
    options: Required<Pick<KafkaLogOptions, 'vetting' | 'share'>>,
    logger: Logger,
    listener: LogListener,
  ) {
    this.#settings = settings;
    this.#logger = logger;
    this.#listener = listener;
    this.#log = new KafkaLog(settings, { ...options, logger, ...listener });
  }

  /** Reports an unreachable Kafka, or a topic that must not be read, and tries again later. */
  async check(): Promise<void> {
    if (this.#checked) return;
    const admin = kafkaClient(this.#settings, 'projector', this.#logger).admin();
    try {
      await admin.connect();
      await ensureTopic(admin, this.#settings);
      this.#checked = true;
    } catch (error) {
      this.#listener.onError?.(error);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }

  async run(subscriber: LogSubscriber, signal: AbortSignal): Promise<void> {
    for (let pause = 50; !signal.aborted; pause = Math.min(pause * 2, 5000)) {
      await this.check();
      if (this.#checked) return this.#log.run(subscriber, signal);
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
