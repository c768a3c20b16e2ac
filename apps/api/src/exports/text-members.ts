/** Where a text is between its quotes. Nowhere, and so empty, when it is not there. */
export interface TextPlace {
  from: number;
  to: number;
  /** Whether it is written with other signs than it has. */
  isEscaped: boolean;
}

const names = ['occurred', 'certainty', 'stage', 'note'].map((name) => new Uint8Array(Buffer.from(name)));
const [quote, backslash, colon, opening, closing] = [0x22, 0x5c, 0x3a, 0x7b, 0x7d];
const [openingList, closingList] = [0x5b, 0x5d];

/**
 * Where these members of an object of JSON are, in their order; undefined when one of them is no text, when there is a
 * member of a refused name, however deep, or when it is not written as we write: without a space between.
 */
export function textMembers(
  bytes: Uint8Array,
  start: number,
  end: number,
  refused: readonly Uint8Array[],
): readonly TextPlace[] | undefined {
  const places = names.map(() => ({ from: 0, to: 0, isEscaped: false }));
  let depth = 0;
  let quotes = 0;
  let wanted: TextPlace | undefined;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      const from = at + 1;
      let isEscaped = false;
      quotes++;
      for (at = from; bytes[at] !== quote; at++) {
        if (bytes[at] !== backslash) continue;
        isEscaped = true;
        at++;
      }
      if (wanted !== undefined) {
        wanted.from = from;
        wanted.to = at;
        wanted.isEscaped = isEscaped;
        wanted = undefined;
      } else if (bytes[at + 1] === colon) {
        if (nameAt(refused, bytes, from, at) !== -1) return undefined;
        if (depth !== 1) continue;
        wanted = places[nameAt(names, bytes, from, at)];
        if (wanted !== undefined && bytes[at + 2] !== quote) return undefined;
      }
    } else if (byte === opening || byte === openingList) depth++;
    else if (byte === closing || byte === closingList) depth--;
    else if (byte <= 0x20) return undefined;
  }
  return quotes === 0 ? undefined : places;
}

/** Whether JSON is written without a space between its parts, and has no member of a refused name, however deep. */
export function isCompact(
  bytes: Uint8Array,
  start: number,
  end: number,
  refused: readonly Uint8Array[],
): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x20) return false;
    if (byte !== quote) continue;
    const from = at + 1;
    for (at = from; bytes[at] !== quote; at++) if (bytes[at] === backslash) at++;
    if (bytes[at + 1] === colon && nameAt(refused, bytes, from, at) !== -1) return false;
  }
  return true;
}

/** Which of the names it is; -1: none. */
export function nameAt(names: readonly Uint8Array[], bytes: Uint8Array, from: number, to: number): number {
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    if (name?.length !== to - from) continue;
    let same = 0;
    while (same < name.length && name[same] === bytes[from + same]) same++;
    if (same === name.length) return index;
  }
  return -1;
}
