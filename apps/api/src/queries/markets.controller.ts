import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { parsePath } from '../http/path-parameters.ts';
import { withEvidence } from './evidence-queries.ts';
import { FindMarket, FindSovereignty, ListMarkets } from './market-queries.ts';
import { countingTheSame, momentIn, momentOf, parseQuery } from '../http/query-parameters.ts';
import { marketsQuery } from './list-parameters.ts';
import { orderOf } from './order-of.ts';
import { marketPath, marketQuery, sovereigntyQuery } from './parameters.ts';
import { sparse } from './sparse.ts';

@Controller('v1/markets')
export class MarketsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('markets')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, sort, fields, moment, ...filter } = momentIn(
      parseQuery(marketsQuery, query),
    );
    const order = orderOf(sort, cursor);
    const { next, ...page } = await this.queries.execute(
      new ListMarkets(filter, { cursor, limit, order }, moment, after),
    );
    linkToNext(reply, '/v1/markets', countingTheSame(query, moment, page.position), { cursor: next });
    return sparse(page, 'markets', fields);
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
    linkToNext(reply, `/v1/markets/${code}`, countingTheSame(query, moment, market.position), {
      cursor: next,
    });
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
    linkToNext(reply, `/v1/markets/${code}/sovereignty`, countingTheSame(query, moment, view.position), {
      cursor: next,
    });
    return view;
  }
}
