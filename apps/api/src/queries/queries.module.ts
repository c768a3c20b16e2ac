import { type DynamicModule, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { Journal } from '@sovereign-pipeline/journal';
import {
  CompanyOverviews,
  Models,
  People,
  PipelineQueries,
  SourceQueries,
  Search,
  Stories,
  Suggestions,
} from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import type { QueueBounds } from '../http/fair-queue.ts';
import { FindChangesHandler, PreviewChangesHandler } from './change-queries.ts';
import { ChangesController } from './changes.controller.ts';
import { CompaniesController } from './companies.controller.ts';
import {
  FindCompanyHandler,
  FindGraphHandler,
  FindPipelineHandler,
  FindTimelineHandler,
  ListCompaniesHandler,
} from './company-queries.ts';
import { FindEvidenceHandler } from './evidence-queries.ts';
import { EventPages, FindEventHandler, ListEventsHandler, WriteEventsHandler } from './event-queries.ts';
import { EventsController } from './events.controller.ts';
import { HistoryThread } from './history-thread.ts';
import { FindMarketHandler, FindSovereigntyHandler, ListMarketsHandler } from './market-queries.ts';
import { MarketsController } from './markets.controller.ts';
import { MatrixController } from './matrix.controller.ts';
import { FindMatrixHandler } from './matrix-queries.ts';
import { FindMeetingHandler, ListMeetingsHandler } from './meeting-queries.ts';
import { MeetingsController } from './meetings.controller.ts';
import { FindModelHandler, ListModelsHandler } from './model-queries.ts';
import { ModelsController } from './models.controller.ts';
import { PeopleController } from './people.controller.ts';
import { FindSourceHandler, ListSourcesHandler } from './source-queries.ts';
import { SourcesController } from './sources.controller.ts';
import { FindPersonHandler, ListPeopleHandler } from './person-queries.ts';
import {
  CountStagesHandler,
  FindPartnershipHandler,
  ListPartnershipsHandler,
} from './partnership-queries.ts';
import { PartnershipsController } from './partnerships.controller.ts';
import { FindLikeHandler } from './search-queries.ts';
import { SearchController } from './search.controller.ts';
import { ListSuggestionsHandler } from './suggestion-queries.ts';
import { StagesController } from './stages.controller.ts';
import { SuggestionsController } from './suggestions.controller.ts';

const controllers = [
  EventsController,
  CompaniesController,
  PartnershipsController,
  StagesController,
  MarketsController,
  MeetingsController,
  ModelsController,
  MatrixController,
  PeopleController,
  SourcesController,
  ChangesController,
  SearchController,
  SuggestionsController,
];

const handlers = [
  ListEventsHandler,
  WriteEventsHandler,
  FindEventHandler,
  ListCompaniesHandler,
  FindPipelineHandler,
  FindCompanyHandler,
  FindTimelineHandler,
  FindGraphHandler,
  FindEvidenceHandler,
  ListPartnershipsHandler,
  FindPartnershipHandler,
  CountStagesHandler,
  ListMarketsHandler,
  FindMarketHandler,
  FindSovereigntyHandler,
  ListMeetingsHandler,
  FindMeetingHandler,
  ListModelsHandler,
  FindModelHandler,
  FindMatrixHandler,
  ListPeopleHandler,
  FindPersonHandler,
  ListSourcesHandler,
  FindSourceHandler,
  FindChangesHandler,
  PreviewChangesHandler,
  FindLikeHandler,
  ListSuggestionsHandler,
];

/** What the handlers read. */
const readers = (pool: pg.Pool, bounds: QueueBounds): Provider[] => [
  { provide: Journal, useValue: Journal.readable(pool) },
  ...[PipelineQueries, Models, People, Stories, CompanyOverviews, SourceQueries, Search, Suggestions].map(
    (Queries) => ({ provide: Queries, useValue: new Queries(pool) }),
  ),
  { provide: HistoryThread, useValue: new HistoryThread(pool.options.connectionString ?? '', bounds) },
  EventPages,
];

@Module({})
export class QueriesModule implements OnApplicationShutdown {
  constructor(private readonly history: HistoryThread) {}

  static on(pool: pg.Pool, bounds: QueueBounds): DynamicModule {
    return {
      module: QueriesModule,
      controllers,
      providers: [...readers(pool, bounds), ...handlers],
      exports: [PipelineQueries, HistoryThread],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.history.close();
  }
}
