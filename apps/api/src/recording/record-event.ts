import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideClaim,
  isRejection,
  parseEvent,
  parseExported,
  type Rejection,
  type TraceContext,
} from '@sovereign-pipeline/domain';
import { BatchingWriter, type EncodedRequest, encodeRequest, Journal } from '@sovereign-pipeline/journal';
import { inSpan } from '@sovereign-pipeline/runtime';
import { v7 as uuidv7 } from 'uuid';
import { problem, type Problem } from '../http/problems.ts';
import { Metrics } from '../monitoring/metrics.ts';
import { type PostedCorrection, recordCorrection } from './record-correction.ts';
import { countedAs, type RecordResult, refusal, resultOf } from './record-result.ts';

/**
 * Records one event. `input`: the event as posted, any JSON value. `ifMatch`: the version that its stream must be at,
 * -1 for a stream that must not exist yet. `request`: its trace context, and the recorder.
 */
export class RecordEvent extends Command<RecordResult> {
  constructor(
    readonly input: unknown,
    readonly ifMatch?: number,
    readonly request: Provenance = {},
  ) {
    super();
  }
}

@CommandHandler(RecordEvent)
export class RecordEventHandler implements ICommandHandler<RecordEvent> {
  constructor(
    private readonly journal: Journal,
    private readonly writer: BatchingWriter,
    private readonly metrics: Metrics,
  ) {}

  async execute(command: RecordEvent): Promise<RecordResult> {
    const result = await inSpan({ name: 'append to the journal' }, () => this.#record(command), attributesOf);
    this.metrics.posted(countedAs(result));
    return result;
  }

  async #record({ input, ifMatch, request }: RecordEvent): Promise<RecordResult> {
    const prepared = prepare(input, ifMatch, request);
    if ('problem' in prepared) return prepared;
    try {
      if ('correction' in prepared) return await recordCorrection(prepared, this.journal, this.writer);
      return resultOf(prepared, await this.writer.append(prepared.request));
    } catch (error) {
      return refusal(error, 'correction' in prepared ? prepared.correction.id : prepared.request.event.id);
    }
  }
}

const attributesOf = (result: RecordResult): Record<string, string | number> =>
  'problem' in result
    ? { 'sovereign_pipeline.problem': result.problem.code }
    : {
        'cloudevents.event_id': result.recorded.id,
        'cloudevents.event_type': result.recorded.type,
        'cloudevents.event_subject': result.recorded.stream,
        'sovereign_pipeline.position': result.recorded.position,
      };

/** A posted event, ready to be appended, or the reason why it is invalid by itself. */
export type Prepared = { readonly problem: Problem } | PostedCorrection | PreparedClaim;

/** Keeps no reference to the posted event: see EncodedRequest. */
export interface PreparedClaim {
  readonly request: EncodedRequest;
  /** The poster chose its id. */
  readonly hasOwnId: boolean;
  /** Why the event may not be the first of its stream. */
  readonly rejection: Rejection | undefined;
}

/**
 * Reads a posted event. `ifMatch`: the version that its stream must be at. `request`: what applies to every event in
 * it.
 */
export function prepare(input: unknown, ifMatch: number | undefined, request: Provenance): Prepared {
  const read = request.exported === true ? parseExported : parseEvent;
  const parsed = read(input, uuidv7, Date.now());
  if (!parsed.ok) return { problem: problem('invalid-event', { errors: parsed.errors }) };
  if (ifMatch !== undefined && parsed.expectedVersion !== undefined && ifMatch !== parsed.expectedVersion)
    return { problem: contradiction };
  const expectedVersion = ifMatch ?? parsed.expectedVersion;
  if (parsed.correction)
    return {
      correction: withProvenance(parsed.correction, request),
      hasOwnId: hasOwnId(input),
      expectedVersion,
    };
  const event = withProvenance(parsed.event, request);
  // Would it be accepted as the first event of its stream? If not, it must follow another event, and the journal
  // checks that when it appends.
  const asFirst = decideClaim(event, { isKnown: false });
  const rejection = isRejection(asFirst) ? asFirst : undefined;
  const encoded = encodeRequest({
    event,
    mustExist: rejection !== undefined,
    ...(expectedVersion !== undefined && { expectedVersion }),
  });
  return { request: encoded, hasOwnId: hasOwnId(input), rejection };
}

const hasOwnId = (input: unknown): boolean => typeof input === 'object' && input !== null && 'id' in input;

/** Applies to every event of a request: the trace context, unless an event has its own, and the recorder. */
export interface Provenance extends TraceContext {
  readonly recordedby?: string;
  /** The events are those that another journal exported. */
  readonly exported?: boolean;
}

/** The event with what the request adds; the same object where that is nothing, as for most events. */
function withProvenance<E extends Provenance>(event: E, request: Provenance): E {
  const { traceparent, tracestate, recordedby } = request;
  const traced =
    traceparent === undefined || event.traceparent !== undefined
      ? event
      : { ...event, traceparent, ...(tracestate !== undefined && { tracestate }) };
  return recordedby === undefined ? traced : { ...traced, recordedby };
}

const contradiction = problem('invalid-event', {
  errors: [
    {
      pointer: '/expectedversion',
      detail: 'expected the same version as the If-Match header, or only one of the two',
    },
  ],
});
