import { Readable } from 'node:stream';

/** A stream of the chunks to pipe into a response, which requests few of them ahead. */
export function taken(chunks: AsyncIterator<string | Uint8Array>): Readable {
  return new Readable({
    objectMode: true,
    highWaterMark: 0,
    read() {
      chunks.next().then(
        ({ done, value }) => this.push(done ? null : value),
        (error: unknown) => this.destroy(error as Error),
      );
    },
    destroy(error, ended) {
      // Not awaited: it may wait for a page that is never made.
      void Promise.resolve(chunks.return?.()).catch(() => undefined);
      ended(error);
    },
  });
}
