import { Readable } from 'node:stream';

/** Bytes of a page's lines: a page is read of a megabyte, and written with what stands around it. */
const roomBytes = 2 * 1024 * 1024;

/** What a response is told to wait after: less may be kept, and written later, without a word. */
const waitedFor = 256 * 1024;

const rooms = new WeakMap<object, { readonly all: Buffer[]; turn: number }>();

/**
 * Where the next page of an answer may be written. An answer has two such places in turn: memory of its own for each
 * page is work for the garbage collector. The one before was `taken` when this is asked for.
 */
export function roomOf(answer: object): Buffer {
  const known = rooms.get(answer) ?? { all: [], turn: 1 };
  rooms.set(answer, known);
  known.turn = 1 - known.turn;
  // Most answers have one page.
  return (known.all[known.turn] ??= Buffer.allocUnsafeSlow(roomBytes));
}

/**
 * Gives the chunks to a response by `pipe`: the next one is asked for when the one before was written, so that its
 * memory may be used again. (`Readable.from` asks for one more.)
 */
export function taken(chunks: AsyncIterator<string | Uint8Array>): Readable {
  return new Readable({
    objectMode: true,
    highWaterMark: 0,
    read() {
      chunks.next().then(
        ({ done, value }) => this.push(done ? null : lasting(value)),
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

/** A copy of what nobody waits for. */
const lasting = (chunk: string | Uint8Array): string | Uint8Array =>
  typeof chunk === 'string' || chunk.length >= waitedFor ? chunk : Uint8Array.from(chunk);
