import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { companyId } from '@sovereign-pipeline/domain';
import { type MatrixFilter, type MatrixPage, PipelineQueries } from '@sovereign-pipeline/read-models';
import { including } from './caught-up.ts';
import { HistoryThread } from './history-thread.ts';
import { ListQuery } from './list-query.ts';

/** A page of companies by markets. */
export class FindMatrix extends ListQuery<MatrixFilter, MatrixPage> {}

@QueryHandler(FindMatrix)
export class FindMatrixHandler implements IQueryHandler<FindMatrix> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ filter, page, moment, after }: FindMatrix): Promise<MatrixPage> {
    const byId = { ...filter, company: filter.company?.map(companyId) };
    return including(after, this.readModels, () => this.history.matrix(byId, page, moment));
  }
}
