import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BatchingWriter, Journal, JournalNotifier } from '@sovereign-pipeline/journal';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { DocsController } from './docs/docs.controller.ts';
import { HealthController } from './health.controller.ts';
import { CompaniesController } from './reading/companies.controller.ts';
import { FindPipelineHandler, ListCompaniesHandler } from './reading/company-queries.ts';
import { FindEventHandler, ListEventsHandler } from './reading/event-queries.ts';
import { EventsController } from './reading/events.controller.ts';
import { RecordEventHandler } from './recording/record-event.ts';
import { RecordEventsController } from './recording/record-events.controller.ts';

@Module({})
export class ApiModule implements OnApplicationShutdown {
  readonly #writer: BatchingWriter;
  readonly #notifier: JournalNotifier;

  constructor(
    @Inject(BatchingWriter) writer: BatchingWriter,
    @Inject(JournalNotifier) notifier: JournalNotifier,
  ) {
    this.#writer = writer;
    this.#notifier = notifier;
  }

  /** `pool`: of the database that holds the journal and the read models. Its owner ends it. */
  static on(pool: pg.Pool): DynamicModule {
    const journal = new Journal(pool);
    const notifier = new JournalNotifier(pool);
    const writer = new BatchingWriter(journal, {
      onAppended: () => {
        notifier.notify();
      },
    });
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        RecordEventsController,
        EventsController,
        CompaniesController,
        HealthController,
        DocsController,
      ],
      providers: [
        { provide: Journal, useValue: journal },
        { provide: JournalNotifier, useValue: notifier },
        { provide: BatchingWriter, useValue: writer },
        { provide: PipelineQueries, useValue: new PipelineQueries(pool) },
        RecordEventHandler,
        ListEventsHandler,
        FindEventHandler,
        ListCompaniesHandler,
        FindPipelineHandler,
      ],
    };
  }

  /** After the last request was answered: nothing is queued any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.#writer.close();
    await this.#notifier.close();
  }
}
