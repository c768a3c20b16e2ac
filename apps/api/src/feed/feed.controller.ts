import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../http/problems.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { withCompanyId } from '../queries/company-id-of.ts';
import { EventFeed } from './event-feed.ts';
import { beginStream } from './begin-stream.ts';
import { FeedReader } from './feed-reader.ts';
import { feedQuery, lastEventId } from './parameters.ts';

/** Readers at once: each is an open connection. */
const mostReaders = 2_000;

@Controller('v1/events/stream')
export class FeedController {
  constructor(private readonly feed: EventFeed) {}

  @Get()
  async follow(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after, type, stream, company } = parseQuery(feedQuery, query);
    const filter = withCompanyId({ type, stream, company });
    const last = lastEventId(request.headers['last-event-id']);
    const head = await this.feed.head();
    // Without a position the feed begins with the next event.
    const position = last ?? after ?? head;
    // The journal was restored: events recorded at these positions from now on would be skipped.
    if (position > head) fail('not-caught-up', { detail: `the journal is at position ${head}` });
    // Nothing is awaited from here until it is counted.
    if (this.feed.readers >= mostReaders)
      fail('queries-overloaded', { detail: `${mostReaders} readers follow already` });
    beginStream(reply);
    await this.feed.serve(new FeedReader(reply.raw, position, filter, request.mayStill));
  }
}
