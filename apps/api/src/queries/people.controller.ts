import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { linkToNext } from '../http/next-page.ts';
import { fail } from '../http/problems.ts';
import { countingTheSame, momentIn, momentOf, parseQuery } from '../http/query-parameters.ts';
import { addressOfThing } from './company-id-of.ts';
import { peopleQuery } from './list-parameters.ts';
import { orderOf } from './order-of.ts';
import { personQuery } from './parameters.ts';
import { FindPerson, ListPeople } from './person-queries.ts';
import { thingRedirectedTo } from './redirected.ts';
import { sparse } from './sparse.ts';

@Controller('v1/people')
export class PeopleController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Exports('people')
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { cursor, limit, after, sort, fields, moment, ...filter } = momentIn(
      parseQuery(peopleQuery, query),
    );
    const order = orderOf(sort, cursor);
    const { next, ...page } = await this.queries.execute(
      new ListPeople(filter, { cursor, limit, order }, moment, after),
    );
    linkToNext(reply, '/v1/people', countingTheSame(query, moment, page.position), { cursor: next });
    return sparse(page, 'people', fields);
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
    linkToNext(reply, addressOfThing('/v1/people', id), countingTheSame(query, moment, person.position), {
      cursor: next,
    });
    return { ...person, ...thingRedirectedTo(reply, '/v1/people', id, person.id) };
  }
}
