import { JournalLog, KafkaLog, type RecordVetting } from '@sovereign-pipeline/event-log';
import type { KafkaConfig, Logger } from '@sovereign-pipeline/runtime';
import type { ReplayOptions } from '@sovereign-pipeline/read-models';
import type pg from 'pg';

/** Opens a log for one replay alone. */
export type OpenReplayLog = ReplayOptions['openLog'];

export const journalReplayLog =
  (pool: pg.Pool): OpenReplayLog =>
  (_, onError) => ({
    log: new JournalLog(pool, { batchSize: 500, onError }),
    close: () => Promise.resolve(),
  });

/** Reads alone, without a consumer group in Kafka: the projectors continue as they are. */
export const kafkaReplayLog =
  ({ brokers, security, topic }: KafkaConfig, vetting: RecordVetting, logger: Logger): OpenReplayLog =>
  (_, onError) => ({
    log: new KafkaLog(
      { brokers, security, topic },
      { batchSize: 250, fetchBytes: 2 ** 17, vetting, logger, onError },
    ),
    close: () => Promise.resolve(),
  });
