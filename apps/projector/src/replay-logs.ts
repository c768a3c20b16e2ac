import { JournalLog, kafkaClient, KafkaLog, type RecordVetting } from '@sovereign-pipeline/event-log';
import type { KafkaConfig, Logger } from '@sovereign-pipeline/runtime';
import type { ReplayOptions } from '@sovereign-pipeline/read-models';
import type pg from 'pg';

/** Opens a log for one replay alone. */
export type OpenReplayLog = ReplayOptions['openLog'];

export const journalReplayLog =
  (pool: pg.Pool): OpenReplayLog =>
  (_, onError) => ({
    log: new JournalLog(pool, { onError }),
    close: () => Promise.resolve(),
  });

/** With a consumer group of its own: the projectors' group goes on as it is. */
export const kafkaReplayLog =
  (kafka: KafkaConfig, vetting: RecordVetting, logger: Logger): OpenReplayLog =>
  (generation, onError) => {
    const group = `${kafka.group}.replay-${generation}`;
    return {
      log: new KafkaLog(
        { ...kafka, group },
        { batchSize: 250, fetchBytes: 2 ** 17, vetting, logger, onError },
      ),
      close: async () => {
        const admin = kafkaClient(kafka, group, logger).admin();
        try {
          await admin.connect();
          await admin.deleteGroups([group]);
        } finally {
          await admin.disconnect();
        }
      },
    };
  };
