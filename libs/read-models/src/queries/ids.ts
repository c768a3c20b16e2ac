/** As the database compares ids. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The ids that come after one, in order, each once. */
export const idsAfter = (id: string, ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].filter((each) => byBytes(each, id) > 0).sort(byBytes);

/** Greater than any character that an id may continue with. */
export const last = '\u{10FFFF}';

/** The company of an id `company/thing`, and the thing. */
export function partsOf(id: string): readonly [company: string, thing: string] {
  const at = id.indexOf('/');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}
