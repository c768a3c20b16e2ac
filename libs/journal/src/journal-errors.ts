import pg from 'pg';

/** More requests wait than may: nothing was recorded, try again later. */
export class JournalOverloadedError extends Error {
  readonly code = 'journal-overloaded';
  override readonly name = 'JournalOverloadedError';
}

/** The database did not answer in time. Whether the event was recorded is unknown: repeat it with the same id. */
export class JournalUnavailableError extends Error {
  readonly code = 'journal-unavailable';
  override readonly name = 'JournalUnavailableError';
}

/** SQLSTATE: connection, resources, shutdown and start, cancelled, stuck behind a lock, read-only standby, disk. */
const transientStates = /^(08|53|57P0|57014|55P03|40001|40P01|25006|58)/;

/** True when the same request may succeed later, false when it will fail again. */
export function isTransient(error: unknown): boolean {
  // What is not an answer of the server came from the connection (refused, reset, timed out) or from the pool.
  return !(error instanceof pg.DatabaseError) || transientStates.test(error.code ?? '');
}
