import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Replay } from '@sovereign-pipeline/read-models';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { fail } from '../http/problems.ts';
import { parameters, parseQuery } from '../http/query-parameters.ts';
import type { EventBody } from '../recording/event-body.ts';
import { parseJson } from '../recording/parse-json.ts';
import { FindReplay, ListReplays, RequestReplay } from './replay-requests.ts';

/** Replays of history: asked for here, run by a projector. */
@Controller('v1/replays')
export class ReplaysController {
  readonly #commands: CommandBus;
  readonly #queries: QueryBus;

  constructor(commands: CommandBus, queries: QueryBus) {
    this.#commands = commands;
    this.#queries = queries;
  }

  @Post()
  @HttpCode(202)
  async request(
    @Body() body: EventBody | undefined,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Replay> {
    parseQuery({}, query);
    const kind = verifyAlone(body) ? 'verify' : 'rebuild';
    const requested = await this.#commands.execute(new RequestReplay(kind));
    if ('refused' in requested) {
      const { id, kind: other, status } = requested.refused;
      return fail('replay-running', {
        id,
        detail: `the replay ${id} (${other}) is ${status}: GET /v1/replays/${id} tells how far it is`,
      });
    }
    void reply.header('location', `/v1/replays/${requested.id}`);
    return requested;
  }

  @Get()
  async list(@Query() query: unknown): Promise<object> {
    const { limit } = parseQuery({ limit: parameters.limit }, query);
    return { replays: await this.#queries.execute(new ListReplays(limit)) };
  }

  @Get(':id')
  async find(@Param('id') id: string, @Query() query: unknown): Promise<Replay> {
    parseQuery({}, query);
    const replay = z.uuid().safeParse(id).success
      ? await this.#queries.execute(new FindReplay(id))
      : undefined;
    return replay ?? fail('replay-not-found', { detail: JSON.stringify(id) });
  }
}

const request = z.strictObject({
  verify: z.boolean('expected true (only compare) or false (rebuild)').default(false),
});

/** What the body says, `{"verify": true}`; no body at all asks for a rebuild. Throws `invalid-request`. */
function verifyAlone(body: EventBody | undefined): boolean {
  if (body === undefined) return false;
  if (body.kind !== 'one')
    return fail('invalid-request', { errors: [{ pointer: '', detail: 'expected an object' }] });
  const json = parseJson(body.bytes);
  if ('problem' in json) return fail(json.problem.code, json.problem);
  const parsed = request.safeParse(json.value);
  if (parsed.success) return parsed.data.verify;
  return fail('invalid-request', {
    errors: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            pointer: `/${key}`,
            detail: 'unknown field; expected verify, or nothing',
          }))
        : [
            {
              pointer: issue.path.length === 0 ? '' : `/${issue.path.join('/')}`,
              detail: issue.path.length === 0 ? 'expected an object' : issue.message,
            },
          ],
    ),
  });
}
