import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Moment } from '@sovereign-pipeline/domain';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
import { HistoryThread } from './history-thread.ts';
import type { IdPage } from './pages.ts';
import { including } from './caught-up.ts';

export type MarketDirectory = Awaited<ReturnType<PipelineQueries['markets']>>;
export type MarketAnswer = Awaited<ReturnType<HistoryThread['market']>>;

/** Every market that is named. */
export class ListMarkets extends Query<MarketDirectory> {
  readonly after: number | undefined;

  constructor(after?: number) {
    super();
    this.after = after;
  }
}

/** Who targets a market. `code` is one. */
export class FindMarket extends Query<MarketAnswer> {
  readonly code: string;
  readonly page: IdPage;
  readonly moment: Moment;
  readonly after: number | undefined;

  constructor(code: string, page: IdPage, moment: Moment, after?: number) {
    super();
    this.code = code;
    this.page = page;
    this.moment = moment;
    this.after = after;
  }
}

@QueryHandler(ListMarkets)
export class ListMarketsHandler implements IQueryHandler<ListMarkets> {
  readonly #readModels: PipelineQueries;

  constructor(@Inject(PipelineQueries) readModels: PipelineQueries) {
    this.#readModels = readModels;
  }

  async execute({ after }: ListMarkets): Promise<MarketDirectory> {
    return including(after, this.#readModels, () => this.#readModels.markets());
  }
}

@QueryHandler(FindMarket)
export class FindMarketHandler implements IQueryHandler<FindMarket> {
  readonly #readModels: PipelineQueries;
  readonly #history: HistoryThread;

  constructor(
    @Inject(PipelineQueries) readModels: PipelineQueries,
    @Inject(HistoryThread) history: HistoryThread,
  ) {
    this.#readModels = readModels;
    this.#history = history;
  }

  async execute({ code, page, moment, after }: FindMarket): Promise<MarketAnswer> {
    return including(after, this.#readModels, () => this.#history.market(code, page, moment));
  }
}
