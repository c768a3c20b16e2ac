import { Readable } from 'node:stream';

/** Gives the chunks to a response by `pipe`: few are asked for before they can be written. */
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
      // It may wait for a page that is never made: nobody waits for it.
      void Promise.resolve(chunks.return?.()).catch(() => undefined);
      ended(error);
    },
  });
}
