import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { companyId, type Moment, type PipelineFilter } from '@sovereign-pipeline/domain';
import { PipelineQueries, type TimelinePlace } from '@sovereign-pipeline/read-models';
import { HistoryThread } from './history-thread.ts';
import type { IdPage } from './pages.ts';
import { including } from './caught-up.ts';

export type CompanyPage = Awaited<ReturnType<PipelineQueries['companies']>>;
export type CompanyAnswer = Awaited<ReturnType<HistoryThread['company']>>;
export type Timeline = Awaited<ReturnType<HistoryThread['timeline']>>;
export type CompanyPipeline = Awaited<ReturnType<HistoryThread['pipeline']>>;

/** A page of the company directory in order of id. `cursor`: the `next` of the page before. */
export class ListCompanies extends Query<CompanyPage> {
  readonly page: { readonly cursor?: string | undefined; readonly limit: number };
  readonly after: number | undefined;

  constructor(page: ListCompanies['page'], after?: number) {
    super();
    this.page = page;
    this.after = after;
  }
}

/** One company's pipeline; `undefined` when no event names the company, or none that was known at that moment. */
export class FindPipeline extends Query<CompanyPipeline> {
  readonly company: string;
  readonly filter: PipelineFilter;
  /** Of its partnerships. */
  readonly page: IdPage;
  readonly moment: Moment;
  readonly after: number | undefined;

  constructor(company: string, filter: PipelineFilter, page: IdPage, moment: Moment, after?: number) {
    super();
    this.company = company;
    this.filter = filter;
    this.page = page;
    this.moment = moment;
    this.after = after;
  }
}

/** What is known of one company; `undefined` as with its pipeline. */
export class FindCompany extends Query<CompanyAnswer> {
  readonly company: string;
  readonly moment: Moment;
  readonly after: number | undefined;

  constructor(company: string, moment: Moment, after?: number) {
    super();
    this.company = company;
    this.moment = moment;
    this.after = after;
  }
}

/** A page of one company's facts, by when they happened; `undefined` as with its pipeline. */
export class FindTimeline extends Query<Timeline> {
  readonly company: string;
  readonly page: TimelinePlace;
  readonly moment: Moment;
  readonly after: number | undefined;

  constructor(company: string, page: TimelinePlace, moment: Moment, after?: number) {
    super();
    this.company = company;
    this.page = page;
    this.moment = moment;
    this.after = after;
  }
}

@QueryHandler(ListCompanies)
export class ListCompaniesHandler implements IQueryHandler<ListCompanies> {
  readonly #readModels: PipelineQueries;

  constructor(@Inject(PipelineQueries) readModels: PipelineQueries) {
    this.#readModels = readModels;
  }

  async execute({ page, after }: ListCompanies): Promise<CompanyPage> {
    return including(after, this.#readModels, () =>
      this.#readModels.companies({
        limit: page.limit,
        ...(page.cursor !== undefined && { after: page.cursor }),
      }),
    );
  }
}

@QueryHandler(FindPipeline)
export class FindPipelineHandler implements IQueryHandler<FindPipeline> {
  readonly #readModels: PipelineQueries;
  readonly #history: HistoryThread;

  constructor(
    @Inject(PipelineQueries) readModels: PipelineQueries,
    @Inject(HistoryThread) history: HistoryThread,
  ) {
    this.#readModels = readModels;
    this.#history = history;
  }

  async execute({ company, filter, page, moment, after }: FindPipeline): Promise<CompanyPipeline> {
    const id = companyId(company);
    return including(after, this.#readModels, () => this.#history.pipeline(id, filter, page, moment));
  }
}

@QueryHandler(FindCompany)
export class FindCompanyHandler implements IQueryHandler<FindCompany> {
  readonly #readModels: PipelineQueries;
  readonly #history: HistoryThread;

  constructor(
    @Inject(PipelineQueries) readModels: PipelineQueries,
    @Inject(HistoryThread) history: HistoryThread,
  ) {
    this.#readModels = readModels;
    this.#history = history;
  }

  async execute({ company, moment, after }: FindCompany): Promise<CompanyAnswer> {
    return including(after, this.#readModels, () => this.#history.company(companyId(company), moment));
  }
}

@QueryHandler(FindTimeline)
export class FindTimelineHandler implements IQueryHandler<FindTimeline> {
  readonly #readModels: PipelineQueries;
  readonly #history: HistoryThread;

  constructor(
    @Inject(PipelineQueries) readModels: PipelineQueries,
    @Inject(HistoryThread) history: HistoryThread,
  ) {
    this.#readModels = readModels;
    this.#history = history;
  }

  async execute({ company, page, moment, after }: FindTimeline): Promise<Timeline> {
    return including(after, this.#readModels, () => this.#history.timeline(companyId(company), page, moment));
  }
}
