import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { fail } from '../http/problems.ts';
import { momentOf, parseQuery } from '../http/query-parameters.ts';
import { addressOfThing } from './company-id-of.ts';
import { peopleQuery, personQuery } from './parameters.ts';
import { FindPerson, ListPeople } from './person-queries.ts';
import { thingRedirectedTo } from './redirected.ts';

@Controller('v1/people')
export class PeopleController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('people')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { company, cursor, limit, after, ...moment } = parseQuery(peopleQuery, query);
    const { next, ...page } = await this.queries.execute(
      new ListPeople({ company }, { cursor, limit }, momentOf(moment), after),
    );
    linkToNext(reply, '/v1/people', query, { cursor: next });
    return page;
  }

  /** Their id has a slash, which may be written as it is. */
  @Get('*')
  async find(
    @Param('*') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { after, cursor, limit, ...moment } = parseQuery(personQuery, query);
    const found = await this.queries.execute(new FindPerson(id, { cursor, limit }, momentOf(moment), after));
    if (found === undefined) return fail('person-not-found', { detail: JSON.stringify(id) });
    const { next, ...person } = found;
    linkToNext(reply, addressOfThing('/v1/people', id), query, { cursor: next });
    return { ...person, ...thingRedirectedTo(reply, '/v1/people', id, person.id) };
  }
}
