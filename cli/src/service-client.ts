import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { readSettings } from '@sovereign-pipeline/runtime';
import { UserError } from './stop-request.ts';

/** What the service answers a call that it refuses with (RFC 9457). */
export interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
}

/** Thrown for an answer that is a problem. */
export class RefusedError extends UserError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.title}${refusal.detail === undefined ? '' : `: ${refusal.detail}`} (${refusal.code})`);
    this.refusal = refusal;
  }
}

/** Milliseconds that a service may be away (it may be restarting) before a call gives up. */
const longestAbsence = 60_000;

/** Calls a running service; by default the one that `npm start` starts with the same environment. */
export class ServiceClient {
  readonly url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #signal: AbortSignal;

  constructor(environment: Readonly<Record<string, string | undefined>>, signal: AbortSignal) {
    const { API_URL, API_KEY, PORT } = readSettings(environment, ['API_URL', 'API_KEY', 'PORT']);
    this.#headers = API_KEY === undefined ? {} : { authorization: `Bearer ${API_KEY}` };
    this.url = API_URL ?? `http://127.0.0.1:${PORT}`;
    this.#signal = signal;
  }

  /** Throws a UserError when nothing answers, a RefusedError when the answer is a problem. */
  async call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...this.#headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: this.#signal,
    }).catch((error: unknown) => {
      this.#signal.throwIfAborted();
      throw new UnreachableError(this.url, error);
    });
    const answer = (await response.json()) as T & Refusal;
    if (!response.ok) throw new RefusedError(answer);
    return answer;
  }

  /**
   * Posts lines while they come, and gives those of the answer, read as JSON, while they come. Throws a RefusedError
   * when the whole is refused, and what `fetch` throws when nothing answers.
   */
  async *postLines<T>(path: string, lines: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<T> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/x-ndjson' },
      body: Readable.toWeb(Readable.from(lines, { objectMode: false })),
      duplex: 'half',
      signal,
    });
    if (!response.ok) throw new RefusedError((await response.json()) as Refusal);
    if (response.body === null) return;
    const input = Readable.fromWeb(response.body);
    for await (const line of createInterface({ input, crlfDelay: Infinity })) yield JSON.parse(line) as T;
  }

  /** As `call`, of something that was there before: waits while the service is away. */
  async callAgain<T>(path: string): Promise<T> {
    const giveUp = performance.now() + longestAbsence;
    for (;;) {
      try {
        return await this.call<T>('GET', path);
      } catch (error) {
        const passing = error instanceof UnreachableError || isUnavailable(error);
        if (!passing || performance.now() > giveUp) throw error;
        await delay(500, undefined, { signal: this.#signal });
      }
    }
  }
}

const isUnavailable = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code.endsWith('-unavailable');

class UnreachableError extends UserError {
  constructor(url: string, cause: unknown) {
    const reason = (cause as { cause?: { code?: string } }).cause?.code ?? String(cause);
    super(
      `Nothing answers at ${url} (${reason}): start the service (npm start), or say where it is with API_URL or PORT.`,
    );
  }
}
