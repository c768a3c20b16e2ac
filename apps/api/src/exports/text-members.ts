import { companyMembers } from './company-names.ts';

/** Where a text is, between its quotes; an empty range when it is absent. */
export interface TextPlace {
  from: number;
  to: number;
  /** Whether it has escapes. */
  isEscaped: boolean;
}

const namesOf = (...names: string[]) => names.map((name) => new Uint8Array(Buffer.from(name)));
const texts = namesOf('occurred', 'certainty', 'stage', 'note');
const members = [
  ...texts,
  ...namesOf(...companyMembers.texts, ...companyMembers.lists, ...companyMembers.parts, 'evidence', 'of'),
];
const lists = texts.length + companyMembers.texts.length;
const parts = lists + companyMembers.lists.length;
const evidence = parts + companyMembers.parts.length;
const of = evidence + 1;
const [company, publisher, partnership] = [
  namesOf('company'),
  namesOf('publisher'),
  namesOf('"partnership"'),
];
const [quote, backslash, colon, opening, closing] = [0x22, 0x5c, 0x3a, 0x7b, 0x7d];
const [openingList, closingList] = [0x5b, 0x5d];

/** The texts that columns are made from. */
export interface TextMembers {
  readonly texts: readonly TextPlace[];
  /** The publishers of its evidence. */
  readonly publishers: readonly TextPlace[];
  /** The names that `companiesIn` would find. */
  readonly companies: readonly TextPlace[];
}

/**
 * Where these members of a JSON object are, in order; undefined when one of them has an unexpected type, when there is
 * a member of a refused name at any depth, or when the JSON is not written as we write it, without spaces.
 */
export function textMembers(
  bytes: Uint8Array,
  start: number,
  end: number,
  refused: readonly Uint8Array[],
): TextMembers | undefined {
  const found = { texts: texts.map(nowhere), publishers: [] as TextPlace[], companies: [] as TextPlace[] };
  let depth = 0;
  let quotes = 0;
  let seen = 0;
  let member = -1;
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
      if (bytes[at + 1] !== colon) {
        if (depth === 2 && member >= lists && member < parts) wanted = added(found.companies);
        if (wanted === undefined) continue;
        wanted.from = from;
        wanted.to = at;
        wanted.isEscaped = isEscaped;
        wanted = undefined;
        continue;
      }
      if (nameAt(refused, bytes, from, at) !== -1) return undefined;
      const value = at + 2;
      if (depth === 1) {
        member = nameAt(members, bytes, from, at);
        if (member === -1) continue;
        // A member is given twice: only the last one counts, so leave this event to the parser.
        if ((seen & (1 << member)) !== 0) return undefined;
        seen |= 1 << member;
        if (member === of && nameAt(partnership, bytes, value, value + 13) === 0) return undefined;
        if (member >= lists && member < of && bytes[value] !== openingList) return undefined;
        if (member < lists) wanted = found.texts[member] ?? added(found.companies);
      } else if (depth === 3 && member >= parts && member < of) {
        const isEvidence = member === evidence;
        if (nameAt(isEvidence ? publisher : company, bytes, from, at) === 0)
          wanted = added(isEvidence ? found.publishers : found.companies);
      }
      if (wanted !== undefined && bytes[value] !== quote) return undefined;
    } else if (byte === opening || byte === openingList) depth++;
    else if (byte === closing || byte === closingList) depth--;
    else if (byte <= 0x20) return undefined;
  }
  return quotes === 0 ? undefined : found;
}

const nowhere = (): TextPlace => ({ from: 0, to: 0, isEscaped: false });

function added(places: TextPlace[]): TextPlace {
  const place = nowhere();
  places.push(place);
  return place;
}

/** Whether JSON is written without spaces between its parts, and has no member of a refused name at any depth. */
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

/** The index of the name found there; -1: none. */
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
