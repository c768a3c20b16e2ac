import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  deciderOf,
  isRejection,
  parseEvent,
  type FieldError,
  type NewEvent,
  type TraceContext,
} from '@sovereign-pipeline/domain';
import {
  BatchingWriter,
  JournalOverloadedError,
  JournalUnavailableError,
  type AppendOutcome,
  type Receipt,
} from '@sovereign-pipeline/journal';
import { v7 as uuidv7 } from 'uuid';
import { Metrics } from '../operating/metrics.ts';
import { problem, type Problem } from '../problems.ts';

/** What became of an event: recorded (now, or before: `duplicate`), or the problem with it. */
export type RecordResult =
  { readonly recorded: Receipt; readonly duplicate: boolean } | { readonly problem: Problem };

/**
 * Record one event.
 * `input`: the event as posted, any JSON value. `ifMatch`: the version that its stream must be at, -1 for a stream
 * that must not exist yet. `trace`: of the request, for an event without a trace of its own.
 */
export class RecordEvent extends Command<RecordResult> {
  readonly input: unknown;
  readonly ifMatch: number | undefined;
  readonly trace: TraceContext;

  constructor(input: unknown, ifMatch?: number, trace: TraceContext = {}) {
    super();
    this.input = input;
    this.ifMatch = ifMatch;
    this.trace = trace;
  }
}

@CommandHandler(RecordEvent)
export class RecordEventHandler implements ICommandHandler<RecordEvent> {
  readonly #writer: BatchingWriter;
  readonly #metrics: Metrics;

  constructor(@Inject(BatchingWriter) writer: BatchingWriter, @Inject(Metrics) metrics: Metrics) {
    this.#writer = writer;
    this.#metrics = metrics;
  }

  async execute(command: RecordEvent): Promise<RecordResult> {
    const result = await this.#record(command);
    this.#metrics.posted(
      'problem' in result ? result.problem.code : result.duplicate ? 'duplicate' : 'recorded',
    );
    return result;
  }

  async #record({ input, ifMatch, trace }: RecordEvent): Promise<RecordResult> {
    const parsed = parseEvent(input, uuidv7);
    if (!parsed.ok) return { problem: problem('invalid-event', { errors: parsed.errors }) };
    const event: NewEvent =
      parsed.event.traceparent === undefined ? { ...parsed.event, ...trace } : parsed.event;
    if (ifMatch !== undefined && parsed.expectedVersion !== undefined && ifMatch !== parsed.expectedVersion) {
      return { problem: contradiction };
    }
    const expectedVersion = ifMatch ?? parsed.expectedVersion;

    // What the stream's first word would be told. When that is a rejection, the event may only follow another one,
    // and the journal checks that at the moment it appends.
    const decider = deciderOf(event);
    const asFirst = decider.decide(event, decider.initialState);
    const rejection = isRejection(asFirst) ? asFirst : undefined;

    let outcome: AppendOutcome;
    try {
      outcome = await this.#writer.append({
        event,
        mustExist: rejection !== undefined,
        ...(expectedVersion !== undefined && { expectedVersion }),
      });
    } catch (error) {
      if (error instanceof JournalOverloadedError) return { problem: problem('overloaded') };
      if (error instanceof JournalUnavailableError) return { problem: problem('journal-unavailable') };
      throw error;
    }
    switch (outcome.outcome) {
      case 'appended':
        return { recorded: outcome.event, duplicate: false };
      case 'duplicate':
        // An id made here was never seen by anybody: its duplicate is our own retry after a lost connection.
        return { recorded: outcome.event, duplicate: hasOwnId(input) };
      case 'id-reused':
        return {
          problem: problem('event-id-reused', {
            detail: `the event ${JSON.stringify(event.id)} is recorded with other content`,
          }),
        };
      case 'version-conflict':
        return {
          problem: problem('version-conflict', {
            detail: `expected ${event.stream} at version ${String(expectedVersion)}; it is at ${String(outcome.currentVersion)}`,
            currentVersion: outcome.currentVersion,
          }),
        };
      case 'stream-missing':
        return { problem: problem('partnership-unknown', { errors: rejection?.errors ?? noErrors }) };
    }
  }
}

const noErrors: readonly FieldError[] = [];

const hasOwnId = (input: unknown): boolean => typeof input === 'object' && input !== null && 'id' in input;

const contradiction = problem('invalid-event', {
  errors: [
    {
      pointer: '/expectedversion',
      detail: 'expected the same version as the If-Match header, or only one of the two',
    },
  ],
});
