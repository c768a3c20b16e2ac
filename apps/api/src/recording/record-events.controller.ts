import {
  Body,
  Controller,
  Headers,
  Inject,
  Optional,
  Post,
  Query,
  Res,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { traceContext } from '@sovereign-pipeline/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { fail, problem, type Problem } from '../problems.ts';
import { sendProblem } from '../problem-filter.ts';
import { parseQuery } from '../reading/query-parameters.ts';
import { acknowledgedByLog } from '../relay/acknowledge.ts';
import { Relay } from '../relay/relay.ts';
import type { EventBody } from './event-body.ts';
import { parseJson } from './parse-json.ts';
import { RecordEvent, type RecordResult } from './record-event.ts';
import { recordMany } from './record-many.ts';

@Controller('v1/events')
export class RecordEventsController implements BeforeApplicationShutdown {
  readonly #commands: CommandBus;
  readonly #relay: Relay | undefined;
  readonly #stopping = new AbortController();

  constructor(commands: CommandBus, @Optional() @Inject(Relay) relay?: Relay) {
    this.#commands = commands;
    this.#relay = relay;
  }

  @Post()
  async record(
    @Body() body: EventBody | undefined,
    @Headers() headers: Record<string, unknown>,
    @Headers('if-match') ifMatch: string | undefined,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const acknowledge = this.#acknowledgement(query);
    const trace = traceContext(headers);
    const record = async (input: unknown, version?: number): Promise<RecordResult> =>
      acknowledge(await this.#commands.execute(new RecordEvent(input, version, trace)));
    const expected = expectedVersion(ifMatch, body);
    if (body === undefined) {
      sendProblem(reply, problem('invalid-json', { detail: 'expected an event; the body is empty' }));
    } else if (typeof expected === 'object') {
      sendProblem(reply, expected);
    } else if (body.kind === 'many') {
      reply.status(200).type('application/x-ndjson');
      const onFault = (error: unknown): void => {
        reply.log.error({ err: error }, 'recording failed');
      };
      const { signal } = this.#stopping;
      reply.raw.once('finish', () => {
        // What its sender still sends is not read any more.
        if (signal.aborted) reply.raw.socket?.destroySoon();
      });
      reply.send(recordMany(body, (input) => record(input), onFault, signal));
    } else {
      await recordOne(body.bytes, (input) => record(input, expected), reply);
    }
  }

  /** Imports under way end here; otherwise the service could only stop when their senders do. */
  beforeApplicationShutdown(): void {
    this.#stopping.abort();
  }

  /** What an event's result waits for before it is answered. */
  #acknowledgement(query: unknown): (result: RecordResult) => RecordResult | Promise<RecordResult> {
    // Most posts have no query, and need no schema for it.
    const hasParameters = typeof query === 'object' && query !== null && Object.keys(query).length > 0;
    if (!hasParameters || parseQuery({ ack: acknowledgement }, query).ack !== 'log')
      return (result) => result;
    const relay = this.#relay;
    if (relay) return (result) => acknowledgedByLog(result, relay);
    return fail('invalid-query', {
      errors: [
        {
          parameter: 'ack',
          detail:
            'log is for a service that relays to Kafka, and this one does not: it needs the setting KAFKA_BROKERS',
        },
      ],
    });
  }
}

async function recordOne(
  bytes: Buffer,
  record: (input: unknown) => Promise<RecordResult>,
  reply: FastifyReply,
): Promise<void> {
  const json = parseJson(bytes);
  if ('problem' in json) return void sendProblem(reply, json.problem);
  const result = await record(json.value);
  if ('problem' in result) return void sendProblem(reply, result.problem);
  const { recorded, duplicate } = result;
  reply
    .status(duplicate ? 200 : 201)
    .header('location', `/v1/events/${encodeURIComponent(recorded.id)}`)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(duplicate ? { ...recorded, duplicate } : recorded));
}

const acknowledgement = z.enum(['journal', 'log'], 'expected journal or log').optional();

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
