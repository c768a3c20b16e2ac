import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { problem, type Problem } from '../problems.ts';
import { sendProblem } from '../problem-filter.ts';
import type { EventBody } from './event-body.ts';
import { parseJson } from './parse-json.ts';
import { RecordEvent } from './record-event.ts';
import { recordMany } from './record-many.ts';

@Controller('v1/events')
export class RecordEventsController {
  readonly #commands: CommandBus;

  constructor(commands: CommandBus) {
    this.#commands = commands;
  }

  @Post()
  async record(
    @Body() body: EventBody | undefined,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const expected = expectedVersion(ifMatch, body);
    if (body === undefined) {
      sendProblem(reply, problem('invalid-json', { detail: 'expected an event; the body is empty' }));
    } else if (typeof expected === 'object') {
      sendProblem(reply, expected);
    } else if (body.kind === 'many') {
      reply.status(200).type('application/x-ndjson');
      reply.send(recordMany(body, (input) => this.#commands.execute(new RecordEvent(input))));
    } else {
      await this.#recordOne(body.bytes, expected, reply);
    }
  }

  async #recordOne(bytes: Buffer, expected: number | undefined, reply: FastifyReply): Promise<void> {
    const json = parseJson(bytes);
    if ('problem' in json) return void sendProblem(reply, json.problem);
    const result = await this.#commands.execute(new RecordEvent(json.value, expected));
    if ('problem' in result) return void sendProblem(reply, result.problem);
    const { recorded, duplicate } = result;
    reply
      .status(duplicate ? 200 : 201)
      .header('location', `/v1/events/${encodeURIComponent(recorded.id)}`)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(duplicate ? { ...recorded, duplicate } : recorded));
  }
}

/** `If-Match: "<version>"`, of one event only. */
function expectedVersion(
  ifMatch: string | undefined,
  body: EventBody | undefined,
): number | undefined | Problem {
  if (ifMatch === undefined) return undefined;
  if (body?.kind === 'many') {
    return invalidIfMatch(
      'expected no If-Match with many events: give each its own expectedversion attribute',
    );
  }
  const version = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (version === undefined)
    return invalidIfMatch('expected the version of the stream in quotes, such as "4"');
  return Number(version);
}

const invalidIfMatch = (detail: string): Problem =>
  problem('invalid-header', { errors: [{ header: 'If-Match', detail }] });
