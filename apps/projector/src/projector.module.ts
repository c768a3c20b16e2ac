import { Module, type DynamicModule } from '@nestjs/common';
import { JournalLog, SharedPartitions } from '@sovereign-pipeline/event-log';
import type { KafkaConfig, Logger } from '@sovereign-pipeline/runtime';
import type pg from 'pg';
import { KafkaTopicLog } from './kafka-topic-log.ts';
import { ProjectorLog } from './projector-log.ts';
import { Projector } from './projector.ts';
import { journalReplayLog, kafkaReplayLog } from './replay-logs.ts';
import { Replaying } from './replaying.ts';
import { topicVetting } from './topic-vetting.ts';

export interface ProjectorPools {
  /** Of at least four connections. */
  readonly pool: pg.Pool;
  /** For replays. Of at least ten connections, with no limit on how long a statement takes. */
  readonly replayPool: pg.Pool;
}

/** How the processes of a group read the topic, beside one another. */
const topicReading = (pool: pg.Pool, { group, topic, trustTopic }: KafkaConfig) => ({
  vetting: topicVetting(pool, trustTopic),
  share: new SharedPartitions(pool, `${group} ${topic}`),
});

@Module({})
export class ProjectorModule {
  /**
   * The pools are of the database that holds the read models, and the journal where that is the log. Their owner ends them.
   * With `kafka`, the log is there, and there alone.
   */
  static on({ pool, replayPool }: ProjectorPools, logger: Logger, kafka?: KafkaConfig): DynamicModule {
    const log = new ProjectorLog(logger);
    const onError = (error: unknown): void => {
      log.trouble(error);
    };
    const onFollowing = (slices: readonly string[]): void => {
      log.follows(slices);
    };
    const eventLog = kafka
      ? new KafkaTopicLog(kafka, topicReading(pool, kafka), logger, { onError, onFollowing })
      : new JournalLog(pool, { onError, onFollowing });
    const openLog = kafka
      ? kafkaReplayLog(kafka, topicVetting(replayPool, kafka.trustTopic), logger)
      : journalReplayLog(replayPool);
    const replaying = new Replaying({ pool: replayPool, openLog, logger, log });
    return {
      module: ProjectorModule,
      providers: [
        { provide: ProjectorLog, useValue: log },
        { provide: Projector, useValue: new Projector(pool, eventLog, log, { replaying }) },
      ],
    };
  }
}
