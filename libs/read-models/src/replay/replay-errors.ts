import { describe } from '../projection/event-fault.ts';

/** Events that the live read models have do not come from the log. */
export class LogIncompleteError extends Error {
  readonly code = 'log-incomplete';
  override readonly name = 'LogIncompleteError';

  constructor(missing: number, target: number, trouble: unknown) {
    const last = trouble === undefined ? '' : `; the log's last word: ${describe(trouble)}`;
    super(
      `the log does not deliver the event at position ${missing}; the live read models are at ${target}${last}`,
      { cause: trouble },
    );
  }
}

/** A partition of the log begins anew while it is being read: it is another log. */
export class LogReplacedError extends Error {
  readonly code = 'log-replaced';
  override readonly name = 'LogReplacedError';

  constructor(partition: string) {
    super(
      `the log was replaced while it was read: slice ${partition} has to be read again from its beginning`,
    );
  }
}

/** The live read models are of another version of the projection than this process has. */
export class VersionMismatchError extends Error {
  readonly code = 'version-mismatch';
  override readonly name = 'VersionMismatchError';

  constructor(live: number, own: number) {
    super(`the live read models are of projection version ${live}, this process has version ${own}`);
  }
}

/** The process lost the right to run the replay, or is stopping: the next one starts it over. */
export class ReplayInterruptedError extends Error {
  readonly code = 'replay-interrupted';
  override readonly name = 'ReplayInterruptedError';
}
