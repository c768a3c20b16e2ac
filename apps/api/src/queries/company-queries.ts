import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { companyId, type Moment, type PipelineFilter } from '@sovereign-pipeline/domain';
import {
  type CompanyFilter,
  type CompanyGraph,
  CompanyOverviews,
  type GraphAsked,
  PipelineQueries,
  Stories,
  type TimelineFilter,
  type TimelinePlace,
} from '@sovereign-pipeline/read-models';
import { isNow } from '../http/query-parameters.ts';
import { HistoryThread } from './history-thread.ts';
import type { IdPage } from './pages.ts';
import { including } from './caught-up.ts';
import { withCompanyId } from './company-id-of.ts';

export type CompanyPage = Awaited<ReturnType<PipelineQueries['companies']>>;
export type CompanyAnswer = Awaited<ReturnType<HistoryThread['company']>>;
export type Timeline = Awaited<ReturnType<HistoryThread['timeline']>>;
export type CompanyPipeline = Awaited<ReturnType<HistoryThread['pipeline']>>;

/** A page of the company directory in order of id. `cursor`: the `next` of the page before. */
export class ListCompanies extends Query<CompanyPage> {
  constructor(
    readonly filter: CompanyFilter,
    readonly page: IdPage,
    readonly moment: Moment,
    readonly after?: number,
    readonly rollup?: 'parent',
  ) {
    super();
  }
}

/** One company's pipeline; `undefined` when no event names the company, or none that was known at that moment. */
export class FindPipeline extends Query<CompanyPipeline> {
  constructor(
    readonly company: string,
    readonly filter: PipelineFilter,
    /** The page of its partnerships. */
    readonly page: IdPage,
    readonly moment: Moment,
    readonly after?: number,
    /** Counts the company and its subsidiaries as one. */
    readonly rollup?: 'parent',
  ) {
    super();
  }
}

/** The summary of one company; `undefined` as with its pipeline. */
export class FindCompany extends Query<CompanyAnswer> {
  constructor(
    readonly company: string,
    readonly moment: Moment,
    readonly after?: number,
  ) {
    super();
  }
}

/** A page of one company's facts, by when they happened; `undefined` as with its pipeline. */
export class FindTimeline extends Query<Timeline> {
  constructor(
    readonly company: string,
    readonly filter: TimelineFilter,
    readonly page: TimelinePlace,
    readonly moment: Moment,
    readonly after?: number,
  ) {
    super();
  }
}

/** Companies and what ties them, around one; `undefined` as with its pipeline. */
export class FindGraph extends Query<CompanyGraph | undefined> {
  constructor(
    readonly asked: GraphAsked,
    readonly after?: number,
  ) {
    super();
  }
}

@QueryHandler(ListCompanies)
export class ListCompaniesHandler implements IQueryHandler<ListCompanies> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ filter, page, moment, after, rollup }: ListCompanies): Promise<CompanyPage> {
    if (rollup !== undefined) return including(after, this.readModels, () => this.readModels.groups(page));
    const { parent } = filter;
    const byId = parent === undefined ? filter : { ...filter, parent: companyId(parent) };
    return including(after, this.readModels, () =>
      isNow(moment) ? this.readModels.companies(byId, page) : this.history.companies(byId, page, moment),
    );
  }
}

@QueryHandler(FindPipeline)
export class FindPipelineHandler implements IQueryHandler<FindPipeline> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ company, filter, page, moment, after, rollup }: FindPipeline): Promise<CompanyPipeline> {
    const id = companyId(company);
    return including(after, this.readModels, () =>
      rollup === undefined
        ? this.history.pipeline(id, filter, page, moment)
        : this.history.group(id, filter, page, moment),
    );
  }
}

@QueryHandler(FindCompany)
export class FindCompanyHandler implements IQueryHandler<FindCompany> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly overviews: CompanyOverviews,
    private readonly history: HistoryThread,
  ) {}

  async execute({ company, moment, after }: FindCompany): Promise<CompanyAnswer> {
    const id = companyId(company);
    return including(after, this.readModels, () =>
      isNow(moment) ? this.overviews.find(id) : this.history.company(id, moment),
    );
  }
}

@QueryHandler(FindTimeline)
export class FindTimelineHandler implements IQueryHandler<FindTimeline> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly stories: Stories,
    private readonly history: HistoryThread,
  ) {}

  async execute({ company, filter, page, moment, after }: FindTimeline): Promise<Timeline> {
    const id = companyId(company);
    const byIds = withCompanyId(filter);
    return including(after, this.readModels, () =>
      isNow(moment) ? this.stories.timeline(id, byIds, page) : this.history.timeline(id, byIds, page, moment),
    );
  }
}

@QueryHandler(FindGraph)
export class FindGraphHandler implements IQueryHandler<FindGraph> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ asked, after }: FindGraph): Promise<CompanyGraph | undefined> {
    return including(after, this.readModels, () =>
      this.history.graph({ ...asked, company: companyId(asked.company) }),
    );
  }
}
