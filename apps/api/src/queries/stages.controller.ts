import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { linkToNext } from '../http/next-page.ts';
import { countingTheSame, momentIn, parseQuery } from '../http/query-parameters.ts';
import { stagesQuery } from './list-parameters.ts';
import { CountStages } from './partnership-queries.ts';

@Controller('v1/stages')
export class StagesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async count(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, after, moment, ...filter } = momentIn(parseQuery(stagesQuery, query));
    const { next, ...counts } = await this.queries.execute(new CountStages(filter, cursor, moment, after));
    linkToNext(reply, '/v1/stages', countingTheSame(query, moment, counts.position), { cursor: next });
    return counts;
  }
}
