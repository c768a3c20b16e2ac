/**
 * Whether two JSON values are equal, whatever the order of the members of their objects. Both must come from
 * `JSON.parse`. `alike`: whether two values that differ count as equal. Own code: isDeepStrictEqual has no such
 * exception, and distinguishes 0 from -0.
 */
export function sameContent(
  one: unknown,
  other: unknown,
  alike?: (one: unknown, other: unknown) => boolean,
): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other || alike?.(one, other) === true;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameContent(member(one, key), member(other, key), alike))
  );
}

const member = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
