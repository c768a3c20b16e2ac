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
  constructor(readonly after?: number) {
    super();
  }
}

/** Who targets a market. `code` is one. */
export class FindMarket extends Query<MarketAnswer> {
  constructor(
    readonly code: string,
    readonly page: IdPage,
    readonly moment: Moment,
    readonly after?: number,
  ) {
    super();
  }
}

@QueryHandler(ListMarkets)
export class ListMarketsHandler implements IQueryHandler<ListMarkets> {
  constructor(private readonly readModels: PipelineQueries) {}

  async execute({ after }: ListMarkets): Promise<MarketDirectory> {
    return including(after, this.readModels, () => this.readModels.markets());
  }
}

@QueryHandler(FindMarket)
export class FindMarketHandler implements IQueryHandler<FindMarket> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ code, page, moment, after }: FindMarket): Promise<MarketAnswer> {
    return including(after, this.readModels, () => this.history.market(code, page, moment));
  }
}
