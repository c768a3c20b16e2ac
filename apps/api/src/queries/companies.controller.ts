import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { fail } from '../http/problems.ts';
import { withEvidence } from './evidence-queries.ts';
import { FindCompany, FindGraph, FindPipeline, FindTimeline, ListCompanies } from './company-queries.ts';
import { tagWithVersion } from '../http/entity-tag.ts';
import { linkToNext } from '../http/next-page.ts';
import { countingTheSame, isNow, momentIn, momentOf, parseQuery } from '../http/query-parameters.ts';
import { redirectedTo } from './redirected.ts';
import { claimsQuery } from './event-parameters.ts';
import { companiesQuery } from './list-parameters.ts';
import { orderOf } from './order-of.ts';
import { addressesOfRest } from './rest-of-pipeline.ts';
import { companyQuery, graphQuery, pipelineQuery } from './parameters.ts';
import { sparse } from './sparse.ts';

@Controller('v1/companies')
export class CompaniesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('companies')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { rollup, cursor, limit, after, sort, fields, moment, ...filter } = momentIn(
      parseQuery(companiesQuery, query),
    );
    const order = orderOf(sort, cursor);
    const { next, ...page } = await this.queries.execute(
      new ListCompanies(filter, { cursor, limit, order }, moment, after, rollup),
    );
    linkToNext(reply, '/v1/companies', countingTheSame(query, moment, page.position), { cursor: next });
    return sparse(page, 'companies', fields);
  }

  @Get(':id')
  async find(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, expand, expandAfter, ...moment } = parseQuery(companyQuery, query);
    const found = await this.queries.execute(new FindCompany(id, momentOf(moment), after));
    if (found === undefined) return fail('company-not-found', { detail: JSON.stringify(id) });
    const { version, ...company } = found;
    if (isNow(moment)) tagWithVersion(reply, version);
    const path = `/v1/companies/${encodeURIComponent(id)}`;
    const answer = { ...company, ...redirectedTo(reply, id, company.id) };
    const asked = { expand, expandAfter, moment: momentOf(moment), path, query };
    return withEvidence(this.queries, answer, asked);
  }

  @Get(':id/pipeline')
  @Exports('partnerships')
  async pipeline(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, stage, market, cursor, limit, rollup, expand, expandAfter, ...moment } = parseQuery(
      pipelineQuery,
      query,
    );
    const pipeline = await this.queries.execute(
      new FindPipeline(id, { stage, market }, { cursor, limit }, momentOf(moment), after, rollup),
    );
    if (pipeline === undefined) return fail('company-not-found', { detail: JSON.stringify(id) });
    const { next, rest, ...answer } = pipeline;
    const path = `/v1/companies/${encodeURIComponent(id)}/pipeline`;
    linkToNext(reply, path, countingTheSame(query, moment, answer.position), { cursor: next });
    const whole = {
      ...answer,
      ...addressesOfRest(rest, answer.company.id, countingTheSame(query, moment, answer.position)),
      ...redirectedTo(reply, id, answer.company.id, '/pipeline'),
    };
    const asked = { expand, expandAfter, moment: momentOf(moment), path, query };
    return withEvidence(this.queries, whole, asked);
  }

  @Get(':id/timeline')
  @Exports('entries')
  async timeline(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, cursor, limit, sort, moment, ...filter } = momentIn(parseQuery(claimsQuery, query));
    const descending = sort === '-occurred';
    const timeline = await this.queries.execute(
      new FindTimeline(id, filter, { cursor, limit, descending }, moment, after),
    );
    if (timeline === undefined) return fail('company-not-found', { detail: JSON.stringify(id) });
    const { next, ...answer } = timeline;
    linkToNext(
      reply,
      `/v1/companies/${encodeURIComponent(id)}/timeline`,
      countingTheSame(query, moment, answer.position),
      { cursor: next },
    );
    return { ...answer, ...redirectedTo(reply, id, answer.company.id, '/timeline') };
  }

  @Get(':id/graph')
  async graph(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, steps, limit, ...moment } = parseQuery(graphQuery, query);
    const graph = await this.queries.execute(
      new FindGraph({ company: id, steps, limit, moment: momentOf(moment) }, after),
    );
    if (graph === undefined) return fail('company-not-found', { detail: JSON.stringify(id) });
    return { ...graph, ...redirectedTo(reply, id, graph.company, '/graph') };
  }
}
