import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { Access } from '../access/access.ts';
import { fail } from '../http/problems.ts';
import { parseQuery } from '../http/query-parameters.ts';
import type { EventBody } from '../recording/event-body.ts';
import { parseBody } from '../recording/parse-body.ts';
import { nothing, pageQuery } from './parameters.ts';
import { ListParked, RetryParked, type RetriedStreams } from './parked-requests.ts';

/** Events that the read models could not take: each waits with the later ones of its stream until it is retried. */
@Controller('v1/parked')
export class ParkedController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Get()
  async list(@Query() query: unknown): Promise<object> {
    const { limit, after } = parseQuery(pageQuery, query);
    return { streams: await this.queries.execute(new ListParked(limit, after)) };
  }

  @Post('retry')
  @HttpCode(200)
  async retryAll(
    @Query() query: unknown,
    @Body() body: EventBody | undefined,
    @Req() { identity }: FastifyRequest,
  ): Promise<{ streams: RetriedStreams }> {
    parseQuery(nothing, query);
    parseBody(nothing, body);
    const streams = await this.commands.execute(new RetryParked());
    await this.access.note(identity, 'parked-retried', { streams: streams.length });
    return { streams };
  }

  @Post(':stream/retry')
  @HttpCode(200)
  async retry(
    @Param('stream') stream: string,
    @Query() query: unknown,
    @Body() body: EventBody | undefined,
    @Req() { identity }: FastifyRequest,
  ): Promise<RetriedStreams[number]> {
    parseQuery(nothing, query);
    parseBody(nothing, body);
    const [retried] = await this.commands.execute(new RetryParked(stream));
    if (!retried) return fail('nothing-parked', { detail: JSON.stringify(stream) });
    await this.access.note(identity, 'parked-retried', { stream });
    return retried;
  }
}
