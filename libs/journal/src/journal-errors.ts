/** Too many requests wait: nothing was recorded, try again later. */
export class JournalOverloadedError extends Error {
  readonly code = 'journal-overloaded';
  override readonly name = 'JournalOverloadedError';
}

/** The database did not take it in time. */
export class JournalUnavailableError extends Error {
  readonly code = 'journal-unavailable';
  override readonly name = 'JournalUnavailableError';
  /** Whether the event was recorded is unknown: repeat it with the same id. */
  readonly mayBeRecorded: boolean;
  /** The database's disk is full. */
  readonly full: boolean;

  constructor(
    message: string,
    {
      cause,
      mayBeRecorded = false,
      full = false,
    }: ErrorOptions & { mayBeRecorded?: boolean; full?: boolean } = {},
  ) {
    super(message, { cause });
    this.mayBeRecorded = mayBeRecorded;
    this.full = full;
  }
}
