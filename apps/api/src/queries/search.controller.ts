import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Exports } from '../exports/exporting.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { searchQuery } from './parameters.ts';
import { FindLike } from './search-queries.ts';

@Controller('v1/search')
export class SearchController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('hits')
  async find(@Query() query: unknown): Promise<object> {
    const { q, kind, limit, after } = parseQuery(searchQuery, query);
    return this.queries.execute(new FindLike(q, kind === undefined ? [] : [kind], limit, after));
  }
}
