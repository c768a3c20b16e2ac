import { Readable } from 'node:stream';

const roomBytes = 256 * 1024;

/**
 * Where the next lines of an answer may be written: memory of its own. That of a page before is not used again: it may
 * stand in a stream, or in a socket, longer than these tell, and then the answer has lines of another page.
 */
export const roomOf = (): Buffer => Buffer.allocUnsafeSlow(roomBytes);

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
