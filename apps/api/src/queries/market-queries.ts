import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Moment } from '@sovereign-pipeline/domain';
import { type MarketFilter, type MarketPage, PipelineQueries } from '@sovereign-pipeline/read-models';
import { isNow } from '../http/query-parameters.ts';
import { withCompanyId } from './company-id-of.ts';
import { HistoryThread } from './history-thread.ts';
import type { IdPage } from './pages.ts';
import { including } from './caught-up.ts';
import { ListQuery } from './list-query.ts';

export type MarketAnswer = Awaited<ReturnType<HistoryThread['market']>>;

/** A page of the markets that are named, in order of code. */
export class ListMarkets extends ListQuery<MarketFilter, MarketPage> {}

/** The companies that target a market. `code` is valid. */
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

export type SovereigntyAnswer = Awaited<ReturnType<HistoryThread['sovereignty']>>;

/** The companies that cover each pillar of a market. `code` is valid. */
export class FindSovereignty extends Query<SovereigntyAnswer> {
  constructor(
    readonly code: string,
    /** Of its companies. */
    readonly page: IdPage,
    readonly moment: Moment,
    readonly after?: number,
  ) {
    super();
  }
}

@QueryHandler(ListMarkets)
export class ListMarketsHandler implements IQueryHandler<ListMarkets> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ filter, page, moment, after }: ListMarkets): Promise<MarketPage> {
    const byId = withCompanyId(filter);
    return including(after, this.readModels, () =>
      isNow(moment) ? this.readModels.markets(byId, page) : this.history.markets(byId, page, moment),
    );
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

@QueryHandler(FindSovereignty)
export class FindSovereigntyHandler implements IQueryHandler<FindSovereignty> {
  constructor(
    private readonly readModels: PipelineQueries,
    private readonly history: HistoryThread,
  ) {}

  async execute({ code, page, moment, after }: FindSovereignty): Promise<SovereigntyAnswer> {
    return including(after, this.readModels, () => this.history.sovereignty(code, page, moment));
  }
}
