/** The bytes of a file from its start, part by part; each call starts anew. */
export type Bytes = () => AsyncIterable<Uint8Array>;

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a text, as TextDecoder calls it: by the byte order mark, by what every other byte is, or UTF-8 where
 * that is valid.
 */
export async function encodingOf(bytes: Bytes): Promise<string> {
  const start = await head(bytes);
  const marked = marks.find(([, mark]) => mark.every((byte, index) => start[index] === byte));
  return marked?.[0] ?? utf16(start) ?? ((await isUtf8(bytes)) ? 'utf-8' : 'windows-1252');
}

/** The text in parts, without a byte order mark. `onRead`: called with the number of bytes read. */
export async function* textOf(
  bytes: Bytes,
  encoding: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of bytes()) {
    onRead(part.length);
    const text = decoder.decode(part, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function head(bytes: Bytes): Promise<Uint8Array> {
  for await (const part of bytes()) return part.subarray(0, 4096);
  return new Uint8Array();
}

/** Text in the Latin alphabet is half zeros in UTF-16. */
function utf16(start: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (Math.max(high, low) < start.length / 8 || start.length === 0) return undefined;
  return high > low ? 'utf-16be' : 'utf-16le';
}

async function isUtf8(bytes: Bytes): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const part of bytes()) decoder.decode(part, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    // What cannot be read at all is another matter.
    if ((error as Error).name === 'TypeError') return false;
    throw error;
  }
}
