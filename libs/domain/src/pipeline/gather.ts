/** Distinct values in the order of their UTF-16 code units: the same on every machine. */
export function sorted(values: Iterable<string>): string[] {
  const distinct = [...new Set(values)];
  return distinct.length < 2 ? distinct : distinct.sort();
}
