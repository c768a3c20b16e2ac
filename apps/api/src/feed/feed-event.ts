import { namesIn, type RecordedEvent, toCloudEvent } from '@sovereign-pipeline/domain';
import { asReadable } from '../queries/as-readable.ts';

/** Which events a reader gets; a member that is left out admits all. */
export interface FeedFilter {
  readonly type?: string | undefined;
  readonly stream?: string | undefined;
  /** Id of a company that it names. */
  readonly company?: string | undefined;
}

/** An event for any number of readers: what they need is made once, for the first one that needs it. */
export class FeedEvent {
  readonly #event: RecordedEvent;
  #message: string | undefined;
  #companies: ReadonlySet<string> | undefined;

  constructor(event: RecordedEvent) {
    this.#event = event;
  }

  /** Undefined when the filter excludes the event. */
  messageFor({ type, stream, company }: FeedFilter): string | undefined {
    if (type !== undefined && this.#event.type !== type) return undefined;
    if (stream !== undefined && this.#event.stream !== stream) return undefined;
    if (company !== undefined && !(this.#companies ??= companiesIn(this.#event)).has(company))
      return undefined;
    return (this.#message ??= messageOf(this.#event));
  }
}

const messageOf = (event: RecordedEvent): string =>
  `id: ${event.position}\ndata: ${JSON.stringify(toCloudEvent(asReadable(event)))}\n\n`;

/** Undefined when unknown, as for an event that newer code wrote: no event stops the feed. */
function companiesIn(event: RecordedEvent): ReadonlySet<string> {
  try {
    return new Set(namesIn(asReadable(event)).map(({ id }) => id));
  } catch {
    return new Set();
  }
}
