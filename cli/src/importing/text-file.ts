import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { UserError } from '../stop-request.ts';

/** A text file, its encoding found out. */
export interface TextFile {
  readonly path: string;
  /** As TextDecoder calls it. */
  readonly encoding: string;
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * `encoding`: when it is said. Else by the byte order mark, by what every other byte is, or UTF-8 where that is valid.
 */
export async function textFile(path: string, encoding?: string): Promise<TextFile> {
  if (encoding !== undefined) return { path, encoding: known(encoding) };
  const start = await head(path);
  const marked = marks.find(([, mark]) => mark.every((byte, index) => start[index] === byte));
  return { path, encoding: marked?.[0] ?? utf16(start) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252') };
}

/** The text of a file in parts, without a byte order mark. `onRead`: called with the number of bytes read. */
export async function* textOf(
  { path, encoding }: TextFile,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    onRead(chunk.length);
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    throw new UserError(
      `--encoding ${encoding} is not known: expected one such as utf-8, windows-1252 or euc-kr`,
    );
  }
}

async function head(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Text in the Latin alphabet is half zeros in UTF-16. */
function utf16(start: Buffer): string | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (Math.max(high, low) < start.length / 8) return undefined;
  return high > low ? 'utf-16be' : 'utf-16le';
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
      decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
