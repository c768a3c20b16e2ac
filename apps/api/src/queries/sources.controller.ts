import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { fail } from '../http/problems.ts';
import { countingTheSame, momentIn, momentOf, parseQuery } from '../http/query-parameters.ts';
import { sourcesQuery } from './list-parameters.ts';
import { orderOf } from './order-of.ts';
import { sourceQuery } from './parameters.ts';
import { FindSource, ListSources } from './source-queries.ts';
import { sparse } from './sparse.ts';

@Controller('v1/sources')
export class SourcesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('sources')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, sort, fields, moment, ...filter } = momentIn(
      parseQuery(sourcesQuery, query),
    );
    const order = orderOf(sort, cursor);
    const { next, ...page } = await this.queries.execute(
      new ListSources(filter, { cursor, limit, order }, moment, after),
    );
    linkToNext(reply, '/v1/sources', countingTheSame(query, moment, page.position), { cursor: next });
    return sparse(page, 'sources', fields);
  }

  @Get(':publisher')
  async find(@Param('publisher') publisher: string, @Query() query: unknown): Promise<object> {
    const { after, ...moment } = parseQuery(sourceQuery, query);
    const found = await this.queries.execute(new FindSource(publisher, momentOf(moment), after));
    return found ?? fail('source-not-found', { detail: JSON.stringify(publisher) });
  }
}
