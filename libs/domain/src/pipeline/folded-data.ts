import type { Fact } from '../envelope/event.ts';

/**
 * The texts that no fold reads: of a claim, of each piece of its evidence, and of a correction. To be shortened as soon as
 * one does; a property test tells.
 */
export const unread = {
  claim: ['note'],
  evidence: ['quote', 'dateQuote', 'note'],
  correction: ['reason'],
} as const;

const corrections: ReadonlySet<string> = new Set<Fact['type']>(['ClaimDisputed', 'ClaimRetracted']);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Of a stored fact's data, whatever its type and schema version, what the rows of views are folded from: the data itself when
 * all of it is. Every fold makes the same of both.
 */
export function foldedData({ type, data }: { readonly type: string; readonly data: object }): object {
  const short = without(data as Fields, corrections.has(type) ? unread.correction : unread.claim);
  const { evidence } = short;
  if (!Array.isArray(evidence)) return short;
  const pieces = (evidence as readonly unknown[]).map((piece) =>
    typeof piece === 'object' && piece !== null ? without(piece as Fields, unread.evidence) : piece,
  );
  return pieces.every((piece, index) => piece === evidence[index]) ? short : { ...short, evidence: pieces };
}

/** Itself when it has none of the fields. */
function without(object: Fields, fields: readonly string[]): Fields {
  if (!fields.some((field) => Object.hasOwn(object, field))) return object;
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)));
}
