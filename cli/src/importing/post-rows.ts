import { setTimeout as delay } from 'node:timers/promises';
import type { RowResult } from '@sovereign-pipeline/client/rows';
import type { ServiceClient } from '../service-client.ts';
import { UserError } from '../stop-request.ts';

/** A row that makes an event. */
export interface PostedRow {
  readonly line: number;
  readonly event: unknown;
}

/** What will not stay so: the service stops, or cannot write. */
const passing = new Set(['stopping', 'overloaded', 'journal-unavailable', 'journal-full', 'internal-error']);

/** Milliseconds without any answer after which to give up. */
const patience = 60_000;

/**
 * Posts events as one body, and answers what became of each, in order. When the service goes away it goes on with the
 * first event that was not answered: each has an id, and is recorded once.
 */
export async function* postRows(
  rows: AsyncIterable<PostedRow>,
  service: ServiceClient,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<{ readonly row: PostedRow; readonly result: RowResult }> {
  const source = new Source(rows);
  let sent: PostedRow[] = [];
  let answeredAt = performance.now();
  while (!source.ended || sent.length > 0) {
    const attempt = new AbortController();
    const unanswered = sent;
    sent = [...unanswered];
    const body = async function* (): AsyncGenerator<string> {
      for (const row of unanswered) yield lineOf(row);
      for (let row = await source.next(); row !== undefined; row = await source.next()) {
        sent.push(row);
        yield lineOf(row);
        if (attempt.signal.aborted) return;
      }
    };
    try {
      const answers = service.postLines<RowResult>(path, body(), AbortSignal.any([signal, attempt.signal]));
      for await (const result of answers) {
        if (passing.has(result.code ?? '')) throw new PassingError(result);
        const row = sent.shift();
        if (row === undefined) throw new Error('the service answered more events than it was given');
        answeredAt = performance.now();
        yield { row, result };
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PassingError || isLost(error))) throw error;
      if (performance.now() - answeredAt > patience)
        throw new UserError(
          `The service takes no more events (${(error as Error).message}). Run the same again later: what is recorded is not recorded twice.`,
        );
      await delay(1_000, undefined, { signal });
    } finally {
      attempt.abort();
      await source.settled();
    }
  }
  source.throwIfBroken();
}

/** Rows to be posted; an error in them is reported after the rows before it are answered. */
class Source {
  ended = false;
  readonly #rows: AsyncIterator<PostedRow>;
  #next: Promise<unknown> = Promise.resolve();
  #broken: { readonly error: unknown } | undefined;

  constructor(rows: AsyncIterable<PostedRow>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  next(): Promise<PostedRow | undefined> {
    const next = this.#rows.next().then(
      ({ done, value }: IteratorResult<PostedRow, undefined>) => {
        this.ended = done === true;
        return done === true ? undefined : value;
      },
      (error: unknown) => {
        this.#broken = { error };
        this.ended = true;
        return undefined;
      },
    );
    this.#next = next;
    return next;
  }

  /** Resolves when the latest request is answered. */
  async settled(): Promise<void> {
    await this.#next;
  }

  throwIfBroken(): void {
    if (this.#broken) throw this.#broken.error;
  }
}

const lineOf = ({ event }: PostedRow): string => `${JSON.stringify(event)}\n`;

class PassingError extends Error {
  constructor({ title, detail, code }: RowResult) {
    super(detail ?? title ?? code);
  }
}

/** The connection was lost, or could not be made. */
const isLost = (error: unknown): boolean =>
  error instanceof TypeError || (error as { code?: string }).code === 'UND_ERR_SOCKET';
