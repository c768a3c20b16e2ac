import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** Why a reader was ended; it may reconnect with the last id that it got. */
type EndCode = 'stopping' | 'too-slow' | 'unauthenticated';

/** Bytes that may wait for a reader. One that has more is ended. */
const mostWaiting = 2 ** 20;

/** Milliseconds that a reader that catches up may take for a page. */
const patience = 30_000;

/** Milliseconds between two checks that its key is still valid. */
const checkedEvery = 1_000;

/** Milliseconds that readers have to receive why the service stops. */
const lastWords = 1_000;

/** Milliseconds between two signs of life. */
export const heartbeat = 15_000;

/** A reader of a feed: an open answer, as Server-Sent Events. */
export class FeedReader<Filter> {
  /** Resolves when the reader is gone. */
  readonly closed: Promise<void>;
  readonly filter: Filter;
  readonly #response: ServerResponse;
  readonly #socket: ServerResponse['socket'];
  #position: number;
  #ended = false;

  /** `mayStill`: whether its key is still valid; rejects when that cannot be checked. */
  constructor(
    response: ServerResponse,
    position: number,
    filter: Filter,
    mayStill: () => Promise<boolean> = () => Promise.resolve(true),
  ) {
    this.#response = response;
    this.#socket = response.socket;
    this.#position = position;
    this.filter = filter;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.closed = promise;
    const checking = setInterval(() => {
      mayStill().then(
        (may) => {
          if (!may) this.end('unauthenticated');
        },
        () => undefined,
      );
    }, checkedEvery).unref();
    response.once('close', () => {
      clearInterval(checking);
      this.#ended = true;
      resolve(undefined);
    });
    response.write(`retry: 2000\nid: ${position}\n\n`);
  }

  /** Everything up to this position was sent to it, or filtered out. */
  get position(): number {
    return this.#position;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** The message for a position; undefined when the reader filters it out. */
  give(position: number, message: string | undefined): void {
    if (this.#ended) return;
    this.#position = position;
    if (message !== undefined) this.#response.write(message);
  }

  /** A sign of life with the current position, even when no event passed the filter. */
  beat(): void {
    if (!this.#ended) this.#response.write(`id: ${this.#position}\n\n`);
  }

  /** Whether the reader does not read what it gets; then it is ended. */
  isSlow(): boolean {
    if (this.#response.writableLength <= mostWaiting) return false;
    this.end('too-slow');
    return true;
  }

  /** Waits until it has read what it got; one that does not is ended. */
  async drained(): Promise<void> {
    if (!this.#response.writableNeedDrain || this.#ended) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const done = (): void => {
      resolve(undefined);
    };
    const timer = setTimeout(() => {
      this.end('too-slow');
      done();
    }, patience);
    this.#response.once('drain', done);
    void this.closed.then(done);
    await promise;
    clearTimeout(timer);
    this.#response.off('drain', done);
  }

  /** Drops the connection: what the reader has not read is lost to it. */
  drop(): void {
    this.#socket?.destroy();
  }

  /** Tells the reader why it is ended, and expects it to close the connection. */
  end(code: EndCode): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#response.end(`event: end\ndata: ${JSON.stringify({ code, position: this.#position })}\n\n`);
    setTimeout(() => {
      this.drop();
    }, patience).unref();
  }
}

/** Ends all readers of a feed that stops: they reconnect elsewhere, or later. `running`: what still sends to them. */
export async function dismiss(
  readers: ReadonlySet<FeedReader<unknown>>,
  running: Promise<unknown> | undefined,
): Promise<void> {
  for (const reader of readers) reader.end('stopping');
  await running;
  const gone = Promise.all(Array.from(readers, ({ closed }) => closed));
  await Promise.race([gone, delay(lastWords, undefined, { ref: false })]);
  for (const reader of readers) reader.drop();
}
