/** As the database compares ids. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Those that come after an id, in order, each once. */
export const idsAfter = (id: string, ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].filter((each) => byBytes(each, id) > 0).sort(byBytes);

/** Greater than whatever an id goes on with. */
export const last = '\u{10FFFF}';

/** The company of an id `company/thing`, and the thing. */
export function partsOf(id: string): readonly [company: string, thing: string] {
  const at = id.indexOf('/');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}
