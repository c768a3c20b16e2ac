import { Module, type DynamicModule } from '@nestjs/common';
import { JournalLog } from '@sovereign-pipeline/event-log';
import type { KafkaConfig, Logger } from '@sovereign-pipeline/runtime';
import type pg from 'pg';
import { KafkaTopicLog } from './kafka-topic-log.ts';
import { ProjectorLog } from './projector-log.ts';
import { Projector } from './projector.ts';

@Module({})
export class ProjectorModule {
  /**
   * `pool`: of the database that holds the read models, and the journal where that is the log; of at least three
   * connections. Its owner ends it. With `kafka`, the log is there, and there alone.
   */
  static on(pool: pg.Pool, logger: Logger, kafka?: KafkaConfig): DynamicModule {
    const log = new ProjectorLog(logger);
    const onError = (error: unknown): void => {
      log.trouble(error);
    };
    const eventLog = kafka ? new KafkaTopicLog(kafka, logger, onError) : new JournalLog(pool, { onError });
    return {
      module: ProjectorModule,
      providers: [{ provide: Projector, useValue: new Projector(pool, eventLog, log) }],
    };
  }
}
