import type { Fact } from '../envelope/event.ts';

/**
 * The texts that no fold reads: of a claim, of each piece of its evidence, and of a correction. When a fold starts to
 * read one, remove it here; a property test fails until then.
 */
export const unread = {
  claim: ['note'],
  evidence: ['quote', 'dateQuote', 'note'],
  correction: ['reason'],
} as const;

const corrections: ReadonlySet<string> = new Set<Fact['type']>(['ClaimDisputed', 'ClaimRetracted']);

type Fields = Readonly<Record<string, unknown>>;

/** Characters of such texts for which a copy without them is worth its place. */
const worthACopy = 1000;

/**
 * Of a stored fact's data, whatever its type and schema version, what the rows of views are folded from: the data
 * itself when it has not much more. Every fold makes the same of both.
 */
export function foldedData({ type, data }: { readonly type: string; readonly data: object }): object {
  const fields = data as Fields;
  const left = corrections.has(type) ? unread.correction : unread.claim;
  const pieces = Array.isArray(fields['evidence']) ? (fields['evidence'] as readonly unknown[]) : [];
  let long = lengthOf(fields, left);
  for (const piece of pieces) if (isObject(piece)) long += lengthOf(piece, unread.evidence);
  if (long < worthACopy) return data;
  const short = without(fields, left);
  if (pieces.length === 0) return short;
  return {
    ...short,
    evidence: pieces.map((piece) => (isObject(piece) ? without(piece, unread.evidence) : piece)),
  };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function lengthOf(object: Fields, fields: readonly string[]): number {
  let length = 0;
  for (const field of fields) {
    const text = object[field];
    if (typeof text === 'string') length += text.length;
  }
  return length;
}

function without(object: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)));
}
