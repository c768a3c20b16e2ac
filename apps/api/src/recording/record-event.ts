import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  deciderOf,
  isRejection,
  parseEvent,
  type ClaimType,
  type NewEvent,
  type Rejection,
  type TraceContext,
} from '@sovereign-pipeline/domain';
import {
  BatchingWriter,
  Journal,
  JournalOverloadedError,
  JournalUnavailableError,
  type AppendOutcome,
  type Receipt,
} from '@sovereign-pipeline/journal';
import { v7 as uuidv7 } from 'uuid';
import { Metrics } from '../operating/metrics.ts';
import { problem, type Problem } from '../problems.ts';
import { appendCorrection } from './append-correction.ts';

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
  readonly #journal: Journal;
  readonly #writer: BatchingWriter;
  readonly #metrics: Metrics;

  constructor(
    @Inject(Journal) journal: Journal,
    @Inject(BatchingWriter) writer: BatchingWriter,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.#journal = journal;
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
    if (ifMatch !== undefined && parsed.expectedVersion !== undefined && ifMatch !== parsed.expectedVersion) {
      return { problem: contradiction };
    }
    const expectedVersion = ifMatch ?? parsed.expectedVersion;

    let appended: Appended | { readonly rejection: Rejection };
    try {
      appended = parsed.correction
        ? await appendCorrection(traced(parsed.correction, trace), expectedVersion, {
            journal: this.#journal,
            writer: this.#writer,
          })
        : await this.#append(traced(parsed.event, trace), expectedVersion);
    } catch (error) {
      if (error instanceof JournalOverloadedError) return { problem: problem('overloaded') };
      if (error instanceof JournalUnavailableError) return { problem: problem('journal-unavailable') };
      throw error;
    }
    if ('rejection' in appended) return rejected(appended.rejection);
    const { event, outcome } = appended;
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
      case 'retracted-before':
        // A rejection goes before each of them.
        throw new Error(`unexpected outcome ${outcome.outcome} of ${event.id}`);
    }
  }

  async #append(
    event: NewEvent<ClaimType>,
    expectedVersion: number | undefined,
  ): Promise<Appended | { readonly rejection: Rejection }> {
    // What the stream's first word would be told. When that is a rejection, the event may only follow another one,
    // and the journal checks that at the moment it appends.
    const decider = deciderOf(event);
    const asFirst = decider.decide(event, decider.initialState);
    const rejection = isRejection(asFirst) ? asFirst : undefined;
    const outcome = await this.#writer.append({
      event,
      mustExist: rejection !== undefined,
      ...(expectedVersion !== undefined && { expectedVersion }),
    });
    return rejection && outcome.outcome === 'stream-missing' ? { rejection } : { event, outcome };
  }
}

interface Appended {
  readonly event: NewEvent;
  readonly outcome: AppendOutcome;
}

const rejected = ({ code, errors }: Rejection): RecordResult => ({ problem: problem(code, { errors }) });

/** With the request's trace, unless it has one of its own. */
const traced = <E extends TraceContext>(event: E, trace: TraceContext): E =>
  event.traceparent === undefined ? { ...event, ...trace } : event;

const hasOwnId = (input: unknown): boolean => typeof input === 'object' && input !== null && 'id' in input;

const contradiction = problem('invalid-event', {
  errors: [
    {
      pointer: '/expectedversion',
      detail: 'expected the same version as the If-Match header, or only one of the two',
    },
  ],
});
