import {
  Inject,
  Module,
  Optional,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BatchingWriter, Journal, JournalNotifier } from '@sovereign-pipeline/journal';
import { ParkedEvents, PipelineQueries, Replays, Search } from '@sovereign-pipeline/read-models';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { DocsController } from './openapi/docs.controller.ts';
import type { QueueBounds } from './http/fair-queue.ts';
import { Health, healthLogger } from './monitoring/health.ts';
import { HealthPool } from './monitoring/health-pool.ts';
import { HealthController } from './monitoring/health.controller.ts';
import { MetricsController } from './monitoring/metrics.controller.ts';
import { Metrics } from './monitoring/metrics.ts';
import { RecordingWatch } from './monitoring/recording-watch.ts';
import { StandingReader } from './monitoring/standing.ts';
import { FindChangesHandler } from './queries/change-queries.ts';
import { ChangesController } from './queries/changes.controller.ts';
import { CompaniesController } from './queries/companies.controller.ts';
import {
  FindCompanyHandler,
  FindPipelineHandler,
  FindTimelineHandler,
  ListCompaniesHandler,
} from './queries/company-queries.ts';
import { FindEventHandler, ListEventsHandler } from './queries/event-queries.ts';
import { EventsController } from './queries/events.controller.ts';
import { HistoryThread } from './queries/history-thread.ts';
import { FindMarketHandler, ListMarketsHandler } from './queries/market-queries.ts';
import { MarketsController } from './queries/markets.controller.ts';
import { FindPartnershipHandler, ListPartnershipsHandler } from './queries/partnership-queries.ts';
import { PartnershipsController } from './queries/partnerships.controller.ts';
import { FindLikeHandler } from './queries/search-queries.ts';
import { SearchController } from './queries/search.controller.ts';
import { RecordEventHandler } from './recording/record-event.ts';
import { RecordEventsHandler } from './recording/record-events.ts';
import { RecordEventsController } from './recording/record-events.controller.ts';
import { Relay } from './relay/relay.ts';
import { ListParkedHandler, RetryParkedHandler } from './replays/parked-requests.ts';
import { ParkedController } from './replays/parked.controller.ts';
import { FindReplayHandler, ListReplaysHandler, RequestReplayHandler } from './replays/replay-requests.ts';
import { ReplaysController } from './replays/replays.controller.ts';

@Module({})
export class ApiModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #writer: BatchingWriter;
  readonly #notifier: JournalNotifier;
  readonly #relay: Relay | undefined;
  readonly #history: HistoryThread;

  constructor(
    @Inject(BatchingWriter) writer: BatchingWriter,
    @Inject(JournalNotifier) notifier: JournalNotifier,
    @Inject(HistoryThread) history: HistoryThread,
    @Optional() @Inject(Relay) relay?: Relay,
  ) {
    this.#writer = writer;
    this.#notifier = notifier;
    this.#history = history;
    this.#relay = relay;
  }

  /** `pool`: of the database that holds the journal and the read models. Its owner ends it. `relay`: when Kafka is on. */
  static on(
    pool: pg.Pool,
    metrics: Metrics,
    logger: FastifyBaseLogger,
    queries: QueueBounds,
    relay?: Relay,
  ): DynamicModule {
    const journal = new Journal(pool);
    const notifier = new JournalNotifier(pool);
    const recording = new RecordingWatch();
    const writer = new BatchingWriter(journal, {
      onAppended: () => {
        notifier.notify();
      },
      onBatch: (size) => {
        metrics.appended(size);
        recording.works();
      },
      onTrouble: (trouble, error) => {
        if (trouble !== undefined) recording.failed(trouble, error);
      },
    });
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        RecordEventsController,
        EventsController,
        CompaniesController,
        PartnershipsController,
        MarketsController,
        ChangesController,
        SearchController,
        ReplaysController,
        ParkedController,
        HealthController,
        MetricsController,
        DocsController,
      ],
      providers: [
        { provide: Journal, useValue: journal },
        { provide: JournalNotifier, useValue: notifier },
        { provide: BatchingWriter, useValue: writer },
        { provide: PipelineQueries, useValue: new PipelineQueries(pool) },
        { provide: Search, useValue: new Search(pool) },
        { provide: HistoryThread, useValue: new HistoryThread(pool.options.connectionString ?? '', queries) },
        { provide: Replays, useValue: new Replays(pool) },
        { provide: ParkedEvents, useValue: new ParkedEvents(pool) },
        { provide: Metrics, useValue: metrics },
        ...(relay ? [{ provide: Relay, useValue: relay }] : []),
        { provide: RecordingWatch, useValue: recording },
        { provide: HealthPool, useValue: new HealthPool(pool) },
        { provide: healthLogger, useValue: logger },
        StandingReader,
        Health,
        RecordEventHandler,
        RecordEventsHandler,
        ListEventsHandler,
        FindEventHandler,
        ListCompaniesHandler,
        FindPipelineHandler,
        FindCompanyHandler,
        FindTimelineHandler,
        ListPartnershipsHandler,
        FindPartnershipHandler,
        ListMarketsHandler,
        FindMarketHandler,
        FindChangesHandler,
        FindLikeHandler,
        RequestReplayHandler,
        FindReplayHandler,
        ListReplaysHandler,
        ListParkedHandler,
        RetryParkedHandler,
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.#relay?.start();
  }

  /** Requests are still answered; those that wait for Kafka only wait no longer. */
  beforeApplicationShutdown(): void {
    this.#relay?.dismissWaiters();
  }

  /** After the last request was answered: nothing is queued any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.#writer.close();
    await this.#notifier.close();
    await this.#relay?.stop();
    await this.#history.close();
  }
}
