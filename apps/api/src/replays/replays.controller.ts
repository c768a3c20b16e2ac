import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Replay } from '@sovereign-pipeline/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.ts';
import { fail } from '../http/problems.ts';
import { parsePath } from '../http/path-parameters.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { parseBody } from '../recording/parse-body.ts';
import type { EventBody } from '../recording/event-body.ts';
import { nothing, pageQuery, replayPath, replayQuery, replayRequest } from './parameters.ts';
import { FindReplay, ListReplays, RequestReplay } from './replay-requests.ts';

/** Replays of history: asked for here, run by a projector. */
@Controller('v1/replays')
export class ReplaysController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Post()
  @HttpCode(202)
  async request(
    @Body() body: EventBody | undefined,
    @Query() query: unknown,
    @Req() { identity }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Replay> {
    parseQuery(nothing, query);
    const kind = parseBody(replayRequest, body).verify ? 'verify' : 'rebuild';
    const requested = await this.commands.execute(new RequestReplay(kind));
    if ('refused' in requested) {
      const { id, kind: other, status } = requested.refused;
      return fail('replay-running', {
        id,
        detail: `the replay ${id} (${other}) is ${status}: GET /v1/replays/${id} tells how far it is`,
      });
    }
    await this.access.note(identity, 'replay-requested', { id: requested.id, kind });
    void reply.header('location', `/v1/replays/${requested.id}`);
    return requested;
  }

  @Get()
  async list(@Query() query: unknown): Promise<object> {
    const { limit, after } = parseQuery(pageQuery, query);
    return { replays: await this.queries.execute(new ListReplays(limit, after)) };
  }

  @Get(':id')
  async find(@Param() path: unknown, @Query() query: unknown): Promise<Replay> {
    const { after } = parseQuery(replayQuery, query);
    const { id } = parsePath(replayPath, path, 'replay-not-found');
    return (
      (await this.queries.execute(new FindReplay(id, after))) ??
      fail('replay-not-found', { detail: JSON.stringify(id) })
    );
  }
}
