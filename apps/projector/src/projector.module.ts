import { Module, type DynamicModule } from '@nestjs/common';
import { JournalLog } from '@sovereign-pipeline/event-log';
import type { Logger } from '@sovereign-pipeline/runtime';
import type pg from 'pg';
import { ProjectorLog } from './projector-log.ts';
import { Projector } from './projector.ts';

@Module({})
export class ProjectorModule {
  /** `pool`: of the database that holds the journal and the read models, of at least three connections. Its owner ends it. */
  static on(pool: pg.Pool, logger: Logger): DynamicModule {
    const log = new ProjectorLog(logger);
    const journal = new JournalLog(pool, {
      onError: (error) => {
        log.trouble(error);
      },
    });
    return {
      module: ProjectorModule,
      providers: [{ provide: Projector, useValue: new Projector(pool, journal, log) }],
    };
  }
}
