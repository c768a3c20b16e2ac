import { setTimeout as delay } from 'node:timers/promises';
import type { PostedEvent, PostedEvents } from './posted-events.ts';
import type { Random } from './random.ts';

/** What the API said of an event: it is durable, and where. */
export interface Acknowledged {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly position: number;
}

interface Result extends Partial<Acknowledged> {
  readonly line?: number;
  readonly status?: number;
  readonly code?: string;
  readonly detail?: string;
}

/**
 * Several clients post without a pause, to all APIs in turn, single events and many at once. They post an event again
 * under the same id, maybe to another API, until it is acknowledged.
 */
export class Load {
  /** By id; every answer to the same id has to be the same. */
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Answers that no fault explains: events refused, two answers to one id that differ. */
  readonly wrong: string[] = [];
  readonly #urls: readonly string[];
  readonly #random: Random;
  readonly #events: PostedEvents;
  #again: PostedEvent[] = [];
  #left = 0;
  #avoided: string | undefined;
  #clients: Promise<void>[] = [];
  #halt: () => void = () => undefined;

  constructor(urls: readonly string[], random: Random, events: PostedEvents) {
    this.#urls = urls;
    this.#random = random;
    this.#events = events;
  }

  /** Starts the clients, which make at most so many new events. */
  start(events: number): void {
    this.#left = events;
    const until = new AbortController();
    this.#clients = Array.from({ length: 4 }, () => this.#client(() => until.signal.aborted));
    this.#halt = () => {
      until.abort();
    };
  }

  /** Lets the clients make so many more. */
  more(events: number): void {
    this.#left += events;
  }

  /** Stops posting to this URL: a client that waits for a frozen API would post nothing at all. */
  avoid(url: string | undefined): void {
    this.#avoided = url;
  }

  /** No new events; returns when everything that was ever made is acknowledged, or at the abort. */
  async finish(signal: AbortSignal): Promise<void> {
    this.#left = 0;
    while (this.#again.length > 0 && !signal.aborted) {
      await delay(20);
    }
    this.#halt();
    await Promise.all(this.#clients);
    if (this.#again.length > 0 && !signal.aborted) {
      // Came back from the last answers.
      this.start(0);
      await this.finish(signal);
    }
  }

  /** How many events are made, and not acknowledged. */
  get pending(): number {
    return this.#again.length;
  }

  async #client(over: () => boolean): Promise<void> {
    while (!over()) {
      const many = this.#random.next() < 0.4;
      const events = this.#take(many ? this.#random.between(2, 40) : 1);
      if (events.length > 0) await this.#post(events, many);
      await delay(this.#random.between(5, 60));
    }
  }

  #take(count: number): PostedEvent[] {
    const again = this.#again.splice(0, count);
    const made = Math.min(this.#left, count - again.length);
    this.#left -= made;
    return [...again, ...Array.from({ length: made }, () => this.#events.next())];
  }

  async #post(events: readonly PostedEvent[], many: boolean): Promise<void> {
    const open = new Map(events.map((event) => [event.id, event]));
    try {
      const response = await fetch(
        `${this.#random.pick(this.#urls.filter((url) => url !== this.#avoided))}/v1/events`,
        {
          method: 'POST',
          headers: { 'content-type': many ? 'application/x-ndjson' : 'application/json' },
          body: events.map((event) => JSON.stringify(event)).join('\n'),
          signal: AbortSignal.timeout(10_000),
        },
      );
      for (const line of (await linesOf(response)).filter(Boolean))
        this.#note(JSON.parse(line) as Result, open);
    } catch {
      // The connection was cut; unanswered events are posted again.
    }
    this.#again.push(...open.values());
  }

  #note(result: Result, open: Map<string, PostedEvent>): void {
    const { id, type, stream, version, position } = result;
    if (position === undefined || id === undefined) {
      const refused = result.status !== undefined && result.status < 500 && result.status !== 429;
      if (!refused) return;
      this.wrong.push(`an event was refused: ${JSON.stringify(result)}`);
      open.clear();
      return;
    }
    const receipt = { id, type: type ?? '', stream: stream ?? '', version: version ?? NaN, position };
    const before = this.acknowledged.get(id);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(receipt))
      this.wrong.push(`doubled: ${JSON.stringify(before)} is also ${JSON.stringify(receipt)}`);
    this.acknowledged.set(id, receipt);
    open.delete(id);
  }
}

/** Also of an answer that is cut off: the lines that came are good. */
async function linesOf(response: Response): Promise<string[]> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body ?? [])
      text += decoder.decode(chunk as Uint8Array, { stream: true });
  } catch {
    return text.split('\n').slice(0, -1);
  }
  return text.split('\n');
}
