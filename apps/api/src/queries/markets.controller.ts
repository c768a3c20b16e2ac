import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { parsePath } from '../http/path-parameters.ts';
import { withEvidence } from './evidence-queries.ts';
import { FindMarket, FindSovereignty, ListMarkets } from './market-queries.ts';
import { momentOf, parseQuery } from '../http/query-parameters.ts';
import { marketPath, marketQuery, marketsQuery, sovereigntyQuery } from './parameters.ts';

@Controller('v1/markets')
export class MarketsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('markets')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, ...moment } = parseQuery(marketsQuery, query);
    const { next, ...page } = await this.queries.execute(
      new ListMarkets({ cursor, limit }, momentOf(moment), after),
    );
    linkToNext(reply, '/v1/markets', query, { cursor: next });
    return page;
  }

  @Get(':code')
  async find(
    @Param() path: unknown,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, cursor, limit, expand, expandAfter, ...moment } = parseQuery(marketQuery, query);
    const { code } = parsePath(marketPath, path, 'market-not-found');
    const { next, ...market } = await this.queries.execute(
      new FindMarket(code, { cursor, limit }, momentOf(moment), after),
    );
    linkToNext(reply, `/v1/markets/${code}`, query, { cursor: next });
    const asked = { expand, expandAfter, moment: momentOf(moment), path: `/v1/markets/${code}`, query };
    return withEvidence(this.queries, market, asked);
  }

  @Get(':code/sovereignty')
  async sovereignty(
    @Param() path: unknown,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, cursor, limit, ...moment } = parseQuery(sovereigntyQuery, query);
    const { code } = parsePath(marketPath, path, 'market-not-found');
    const { next, ...view } = await this.queries.execute(
      new FindSovereignty(code, { cursor, limit }, momentOf(moment), after),
    );
    linkToNext(reply, `/v1/markets/${code}/sovereignty`, query, { cursor: next });
    return view;
  }
}
