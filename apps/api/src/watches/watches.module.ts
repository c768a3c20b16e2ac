import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Causes, PipelineQueries } from '@sovereign-pipeline/read-models';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { HistoryThread } from '../queries/history-thread.ts';
import { AllowedAddresses } from './allowed-addresses.ts';
import { Deliverer } from './deliverer.ts';
import { DigestsController } from './digests.controller.ts';
import { WatchedChanges } from './watched-changes.ts';
import { WatchesController } from './watches.controller.ts';
import { WatchStore } from './watch-store.ts';

export interface WatchOptions {
  /** Addresses and networks outside the public internet that may be delivered to. */
  readonly allowPrivate?: readonly string[];
  /** Milliseconds to wait after each failure in a row. */
  readonly retryAfter?: readonly number[];
}

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** The pauses that Standard Webhooks recommends, over three days. */
const patience = [
  5 * second,
  5 * minute,
  30 * minute,
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
];

@Module({})
export class WatchesModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly deliverer: Deliverer) {}

  static on(
    pool: pg.Pool,
    logger: FastifyBaseLogger,
    queries: DynamicModule,
    { allowPrivate = [], retryAfter = patience }: WatchOptions,
  ): DynamicModule {
    const store = new WatchStore(pool);
    const allowed = new AllowedAddresses(allowPrivate);
    const onError = (error: unknown): void => {
      logger.warn({ err: error }, 'Watches wait');
    };
    return {
      module: WatchesModule,
      imports: [queries],
      controllers: [DigestsController, WatchesController],
      providers: [
        { provide: WatchStore, useValue: store },
        { provide: AllowedAddresses, useValue: allowed },
        {
          provide: WatchedChanges,
          inject: [PipelineQueries, HistoryThread],
          useFactory: (readModels: PipelineQueries, history: HistoryThread) =>
            new WatchedChanges(readModels, history, new Causes(pool)),
        },
        {
          provide: Deliverer,
          inject: [PipelineQueries, WatchedChanges],
          useFactory: (readModels: PipelineQueries, changes: WatchedChanges) =>
            new Deliverer(pool, { store, changes, readModels, allowed, retryAfter, onError }),
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.deliverer.start();
  }

  /** Ends deliveries before the threads that they need. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.deliverer.stop();
  }
}
