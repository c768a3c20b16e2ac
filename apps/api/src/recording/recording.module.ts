import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import {
  BatchingWriter,
  Journal,
  JournalNotifier,
  type PersonalData,
  SealingWriter,
} from '@sovereign-pipeline/journal';
import type { DatabaseTrouble } from '@sovereign-pipeline/postgres';
import { isTracing } from '@sovereign-pipeline/runtime';
import type pg from 'pg';
import { QueryBus } from '@nestjs/cqrs';
import { Metrics } from '../monitoring/metrics.ts';
import { tracedAppends } from '../monitoring/append-traces.ts';
import { RecordingWatch } from '../monitoring/recording-watch.ts';
import { DryRuns } from './dry-runs.ts';
import { RecordEventHandler } from './record-event.ts';
import { RecordEventsController } from './record-events.controller.ts';
import { RecordEventsHandler } from './record-events.ts';

@Module({})
export class RecordingModule implements OnApplicationShutdown {
  constructor(
    private readonly writer: BatchingWriter,
    private readonly notifier: JournalNotifier,
  ) {}

  /** `personal`: seals personal texts, where that is on. */
  static on(pool: pg.Pool, metrics: Metrics, personal?: PersonalData): DynamicModule {
    const journal = new Journal(pool);
    const notifier = new JournalNotifier(pool);
    const watch = new RecordingWatch();
    const options = {
      onAppended: () => {
        notifier.notify();
      },
      onBatch: (size: number) => {
        metrics.appended(size);
        watch.works();
      },
      onTrouble: (trouble: DatabaseTrouble | undefined, error?: unknown) => {
        if (trouble !== undefined) watch.failed(trouble, error);
      },
      ...(isTracing() && { around: tracedAppends(pool) }),
    };
    const writer = personal
      ? new SealingWriter(journal, personal, options)
      : new BatchingWriter(journal, options);
    return {
      module: RecordingModule,
      controllers: [RecordEventsController],
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: Journal, useValue: journal },
        { provide: JournalNotifier, useValue: notifier },
        { provide: BatchingWriter, useValue: writer },
        { provide: RecordingWatch, useValue: watch },
        {
          provide: DryRuns,
          inject: [QueryBus],
          useFactory: (queries: QueryBus) => new DryRuns(pool, queries, personal),
        },
        RecordEventHandler,
        RecordEventsHandler,
      ],
      exports: [BatchingWriter, RecordingWatch],
    };
  }

  /** Runs after the last request was answered, when nothing is queued any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.writer.close();
    await this.notifier.close();
  }
}
