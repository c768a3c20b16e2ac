import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { suggestionsQuery } from './parameters.ts';
import { ListSuggestions } from './suggestion-queries.ts';

@Controller('v1/suggestions')
export class SuggestionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('suggestions')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { kind, cursor, limit, after } = parseQuery(suggestionsQuery, query);
    const { next, ...page } = await this.queries.execute(new ListSuggestions(kind, { cursor, limit }, after));
    linkToNext(reply, '/v1/suggestions', query, { cursor: next });
    return page;
  }
}
