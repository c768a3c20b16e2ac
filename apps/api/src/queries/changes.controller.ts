import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isChangesCursor } from '@sovereign-pipeline/read-models';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { fail } from '../http/problems.ts';
import { countingTheSame, expectedCursor, momentIn, parseQuery } from '../http/query-parameters.ts';
import { FindChanges } from './change-queries.ts';
import { changeMoments, changesOf, changesQuery } from './parameters.ts';

@Controller('v1/changes')
export class ChangesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('changes')
  async find(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { after, by, since, until, cursor, limit, moment, ...filter } = momentIn(
      parseQuery(changesQuery, query),
    );
    const asked = {
      ...{ by, cursor, limit, moment },
      ...parseQuery(changeMoments[by], { since, until }),
      ...changesOf(filter),
    };
    if (cursor !== undefined && !isChangesCursor(asked, cursor))
      fail('invalid-query', { errors: [{ parameter: 'cursor', detail: expectedCursor }] });
    const { next, ...page } = await this.queries.execute(new FindChanges(asked, after));
    // All pages are of the same two moments.
    const same = {
      ...countingTheSame(query, moment, page.position),
      ...(page.until !== null && { until: String(page.until) }),
    };
    linkToNext(reply, '/v1/changes', same, { cursor: next });
    return page;
  }
}
