import type { Rejection } from '@sovereign-pipeline/domain';
import {
  DryRunTooLongError,
  JournalOverloadedError,
  JournalUnavailableError,
  type AppendOutcome,
  type Receipt,
} from '@sovereign-pipeline/journal';
import { isTransient } from '@sovereign-pipeline/postgres';
import type { EventOutcome } from '../monitoring/metrics.ts';
import { problem } from '../http/problems.ts';
import type { Problem } from '../http/problems.ts';

/** What became of an event: recorded (now, or before: `duplicate`), or the problem with it. */
export type RecordResult<Appended = Receipt> =
  | { readonly recorded: Appended; readonly duplicate: false }
  | { readonly recorded: Appended | Receipt; readonly duplicate: boolean }
  | { readonly problem: Problem };

type Refused = Extract<RecordResult, { readonly problem: Problem }>;

/** What the journal was asked to append, as far as its answer needs it. */
export interface Asked {
  readonly request: {
    readonly event: { readonly id: string; readonly stream: string };
    readonly expectedVersion?: number | undefined;
  };
  /** The poster chose the event's id. */
  readonly hasOwnId: boolean;
  /** Why the event may not be the first of its stream. */
  readonly rejection?: Rejection | undefined;
}

/** Maps the journal's outcome to the answer for the recorder. */
export function resultOf<Appended = Receipt>(
  { request: { event, expectedVersion }, hasOwnId, rejection }: Asked,
  outcome: AppendOutcome<Appended>,
): RecordResult<Appended> {
  switch (outcome.outcome) {
    case 'appended':
      return { recorded: outcome.event, duplicate: false };
    case 'duplicate':
      // No client has seen an id that was made here, so that the duplicate is our own retry after a lost connection.
      return { recorded: outcome.event, duplicate: hasOwnId };
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
      if (rejection) return rejected(rejection);
      break;
    case 'retracted-before':
      // A rejection takes precedence.
      break;
  }
  throw new Error(`unexpected outcome ${outcome.outcome} of ${event.id}`);
}

/**
 * The answer when the journal did not confirm that it recorded the event with this id, which may have been made here.
 * Rethrows internal faults.
 */
export function refusal(error: unknown, id: string): Refused {
  if (error instanceof DryRunTooLongError)
    return {
      problem: problem('dry-run-too-long', { detail: 'expected the rest in a dry run of its own' }),
    };
  if (error instanceof JournalOverloadedError) return { problem: problem('overloaded') };
  if (error instanceof JournalUnavailableError)
    return {
      problem: problem(error.full ? 'journal-full' : 'journal-unavailable', {
        detail: error.mayBeRecorded
          ? `whether the event is recorded is not known: post it again with the id ${JSON.stringify(id)}, which is recorded once`
          : 'nothing was recorded',
        id,
      }),
    };
  // The journal was not asked to record: reading what a correction names failed before.
  if (isTransient(error))
    return { problem: problem('journal-unavailable', { detail: 'nothing was recorded', id }) };
  throw error;
}

export const rejected = ({ code, errors }: Rejection): Refused => ({
  problem: problem(code, { errors }),
});

/** The name under which a result is counted. */
export const countedAs = (result: RecordResult): EventOutcome =>
  'problem' in result ? result.problem.code : result.duplicate ? 'duplicate' : 'recorded';
