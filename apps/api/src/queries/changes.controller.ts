import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isChangesCursor } from '@sovereign-pipeline/read-models';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { fail } from '../http/problems.ts';
import { countingTheSame, expectedCursor, momentOf, parseQuery } from '../http/query-parameters.ts';
import { FindChanges } from './change-queries.ts';
import { changeMoments, changesQuery } from './parameters.ts';

@Controller('v1/changes')
export class ChangesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('changes')
  async find(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { after, by, since, until, company, market, view, kind, cursor, limit, ...moment } = parseQuery(
      changesQuery,
      query,
    );
    const given = parseQuery(changeMoments[by], { since, until });
    if (cursor !== undefined && !isChangesCursor({ by, company, market }, cursor))
      fail('invalid-query', { errors: [{ parameter: 'cursor', detail: expectedCursor }] });
    const asked = {
      by,
      ...given,
      company,
      market,
      view,
      kinds: kind,
      cursor,
      limit,
      moment: momentOf(moment),
    };
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
