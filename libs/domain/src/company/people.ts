import type { Claim } from '../claim/claim.ts';
import { saidFirst } from '../claim/details.ts';
import type { ClaimType, Fact } from '../envelope/event.ts';
import { nameKey } from './company-id.ts';
import type { Person } from './people-in.ts';

/**
 * Every person once, by the name, in the role and of the company that the first of the ranked claims which says it
 * gives.
 */
export function peopleOf<T extends ClaimType>(
  claims: readonly Claim<T>[],
  pick: (data: Fact<T>['data'], fact: Fact<T>) => readonly Person[],
): Person[] {
  const keyOf = ({ name }: Person) => nameKey(name);
  const keysOf = (fact: Fact<T>) => pick(fact.data, fact).map(keyOf);
  const listed = (_: Fact<T>['data'], fact: Fact<T>) =>
    pick(fact.data, fact).length > 0 ? keysOf(fact) : undefined;
  const first = saidFirst(claims, listed);
  if (first === undefined) return [];
  const all = claims.flatMap(({ fact }) => keysOf(fact)).sort();
  return [...new Set([...first, ...all])].map((key) => {
    const as = (fact: Fact<T>) => pick(fact.data, fact).filter((person) => keyOf(person) === key);
    const name = saidFirst(claims, (_, fact) => as(fact)[0]?.name) ?? key;
    const first = (field: 'role' | 'company') =>
      saidFirst(claims, (_, fact) => as(fact).find((person) => person[field] !== undefined)?.[field]);
    const [role, company] = [first('role'), first('company')];
    return { name, ...(role !== undefined && { role }), ...(company !== undefined && { company }) };
  });
}
