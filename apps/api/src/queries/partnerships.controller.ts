import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { fail } from '../http/problems.ts';
import { linkToNext } from '../http/next-page.ts';
import { FindPartnership, ListPartnerships } from './partnership-queries.ts';
import { momentOf, parameters, parseQuery } from '../http/query-parameters.ts';

@Controller('v1/partnerships')
export class PartnershipsController {
  readonly #queries: QueryBus;

  constructor(queries: QueryBus) {
    this.#queries = queries;
  }

  @Get()
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, ...filter } = parseQuery(
      {
        stage: parameters.stage.optional(),
        market: parameters.market.optional(),
        company: parameters.text.optional(),
        cursor: parameters.text.optional(),
        limit: parameters.limit,
        after: parameters.position.optional(),
      },
      query,
    );
    const { next, ...page } = await this.#queries.execute(
      new ListPartnerships(filter, { cursor, limit }, after),
    );
    if (next !== undefined) linkToNext(reply, '/v1/partnerships', query, { cursor: next });
    return page;
  }

  @Get(':id')
  async find(@Param('id') id: string, @Query() query: unknown): Promise<object> {
    const { after, ...moment } = parseQuery(
      { ...parameters.moment, after: parameters.position.optional() },
      query,
    );
    const partnership = await this.#queries.execute(new FindPartnership(id, momentOf(moment), after));
    if (partnership === undefined) return fail('partnership-not-found', { detail: JSON.stringify(id) });
    return { ...partnership, claims: partnership.claims.map(({ when, ...claim }) => claim) };
  }
}
