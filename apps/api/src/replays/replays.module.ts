import { type DynamicModule, Module } from '@nestjs/common';
import { ParkedEvents, Replays } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { ListParkedHandler, RetryParkedHandler } from './parked-requests.ts';
import { ParkedController } from './parked.controller.ts';
import { FindReplayHandler, ListReplaysHandler, RequestReplayHandler } from './replay-requests.ts';
import { ReplaysController } from './replays.controller.ts';

@Module({})
export class ReplaysModule {
  /** `queries`: the module that waits for positions. */
  static on(pool: pg.Pool, queries: DynamicModule): DynamicModule {
    return {
      module: ReplaysModule,
      imports: [queries],
      controllers: [ReplaysController, ParkedController],
      providers: [
        { provide: Replays, useValue: new Replays(pool) },
        { provide: ParkedEvents, useValue: new ParkedEvents(pool) },
        RequestReplayHandler,
        FindReplayHandler,
        ListReplaysHandler,
        ListParkedHandler,
        RetryParkedHandler,
      ],
    };
  }
}
