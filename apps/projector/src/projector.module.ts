import { Module, type DynamicModule } from '@nestjs/common';
import { JournalLog, type PartitionShare, SharedPartitions } from '@sovereign-pipeline/event-log';
import type { KeepLease } from '@sovereign-pipeline/read-models';
import type { KafkaConfig, Logger } from '@sovereign-pipeline/runtime';
import type pg from 'pg';
import { KafkaTopicLog } from './kafka-topic-log.ts';
import { Reporter } from './reporter.ts';
import { Projector } from './projector.ts';
import { journalReplayLog, kafkaReplayLog } from './replay-logs.ts';
import { ReplayWorker } from './replay-worker.ts';
import { topicVetting } from './topic-vetting.ts';

export interface ProjectorPools {
  /** Of at least four connections. */
  readonly pool: pg.Pool;
  /** For replays. Of at least ten connections, with no limit on how long a statement takes. */
  readonly replayPool: pg.Pool;
}

/** What shows others that this process is alive. */
export interface Liveness {
  share(name: string): PartitionShare;
  readonly keepLease: KeepLease;
}

export interface ProjectorModuleOptions {
  readonly reporter?: Reporter;
  readonly kafka?: KafkaConfig | undefined;
  /** Default: all of it in the event loop of the caller. */
  readonly liveness?: Liveness;
}

@Module({})
export class ProjectorModule {
  /**
   * The pools are of the database that holds the read models, and the journal where that is the log. Their owner ends
   * them. With `kafka`, the log is the Kafka topic only.
   */
  static on(
    { pool, replayPool }: ProjectorPools,
    logger: Logger,
    { reporter = new Reporter(logger), kafka, liveness }: ProjectorModuleOptions = {},
  ): DynamicModule {
    const { onError, onFollowing } = reporter;
    const vetting = (of: pg.Pool, { trustTopic }: KafkaConfig) => topicVetting(of, trustTopic);
    const share = (name: string) => liveness?.share(name) ?? new SharedPartitions(pool, name);
    const eventLog = kafka
      ? new KafkaTopicLog(
          kafka,
          { vetting: vetting(pool, kafka), share: share(`${kafka.group} ${kafka.topic}`) },
          logger,
          { onError, onFollowing },
        )
      : new JournalLog(pool, { onError, onFollowing });
    const openLog = kafka
      ? kafkaReplayLog(kafka, vetting(replayPool, kafka), logger)
      : journalReplayLog(replayPool);
    const replayWorker = new ReplayWorker({
      pool: replayPool,
      openLog,
      logger,
      reporter,
      keepLease: liveness?.keepLease,
    });
    return {
      module: ProjectorModule,
      providers: [
        { provide: Reporter, useValue: reporter },
        { provide: Projector, useValue: new Projector(pool, eventLog, reporter, { replayWorker }) },
      ],
    };
  }
}
