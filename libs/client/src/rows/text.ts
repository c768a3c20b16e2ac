/** The bytes of a file from its start, part by part; each call starts anew. */
export type Bytes = () => AsyncIterable<Uint8Array>;

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a text, as TextDecoder calls it: by the byte order mark, by what every other byte is, UTF-8 where
 * that is valid, or by its letters. Undefined where that leaves it open: a wrong guess would be recorded for ever.
 */
export async function encodingOf(bytes: Bytes): Promise<string | undefined> {
  const start = await head(bytes);
  const marked = marks.find(([, mark]) => mark.every((byte, index) => start[index] === byte));
  return marked?.[0] ?? utf16(start) ?? ((await isUtf8(bytes)) ? 'utf-8' : older(await beyondAscii(bytes)));
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

/** An encoding from before Unicode, of text that begins with its first byte beyond ASCII. */
function older(sample: Uint8Array): string | undefined {
  const runs = runsBeyondAscii(sample);
  const pairs = runs.filter((length) => length % 2 === 0);
  // Korean comes in pairs of such bytes. A lone Ä with the letter behind it would be a syllable, too.
  if (pairs.length > runs.length / 2 && shareOf(/[가-힣]/gu, sample, 'euc-kr') > 0.8) return 'euc-kr';
  if (shareOf(/[ぁ-ヿ]/gu, sample, 'shift_jis') > 0.3) return 'shift_jis';
  // In the Latin alphabet letters beyond ASCII stand alone, or by twos.
  const alone = runs.filter((length) => length <= 2);
  return sum(alone) > sum(runs) * 0.75 ? 'windows-1252' : undefined;
}

function runsBeyondAscii(sample: Uint8Array): number[] {
  const runs: number[] = [];
  for (const [at, byte] of sample.entries())
    if (byte >= 0x80) {
      if (at === 0 || (sample[at - 1] ?? 0) < 0x80) runs.push(0);
      runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    }
  return runs;
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);

/** How much of what is beyond ASCII is such letters; 0 where the text is not of this encoding. */
function shareOf(letters: RegExp, sample: Uint8Array, encoding: string): number {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return (text.match(letters)?.length ?? 0) / (text.match(/[\u0080-\uffff]/g)?.length ?? 1);
  } catch {
    return 0;
  }
}

/** From the first byte beyond ASCII on: there no letter of several bytes is cut. */
async function beyondAscii(bytes: Bytes): Promise<Uint8Array> {
  const sample: number[] = [];
  for await (const part of bytes()) {
    const from = sample.length > 0 ? 0 : part.findIndex((byte) => byte >= 0x80);
    if (from >= 0) sample.push(...part.subarray(from, from + 16_384));
    if (sample.length > 16_384) break;
  }
  return Uint8Array.from(sample);
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
