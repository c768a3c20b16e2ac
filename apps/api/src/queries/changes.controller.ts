import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { linkToNext } from '../http/next-page.ts';
import { momentOf, parseQuery } from '../http/query-parameters.ts';
import { FindChanges } from './change-queries.ts';
import { changeMoments, changePlaces, changesQuery } from './parameters.ts';

@Controller('v1/changes')
export class ChangesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async find(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { after, by, since, until, company, market, view, cursor, limit, ...moment } = parseQuery(
      changesQuery,
      query,
    );
    const given = parseQuery(changeMoments[by], { since, ...(until !== undefined && { until }) });
    const isByPosition = by === 'recorded' && company === undefined && market === undefined;
    parseQuery(changePlaces[isByPosition ? 'position' : 'row'], cursor === undefined ? {} : { cursor });
    const asked = {
      ...{ by, since: given.since, limit, moment: momentOf(moment) },
      ...(given.until !== undefined && { until: given.until }),
      ...(company !== undefined && { company }),
      ...(market !== undefined && { market }),
      ...(view !== undefined && { view }),
      ...(cursor !== undefined && { cursor }),
    };
    const { next, ...page } = await this.queries.execute(new FindChanges(asked, after));
    // All pages are of the same two moments.
    const same = { ...(query as object), ...(page.until !== null && { until: String(page.until) }) };
    if (next !== undefined) linkToNext(reply, '/v1/changes', same, { cursor: next });
    return page;
  }
}
