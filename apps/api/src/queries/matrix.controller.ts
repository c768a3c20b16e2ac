import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { countingTheSame, momentIn, parseQuery } from '../http/query-parameters.ts';
import { matrixQuery } from './matrix-parameters.ts';
import { FindMatrix } from './matrix-queries.ts';
import { sparse } from './sparse.ts';

@Controller('v1/matrix')
export class MatrixController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('cells')
  async find(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, fields, moment, ...filter } = momentIn(parseQuery(matrixQuery, query));
    const { next, ...page } = await this.queries.execute(
      new FindMatrix(filter, { cursor, limit }, moment, after),
    );
    linkToNext(reply, '/v1/matrix', countingTheSame(query, moment, page.position), { cursor: next });
    return sparse(page, 'cells', fields);
  }
}
