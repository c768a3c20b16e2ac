// Values as PostgreSQL sends and receives them in binary: nothing to escape here, nothing to unescape there.

const oids = { boolean: 16, int: 23, text: 25, json: 114 } as const;
const headerSize = 20;

/**
 * `text[]`, or `json[]` of texts that are JSON. `bytes`: what all texts take in UTF-8, or more; when it is left out,
 * room is made for three bytes a character, because counting them first takes as long as writing them.
 */
export function textArray(
  values: readonly (string | null)[],
  { type = 'text', bytes: most }: { readonly type?: 'text' | 'json'; readonly bytes?: number } = {},
): Buffer {
  const bytes = arrayOf(type, values.length, headerSize + 4 * values.length + (most ?? mostBytes(values)));
  let end = headerSize;
  for (const value of values) {
    const start = end + 4;
    if (value === null) {
      bytes.writeInt32BE(1, 4);
      bytes.writeInt32BE(-1, end);
      end = start;
    } else {
      const length = bytes.write(value, start);
      bytes.writeInt32BE(length, end);
      end = start + length;
    }
  }
  return bytes.subarray(0, end);
}

function mostBytes(values: readonly (string | null)[]): number {
  let characters = 0;
  for (const value of values) characters += value?.length ?? 0;
  return 3 * characters;
}

/** `int[]` */
export function intArray(values: readonly (number | null)[]): Buffer {
  const bytes = arrayOf('int', values.length, headerSize + 8 * values.length);
  let end = headerSize;
  for (const value of values) {
    if (value === null) {
      bytes.writeInt32BE(1, 4);
      end = bytes.writeInt32BE(-1, end);
    } else {
      end = bytes.writeInt32BE(value, bytes.writeInt32BE(4, end));
    }
  }
  return bytes.subarray(0, end);
}

/** `boolean[]` */
export function booleanArray(values: readonly boolean[]): Buffer {
  const bytes = arrayOf('boolean', values.length, headerSize + 5 * values.length);
  let end = headerSize;
  for (const value of values) end = bytes.writeInt8(Number(value), bytes.writeInt32BE(1, end));
  return bytes;
}

/**
 * Room for an array of one dimension, its header written: dimensions, whether it has nulls, type, length, first index.
 */
function arrayOf(type: keyof typeof oids, length: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  [1, 0, oids[type], length, 1].forEach((value, index) => bytes.writeInt32BE(value, 4 * index));
  return bytes;
}

/** `timestamptz`, of microseconds since 1970. */
export function timestamp(microseconds: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64BE(BigInt(microseconds - microsecondsTo2000));
  return bytes;
}

const microsecondsTo2000 = Date.UTC(2000) * 1000;
