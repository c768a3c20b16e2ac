import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isMarket } from '@sovereign-pipeline/domain';
import type { FastifyReply } from 'fastify';
import { linkToNext } from '../http/next-page.ts';
import { fail } from '../http/problems.ts';
import { FindMarket, ListMarkets } from './market-queries.ts';
import { momentOf, parameters, parseQuery } from '../http/query-parameters.ts';

@Controller('v1/markets')
export class MarketsController {
  readonly #queries: QueryBus;

  constructor(queries: QueryBus) {
    this.#queries = queries;
  }

  @Get()
  async list(@Query() query: unknown): Promise<object> {
    const { after } = parseQuery({ after: parameters.position.optional() }, query);
    return this.#queries.execute(new ListMarkets(after));
  }

  @Get(':code')
  async find(
    @Param('code') code: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, cursor, limit, ...moment } = parseQuery(
      {
        cursor: parameters.text.optional(),
        limit: parameters.wholeLimit,
        ...parameters.moment,
        after: parameters.position.optional(),
      },
      query,
    );
    if (!isMarket(code))
      return fail('market-not-found', {
        detail: `${JSON.stringify(code)}; expected an ISO 3166-1 country (PH), a UN M49 region (035) or a grouping (middle-east)`,
      });
    const { next, ...market } = await this.#queries.execute(
      new FindMarket(code, { cursor, limit }, momentOf(moment), after),
    );
    if (next !== undefined) linkToNext(reply, `/v1/markets/${code}`, query, { cursor: next });
    return market;
  }
}
