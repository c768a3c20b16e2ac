import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../http/problems.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { withCompanyId } from '../queries/company-id-of.ts';
import { changesOf } from '../queries/parameters.ts';
import { beginStream } from './begin-stream.ts';
import { ChangeFeed } from './change-feed.ts';
import { EventFeed } from './event-feed.ts';
import { FeedReader } from './feed-reader.ts';
import { changeFeedQuery, lastEventId } from './parameters.ts';

/** Readers at once: each is an open connection. */
const mostReaders = 500;

@Controller('v1/changes/stream')
export class ChangeFeedController {
  constructor(
    private readonly changes: ChangeFeed,
    private readonly events: EventFeed,
  ) {}

  @Get()
  async follow(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after, ...filter } = parseQuery(changeFeedQuery, query);
    const last = lastEventId(request.headers['last-event-id']) ?? after;
    const position = last ?? (await this.changes.position());
    const head = last === undefined ? position : await this.events.head();
    // The journal was restored: changes at these positions from now on would be skipped.
    if (position > head) fail('not-caught-up', { detail: `the journal is at position ${head}` });
    if (this.changes.readers >= mostReaders)
      fail('queries-overloaded', { detail: `${mostReaders} readers follow already` });
    beginStream(reply);
    const asked = withCompanyId(changesOf(filter));
    await this.changes.serve(new FeedReader(reply.raw, position, asked, request.mayStill));
  }
}
