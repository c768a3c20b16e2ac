import { type Attribution, attributions } from './pages/place-search.ts';

/** A member of an address that says anything. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The other companies of an address, one or several. */
export function othersIn(search: Record<string, unknown>): { readonly with?: readonly string[] } {
  const others = [search['with']].flat().flatMap((each) => text(each) ?? []);
  return others.length > 0 ? { with: others } : {};
}

/** The attribution of all evidence that an address asks for. */
export function attributionIn(search: Record<string, unknown>): { readonly onlyAttribution?: Attribution } {
  const onlyAttribution = attributions.find((each) => each === search['onlyAttribution']);
  return onlyAttribution === undefined ? {} : { onlyAttribution };
}
