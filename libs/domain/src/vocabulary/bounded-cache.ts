/**
 * Caches the results of a pure function of a string, at most `2 × capacity` of them: when the young generation is
 * full, the old one is dropped, and entries in use move to the young one. Own code: lru-cache reads a clock, and
 * libs/domain has none.
 */
export function remember<T>(capacity: number, compute: (text: string) => T): (text: string) => T {
  let young = new Map<string, { readonly value: T }>();
  let old = new Map<string, { readonly value: T }>();
  return (text) => {
    const fresh = young.get(text);
    if (fresh) return fresh.value;
    const entry = old.get(text) ?? { value: compute(text) };
    if (young.size >= capacity) {
      old = young;
      young = new Map();
    }
    young.set(text, entry);
    return entry.value;
  };
}
