import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { fail } from '../problems.ts';
import { FindPipeline, ListCompanies } from './company-queries.ts';
import { parameters, parseQuery } from './query-parameters.ts';

@Controller('v1/companies')
export class CompaniesController {
  readonly #queries: QueryBus;

  constructor(queries: QueryBus) {
    this.#queries = queries;
  }

  @Get()
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after } = parseQuery(
      { cursor: parameters.text.optional(), limit: parameters.limit, after: parameters.position.optional() },
      query,
    );
    const { companies, next, position } = await this.#queries.execute(
      new ListCompanies({ cursor, limit }, after),
    );
    if (next !== undefined) {
      const page = new URLSearchParams({ cursor: next, limit: String(limit) });
      void reply.header('link', `</v1/companies?${page.toString()}>; rel="next"`);
    }
    return { companies, position };
  }

  @Get(':id/pipeline')
  async pipeline(@Param('id') id: string, @Query() query: unknown): Promise<object> {
    const { after, ...filter } = parseQuery(
      {
        stage: parameters.stage.optional(),
        market: parameters.market.optional(),
        after: parameters.position.optional(),
      },
      query,
    );
    const pipeline = await this.#queries.execute(new FindPipeline(id, filter, after));
    return pipeline ?? fail('company-not-found', { detail: JSON.stringify(id) });
  }
}
