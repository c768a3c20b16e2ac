import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  type ModelFilter,
  type ModelPage,
  Models,
  PipelineQueries,
  type TimelinePlace,
} from '@sovereign-pipeline/read-models';
import { isNow } from '../http/query-parameters.ts';
import { including } from './caught-up.ts';
import { partsOfId, withCompanyId } from './company-id-of.ts';
import { HistoryThread } from './history-thread.ts';
import { FindQuery, ListQuery } from './list-query.ts';

export type ModelAnswer = Awaited<ReturnType<HistoryThread['model']>>;

/** A page of models in order of company, then model. `cursor`: the `next` of the page before. */
export class ListModels extends ListQuery<ModelFilter, ModelPage> {}

/** One model, `company/model`, with its claims; `undefined` when no claim about it counts at that moment. */
export class FindModel extends FindQuery<ModelAnswer, TimelinePlace> {}

@QueryHandler(ListModels)
export class ListModelsHandler implements IQueryHandler<ListModels> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly models: Models,
    private readonly history: HistoryThread,
  ) {}

  async execute({ filter, page, moment, after }: ListModels): Promise<ModelPage> {
    const byId = withCompanyId(filter);
    return including(after, this.readModels, () =>
      isNow(moment) ? this.models.now(byId, page) : this.history.models(byId, page, moment),
    );
  }
}

@QueryHandler(FindModel)
export class FindModelHandler implements IQueryHandler<FindModel> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ id, page, moment, after }: FindModel): Promise<ModelAnswer> {
    const { company, key } = partsOfId(id);
    return including(after, this.readModels, () => this.history.model(`${company}/${key}`, page, moment));
  }
}
