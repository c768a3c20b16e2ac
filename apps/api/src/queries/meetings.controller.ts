import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { fail } from '../http/problems.ts';
import { tagWithVersion } from '../http/entity-tag.ts';
import { linkToNext } from '../http/next-page.ts';
import { withEvidence } from './evidence-queries.ts';
import { FindMeeting, ListMeetings } from './meeting-queries.ts';
import { countingTheSame, isNow, momentIn, momentOf, parseQuery } from '../http/query-parameters.ts';
import { meetingsQuery } from './list-parameters.ts';
import { storyQuery } from './parameters.ts';
import { orderOf } from './order-of.ts';
import { sparse } from './sparse.ts';

@Controller('v1/meetings')
export class MeetingsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('meetings')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, sort, fields, moment, ...filter } = momentIn(
      parseQuery(meetingsQuery, query),
    );
    const order = orderOf(sort, cursor);
    const { next, ...page } = await this.queries.execute(
      new ListMeetings(filter, { cursor, limit, order }, moment, after),
    );
    linkToNext(reply, '/v1/meetings', countingTheSame(query, moment, page.position), { cursor: next });
    return sparse(page, 'meetings', fields);
  }

  @Get(':id')
  @Exports('claims')
  async find(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, cursor, limit, expand, expandAfter, ...moment } = parseQuery(storyQuery, query);
    const found = await this.queries.execute(new FindMeeting(id, { cursor, limit }, momentOf(moment), after));
    if (found === undefined) return fail('meeting-not-found', { detail: JSON.stringify(id) });
    const { next, version, ...meeting } = found;
    if (isNow(moment)) tagWithVersion(reply, version);
    const path = `/v1/meetings/${encodeURIComponent(id)}`;
    linkToNext(reply, path, countingTheSame(query, moment, meeting.position), { cursor: next });
    const asked = { expand, expandAfter, moment: momentOf(moment), path, query };
    return withEvidence(this.queries, meeting, asked);
  }
}
