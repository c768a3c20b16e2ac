import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { companyId, type Stage } from '@sovereign-pipeline/domain';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
import { caughtUpWith } from './caught-up.ts';

export type CompanyPage = Awaited<ReturnType<PipelineQueries['companies']>>;
export type CompanyPipeline = Awaited<ReturnType<PipelineQueries['pipeline']>>;

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

/** One company's pipeline; `undefined` when no event names the company. */
export class FindPipeline extends Query<CompanyPipeline> {
  readonly company: string;
  readonly filter: { readonly stage?: Stage | undefined; readonly market?: string | undefined };
  readonly after: number | undefined;

  constructor(company: string, filter: FindPipeline['filter'], after?: number) {
    super();
    this.company = company;
    this.filter = filter;
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
    await caughtUpWith(after, this.#readModels);
    return this.#readModels.companies({
      limit: page.limit,
      ...(page.cursor !== undefined && { after: page.cursor }),
    });
  }
}

@QueryHandler(FindPipeline)
export class FindPipelineHandler implements IQueryHandler<FindPipeline> {
  readonly #readModels: PipelineQueries;

  constructor(@Inject(PipelineQueries) readModels: PipelineQueries) {
    this.#readModels = readModels;
  }

  async execute({ company, filter, after }: FindPipeline): Promise<CompanyPipeline> {
    await caughtUpWith(after, this.#readModels);
    return this.#readModels.pipeline(companyId(company), {
      ...(filter.stage !== undefined && { stage: filter.stage }),
      ...(filter.market !== undefined && { market: filter.market }),
    });
  }
}
