import { basisOf, type Claim, counting, standingOf, type Standing } from '../claim/claim.ts';
import { detailOf, ranked } from '../claim/details.ts';
import { idIn, type NamedCompany } from '../company/names-in.ts';
import type { Fact } from '../envelope/event.ts';
import type { PartyRole } from '../vocabulary/terms.ts';
import type { Telling } from './sayings.ts';

/** One side of a partnership. */
export interface Party extends NamedCompany, Standing {
  readonly roles?: readonly PartyRole[];
  /** Only claims that were taken back name it. */
  readonly withdrawn?: true;
  readonly basis: readonly string[];
}

/**
 * Who a partnership is between, from all claims that are known: of what does not count only when nothing that counts names anybody,
 * of what was taken back only when nothing else does. In the order, by the name and in the role of the claim that goes first.
 */
export function partiesOf(claims: readonly Claim<Telling>[]): Party[] {
  const naming = claims.filter(({ fact }) => (fact.data.parties ?? []).length > 0);
  const standing = counting(naming);
  const withdrawn = standing.length === 0 && naming.length > 0;
  const telling = ranked(withdrawn ? naming : standing);
  const claimsOf = new Map<string, Claim<Telling>[]>();
  for (const claim of telling) {
    for (const id of new Set(idsNamed(claim.fact) ?? [])) {
      const known = claimsOf.get(id);
      if (known) known.push(claim);
      else claimsOf.set(id, [claim]);
    }
  }
  return idsInOrder(telling).map((id) => {
    const own = claimsOf.get(id) ?? [];
    const as = (fact: Fact<Telling>) =>
      fact.data.parties?.filter(({ company }) => company !== undefined && idIn(fact, company) === id);
    const name = detailOf(own, (_, fact) => as(fact)?.[0]?.company)?.value ?? id;
    const roles = detailOf(
      own,
      (_, fact) => as(fact)?.find((each) => each.roles !== undefined)?.roles,
    )?.value;
    return {
      id,
      name,
      ...(roles !== undefined && { roles }),
      ...standingOf(own, 'parties'),
      ...(withdrawn && { withdrawn: true }),
      basis: basisOf(own),
    };
  });
}

function idsNamed(fact: Fact<Telling>): string[] | undefined {
  return fact.data.parties?.flatMap(({ company }) => (company === undefined ? [] : [idIn(fact, company)]));
}

/** As the first of the ranked claims lists them; of claims that nothing tells apart, the least as text. */
function idsInOrder(telling: readonly Claim<Telling>[]): string[] {
  const first = detailOf(telling, (_, fact) => idsNamed(fact))?.value ?? [];
  if (telling.length < 2) return [...new Set(first)];
  const all = telling.flatMap(({ fact }) => idsNamed(fact) ?? []);
  return [...new Set([...first, ...all.sort()])];
}
