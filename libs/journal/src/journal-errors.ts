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
