import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { companyId, type Moment } from '@sovereign-pipeline/domain';
import {
  type PartnershipFilter,
  type PartnershipPage,
  PipelineQueries,
  type TimelinePlace,
} from '@sovereign-pipeline/read-models';
import { HistoryThread } from './history-thread.ts';
import { including } from './caught-up.ts';

export type PartnershipAnswer = Awaited<ReturnType<HistoryThread['partnership']>>;

/** A page of partnerships in order of id. `cursor`: the `next` of the page before. */
export class ListPartnerships extends Query<PartnershipPage> {
  readonly filter: PartnershipFilter;
  readonly page: { readonly cursor?: string | undefined; readonly limit: number };
  readonly after: number | undefined;

  constructor(filter: PartnershipFilter, page: ListPartnerships['page'], after?: number) {
    super();
    this.filter = filter;
    this.page = page;
    this.after = after;
  }
}

/** One partnership with its claims and stages; `undefined` when no claim about it counts at that moment. */
export class FindPartnership extends Query<PartnershipAnswer> {
  readonly id: string;
  /** Of its claims. */
  readonly page: TimelinePlace;
  readonly moment: Moment;
  readonly after: number | undefined;

  constructor(id: string, page: TimelinePlace, moment: Moment, after?: number) {
    super();
    this.id = id;
    this.page = page;
    this.moment = moment;
    this.after = after;
  }
}

@QueryHandler(ListPartnerships)
export class ListPartnershipsHandler implements IQueryHandler<ListPartnerships> {
  readonly #readModels: PipelineQueries;

  constructor(@Inject(PipelineQueries) readModels: PipelineQueries) {
    this.#readModels = readModels;
  }

  async execute({ filter, page, after }: ListPartnerships): Promise<PartnershipPage> {
    const { company } = filter;
    return including(after, this.#readModels, () =>
      this.#readModels.partnerships(
        { ...filter, ...(company !== undefined && { company: companyId(company) }) },
        { limit: page.limit, ...(page.cursor !== undefined && { after: page.cursor }) },
      ),
    );
  }
}

@QueryHandler(FindPartnership)
export class FindPartnershipHandler implements IQueryHandler<FindPartnership> {
  readonly #readModels: PipelineQueries;
  readonly #history: HistoryThread;

  constructor(
    @Inject(PipelineQueries) readModels: PipelineQueries,
    @Inject(HistoryThread) history: HistoryThread,
  ) {
    this.#readModels = readModels;
    this.#history = history;
  }

  async execute({ id, page, moment, after }: FindPartnership): Promise<PartnershipAnswer> {
    return including(after, this.#readModels, () => this.#history.partnership(id, page, moment));
  }
}
