import { Controller, Optional, Post, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { traceContext } from '@sovereign-pipeline/domain';
import { BatchingWriter } from '@sovereign-pipeline/journal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { written } from '@sovereign-pipeline/access';
import { Metrics } from '../monitoring/metrics.ts';
import { fail, problem, type Problem } from '../http/problems.ts';
import { sendProblem } from '../http/problem-filter.ts';
import { parseQuery } from '../http/query-parameters.ts';
import { acknowledgedByLog } from '../relay/acknowledge.ts';
import { Relay } from '../relay/relay.ts';
import { type EventBody, parseJson } from './event-body.ts';
import { EventImport } from './event-import.ts';
import { DryRuns, tooManyDryRuns, type Tried } from './dry-runs.ts';
import type { RecordGroup } from './import-groups.ts';
import { ifMatch, recordQuery } from './parameters.ts';
import { type Provenance, RecordEvent } from './record-event.ts';
import { RecordEvents } from './record-events.ts';
import type { RecordResult } from './record-result.ts';

/** What an event's result waits for before it is answered; undefined: for nothing. */
type Acknowledge = ((result: RecordResult) => Promise<RecordResult>) | undefined;

/** The options of a post. */
interface Asked {
  readonly acknowledge: Acknowledge;
  readonly dryRun: boolean;
  /** The events are an export. */
  readonly exported: boolean;
}

@Controller('v1/events')
export class RecordEventsController implements BeforeApplicationShutdown {
  readonly #stopping = new AbortController();

  constructor(
    private readonly commands: CommandBus,
    private readonly writer: BatchingWriter,
    private readonly metrics: Metrics,
    private readonly dryRuns: DryRuns,
    @Optional() private readonly relay?: Relay,
  ) {}

  // Takes the whole request, because Nest would read each requested part through pipes and promises.
  @Post()
  async record(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = request.body as EventBody | undefined;
    const { acknowledge, dryRun, exported } = this.#asked(request.query);
    const provenance = provenanceOf(request, exported);
    const expected = expectedVersion(request.headers['if-match'], body);
    if (body === undefined) {
      sendProblem(reply, problem('invalid-json', { detail: 'expected an event; the body is empty' }));
    } else if (typeof expected === 'object') {
      sendProblem(reply, expected);
    } else if (body.kind === 'many') {
      if (dryRun) this.#tryMany(body, provenance, reply);
      else this.#recordMany(body, provenance, acknowledge, reply);
    } else if (dryRun) {
      const json = parseJson(body.bytes);
      if ('problem' in json) return void sendProblem(reply, json.problem);
      sendTried(reply, await this.dryRuns.one(json.value, expected, provenance));
    } else if (this.writer.full) {
      // Refused before the body is read: an overloaded service must not do more work.
      this.metrics.posted('overloaded');
      sendProblem(reply, problem('overloaded'));
    } else {
      const json = parseJson(body.bytes);
      if ('problem' in json) return void sendProblem(reply, json.problem);
      const command = new RecordEvent(json.value, expected, provenance);
      const result = await this.commands.execute(command);
      sendResult(reply, acknowledge ? await acknowledge(result) : result);
    }
  }

  #recordMany(
    body: Extract<EventBody, { kind: 'many' }>,
    provenance: Provenance,
    acknowledge: Acknowledge,
    reply: FastifyReply,
  ): void {
    const record = async (inputs: Iterable<unknown>) => {
      const outcomes = await this.commands.execute(new RecordEvents(inputs, provenance));
      if (!acknowledge) return outcomes;
      return Promise.all(
        outcomes.map(async (outcome) => ('fault' in outcome ? outcome : acknowledge(outcome))),
      );
    };
    this.#answerMany(body, record, reply, provenance.exported);
  }

  #tryMany(body: Extract<EventBody, { kind: 'many' }>, provenance: Provenance, reply: FastifyReply): void {
    const dryRun = this.dryRuns.many(provenance);
    if (dryRun === undefined) return void sendProblem(reply, tooManyDryRuns);
    reply.raw.once('close', dryRun.end);
    this.#answerMany(body, dryRun.record, reply);
  }

  #answerMany(
    body: Extract<EventBody, { kind: 'many' }>,
    record: RecordGroup,
    reply: FastifyReply,
    keepsPlaces = false,
  ): void {
    const onFault = (error: unknown): void => {
      reply.log.error({ err: error }, 'recording failed');
    };
    const { signal } = this.#stopping;
    reply.raw.once('finish', () => {
      // The rest of the body is not read any more.
      if (signal.aborted) reply.raw.socket?.destroySoon();
    });
    reply
      .status(200)
      .type('application/x-ndjson')
      .send(new EventImport(body, { record, onFault, stopping: signal, keepsPlaces }).answer);
  }

  /** Imports under way end here; otherwise the service could only stop when their senders do. */
  beforeApplicationShutdown(): void {
    this.#stopping.abort();
  }

  #asked(query: unknown): Asked {
    // Most posts have no query, and need no schema for it.
    const hasParameters = typeof query === 'object' && query !== null && Object.keys(query).length > 0;
    if (!hasParameters) return { acknowledge: undefined, dryRun: false, exported: false };
    const { ack, dryRun, exported } = parseQuery(recordQuery, query);
    if (ack !== 'log') return { acknowledge: undefined, dryRun, exported };
    if (dryRun)
      return fail('invalid-query', {
        errors: [{ parameter: 'ack', detail: 'expected no log in a dry run, which gives Kafka nothing' }],
      });
    const relay = this.relay;
    if (relay) return { acknowledge: (result) => acknowledgedByLog(result, relay), dryRun, exported };
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

function sendResult(reply: FastifyReply, result: RecordResult): void {
  if ('problem' in result) return void sendProblem(reply, result.problem);
  const { recorded, duplicate } = result;
  reply
    .status(duplicate ? 200 : 201)
    .header('location', `/v1/events/${encodeURIComponent(recorded.id)}`)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(duplicate ? { ...recorded, duplicate } : recorded));
}

function sendTried(reply: FastifyReply, { result, wouldChange }: Tried): void {
  if ('problem' in result) return void sendProblem(reply, result.problem);
  const { recorded, duplicate } = result;
  reply
    .status(duplicate ? 200 : 201)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ ...recorded, ...(duplicate && { duplicate }), dryRun: true, wouldChange }));
}

function provenanceOf({ headers, identity }: FastifyRequest, exported: boolean): Provenance {
  const trace = traceContext(headers as Readonly<Record<string, unknown>>);
  if (!identity && !exported) return trace;
  return {
    ...trace,
    ...(identity && { recordedby: written(identity) }),
    ...(exported && { exported }),
  };
}

/** `If-Match: "<version>"`, of one event only. */
function expectedVersion(
  given: string | undefined,
  body: EventBody | undefined,
): number | undefined | Problem {
  if (given === undefined) return undefined;
  if (body?.kind === 'many') {
    return invalidIfMatch(
      'expected no If-Match with many events: give each its own expectedversion attribute',
    );
  }
  const version = ifMatch.safeParse(given);
  return version.success ? version.data : invalidIfMatch(version.error.issues[0]?.message ?? '');
}

const invalidIfMatch = (detail: string): Problem =>
  problem('invalid-header', { errors: [{ header: 'If-Match', detail }] });
