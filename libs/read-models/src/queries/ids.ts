/** As the database compares ids. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Greater than whatever an id goes on with. */
export const last = '\u{10FFFF}';

/** The company of an id `company/thing`, and the thing. */
export function partsOf(id: string): readonly [company: string, thing: string] {
  const at = id.indexOf('/');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}
