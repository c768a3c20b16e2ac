import { type BeforeApplicationShutdown, type DynamicModule, Module } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { EventFeed } from './event-feed.ts';
import { FeedController } from './feed.controller.ts';

@Module({})
export class FeedModule implements BeforeApplicationShutdown {
  constructor(private readonly feed: EventFeed) {}

  static on(pool: pg.Pool, logger: FastifyBaseLogger): DynamicModule {
    const feed = new EventFeed(pool, (error) => {
      logger.warn({ err: error }, 'The live feed waits for the database');
    });
    return {
      module: FeedModule,
      controllers: [FeedController],
      providers: [{ provide: EventFeed, useValue: feed }],
    };
  }

  /** Its readers' requests would never end by themselves. */
  beforeApplicationShutdown(): Promise<void> {
    return this.feed.close();
  }
}
