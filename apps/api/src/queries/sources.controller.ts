import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { fail } from '../http/problems.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { sourceQuery, sourcesQuery } from './parameters.ts';
import { FindSource, ListSources } from './source-queries.ts';

@Controller('v1/sources')
export class SourcesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('sources')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after } = parseQuery(sourcesQuery, query);
    const { next, ...page } = await this.queries.execute(new ListSources({ cursor, limit }, after));
    linkToNext(reply, '/v1/sources', query, { cursor: next });
    return page;
  }

  @Get(':publisher')
  async find(@Param('publisher') publisher: string, @Query() query: unknown): Promise<object> {
    const { after } = parseQuery(sourceQuery, query);
    const found = await this.queries.execute(new FindSource(publisher, after));
    return found ?? fail('source-not-found', { detail: JSON.stringify(publisher) });
  }
}
