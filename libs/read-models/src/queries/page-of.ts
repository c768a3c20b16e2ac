interface Page<T> {
  readonly entries: readonly T[];
  readonly next?: string;
}

/** A page from entries, of which there is one more than the limit if there are more; then `next` is its last key. */
export function pageOf<T>(found: readonly T[], limit: number, keyOf: (entry: T) => string): Page<T> {
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return { entries, ...(found.length > limit && last !== undefined && { next: keyOf(last) }) };
}

export const idOf = ({ id }: { readonly id: string }): string => id;
