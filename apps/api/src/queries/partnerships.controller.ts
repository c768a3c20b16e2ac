import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { fail } from '../http/problems.ts';
import { tagWithVersion } from '../http/entity-tag.ts';
import { linkToNext } from '../http/next-page.ts';
import { withEvidence } from './evidence-queries.ts';
import { FindPartnership, ListPartnerships } from './partnership-queries.ts';
import { countingTheSame, isNow, momentIn, momentOf, parseQuery } from '../http/query-parameters.ts';
import { partnershipsQuery } from './list-parameters.ts';
import { storyQuery } from './parameters.ts';
import { orderOf } from './order-of.ts';
import { partnershipRedirectedTo } from './redirected.ts';
import { sparse } from './sparse.ts';

@Controller('v1/partnerships')
export class PartnershipsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('partnerships')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, sort, fields, moment, ...filter } = momentIn(
      parseQuery(partnershipsQuery, query),
    );
    const order = orderOf(sort, cursor);
    const { next, ...page } = await this.queries.execute(
      new ListPartnerships(filter, { cursor, limit, order }, moment, after),
    );
    linkToNext(reply, '/v1/partnerships', countingTheSame(query, moment, page.position), { cursor: next });
    return sparse(page, 'partnerships', fields);
  }

  @Get(':id')
  @Exports('claims')
  async find(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, cursor, limit, expand, expandAfter, ...moment } = parseQuery(storyQuery, query);
    const found = await this.queries.execute(
      new FindPartnership(id, { cursor, limit }, momentOf(moment), after),
    );
    if (found === undefined) return fail('partnership-not-found', { detail: JSON.stringify(id) });
    const { next, version, ...partnership } = found;
    if (isNow(moment)) tagWithVersion(reply, version);
    const path = `/v1/partnerships/${encodeURIComponent(id)}`;
    linkToNext(reply, path, countingTheSame(query, moment, partnership.position), { cursor: next });
    const asked = { expand, expandAfter, moment: momentOf(moment), path, query };
    const answer = { ...partnership, ...partnershipRedirectedTo(reply, id, partnership.id) };
    return withEvidence(this.queries, answer, asked);
  }
}
