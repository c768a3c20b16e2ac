import { Controller, Get, Headers, Optional, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { toCloudEvent } from '@sovereign-pipeline/domain';
import type { FastifyReply } from 'fastify';
import { Exports } from '../exports/exporting.ts';
import { formatAsked } from '../exports/format-asked.ts';
import { fail } from '../http/problems.ts';
import { Relay } from '../relay/relay.ts';
import { FindEvent, ListEvents, WriteEvents } from './event-queries.ts';
import { tagWithVersion } from '../http/entity-tag.ts';
import { linkToNext } from '../http/next-page.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { eventsQuery } from './event-parameters.ts';
import { eventQuery } from './parameters.ts';
import { sparse } from './sparse.ts';

/**
 * The journal itself, always up to date; which events name a company comes from the read models. In the list `after` is
 * where a page starts.
 */
@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly queries: QueryBus,
    @Optional() private readonly relay?: Relay,
  ) {}

  @Get()
  @Exports('events')
  async list(
    @Query() query: object,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept') accept?: string,
  ): Promise<object> {
    const { fields, ...filter } = parseQuery(eventsQuery, query);
    const linkTo = (next: number | undefined, again = query): void => {
      linkToNext(reply, '/v1/events', again, filter.sort === 'position' ? { after: next } : { before: next });
    };
    const as = formatAsked(accept)?.format.extension;
    if (fields === undefined && (as === 'ndjson' || as === 'csv')) {
      const { events, next, limit } = await this.queries.execute(new WriteEvents(filter, as));
      linkTo(next, { ...query, limit: String(limit) });
      return { events };
    }
    const { events, next } = await this.queries.execute(new ListEvents(filter));
    linkTo(next);
    return sparse({ events: events.map(toCloudEvent) }, 'events', fields);
  }

  @Get(':id')
  async find(
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    parseQuery(eventQuery, query);
    const found = await this.queries.execute(new FindEvent(id));
    if (!found) return fail('event-not-found', { detail: JSON.stringify(id) });
    const { event, version } = found;
    tagWithVersion(reply, version);
    return { ...toCloudEvent(event), ...(await this.relay?.placementOf(event)) };
  }
}
