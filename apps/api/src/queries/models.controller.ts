import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { fail } from '../http/problems.ts';
import { countingTheSame, momentIn, momentOf, parseQuery } from '../http/query-parameters.ts';
import { addressOfThing } from './company-id-of.ts';
import { FindModel, ListModels } from './model-queries.ts';
import { modelsQuery } from './list-parameters.ts';
import { orderOf } from './order-of.ts';
import { timelineQuery } from './parameters.ts';
import { thingRedirectedTo } from './redirected.ts';
import { sparse } from './sparse.ts';

@Controller('v1/models')
export class ModelsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('models')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, sort, fields, moment, ...filter } = momentIn(
      parseQuery(modelsQuery, query),
    );
    const order = orderOf(sort, cursor);
    const { next, ...page } = await this.queries.execute(
      new ListModels(filter, { cursor, limit, order }, moment, after),
    );
    linkToNext(reply, '/v1/models', countingTheSame(query, moment, page.position), { cursor: next });
    return sparse(page, 'models', fields);
  }

  /** Its id has a slash, which may be written as it is. */
  @Get('*')
  @Exports('claims')
  async find(
    @Param('*') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, cursor, limit, ...moment } = parseQuery(timelineQuery, query);
    const found = await this.queries.execute(new FindModel(id, { cursor, limit }, momentOf(moment), after));
    if (found === undefined) return fail('model-not-found', { detail: JSON.stringify(id) });
    const { next, ...model } = found;
    linkToNext(reply, addressOfThing('/v1/models', id), countingTheSame(query, moment, model.position), {
      cursor: next,
    });
    return { ...model, ...thingRedirectedTo(reply, '/v1/models', id, model.id) };
  }
}
