import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Moment } from '@sovereign-pipeline/domain';
import {
  type PartnershipFilter,
  type PartnershipPage,
  PipelineQueries,
  type StagesPage,
  Stories,
  type TimelinePlace,
} from '@sovereign-pipeline/read-models';
import { isNow } from '../http/query-parameters.ts';
import { withCompanyId } from './company-id-of.ts';
import { HistoryThread } from './history-thread.ts';
import { including } from './caught-up.ts';
import { FindQuery, ListQuery } from './list-query.ts';

export type PartnershipAnswer = Awaited<ReturnType<HistoryThread['partnership']>>;

/** A page of partnerships in order of id. `cursor`: the `next` of the page before. */
export class ListPartnerships extends ListQuery<PartnershipFilter, PartnershipPage> {}

/** How many partnerships there are at each stage; at a moment, only in a part of them, and `next` leads to the rest. */
export class CountStages extends Query<StagesPage> {
  constructor(
    readonly filter: PartnershipFilter,
    readonly cursor: string | undefined,
    readonly moment: Moment,
    readonly after?: number,
  ) {
    super();
  }
}

/** One partnership with its claims and stages; `undefined` when no claim about it counts at that moment. */
export class FindPartnership extends FindQuery<PartnershipAnswer, TimelinePlace> {}

@QueryHandler(ListPartnerships)
export class ListPartnershipsHandler implements IQueryHandler<ListPartnerships> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ filter, page, moment, after }: ListPartnerships): Promise<PartnershipPage> {
    const byId = withCompanyId(filter);
    return including(after, this.readModels, () =>
      isNow(moment)
        ? this.readModels.partnerships(byId, page)
        : this.history.partnerships(byId, page, moment),
    );
  }
}

@QueryHandler(CountStages)
export class CountStagesHandler implements IQueryHandler<CountStages> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ filter, cursor, moment, after }: CountStages): Promise<StagesPage> {
    const byId = withCompanyId(filter);
    return including(after, this.readModels, () =>
      isNow(moment) ? this.readModels.stages(byId, cursor) : this.history.stages(byId, cursor, moment),
    );
  }
}

@QueryHandler(FindPartnership)
export class FindPartnershipHandler implements IQueryHandler<FindPartnership> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly stories: Stories,
    private readonly history: HistoryThread,
  ) {}

  async execute({ id, page, moment, after }: FindPartnership): Promise<PartnershipAnswer> {
    return including(
      after,
      this.readModels,
      async () =>
        (isNow(moment) ? await this.stories.partnership(id, page) : undefined) ??
        this.history.partnership(id, page, moment),
    );
  }
}
