import { type BeforeApplicationShutdown, type DynamicModule, Module } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
import { HistoryThread } from '../queries/history-thread.ts';
import { ChangeFeedController } from './change-feed.controller.ts';
import { ChangeFeed } from './change-feed.ts';
import { EventFeed } from './event-feed.ts';
import { FeedController } from './feed.controller.ts';

@Module({})
export class FeedModule implements BeforeApplicationShutdown {
  constructor(
    private readonly events: EventFeed,
    private readonly changes: ChangeFeed,
  ) {}

  static on(pool: pg.Pool, logger: FastifyBaseLogger, queries: DynamicModule): DynamicModule {
    const onError = (error: unknown): void => {
      logger.warn({ err: error }, 'The live feed waits for the database');
    };
    return {
      module: FeedModule,
      imports: [queries],
      controllers: [FeedController, ChangeFeedController],
      providers: [
        { provide: EventFeed, useValue: new EventFeed(pool, onError) },
        {
          provide: ChangeFeed,
          inject: [PipelineQueries, HistoryThread],
          useFactory: (readModels: PipelineQueries, history: HistoryThread) =>
            new ChangeFeed(readModels, history, onError),
        },
      ],
    };
  }

  /** Its readers' requests would never end by themselves. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.events.close(), this.changes.close()]);
  }
}
