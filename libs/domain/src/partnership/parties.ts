import { basisOf, type Claim, counting, standingOf, type Standing } from '../claim/claim.ts';
import { detailOf, ranked } from '../claim/details.ts';
import { companyId } from '../company/company-id.ts';
import { named, type NamedCompany } from '../pipeline/gather.ts';
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
    for (const id of new Set(idsNamed(claim.fact.data) ?? [])) {
      const known = claimsOf.get(id);
      if (known) known.push(claim);
      else claimsOf.set(id, [claim]);
    }
  }
  return idsInOrder(telling).map((id) => {
    const own = claimsOf.get(id) ?? [];
    const as = (data: Claim<Telling>['fact']['data']) =>
      data.parties?.filter(({ company }) => company !== undefined && companyId(company) === id);
    const name = detailOf(own, (data) => as(data)?.[0]?.company)?.value ?? id;
    const roles = detailOf(own, (data) => as(data)?.find((each) => each.roles !== undefined)?.roles)?.value;
    return {
      ...named(name),
      ...(roles !== undefined && { roles }),
      ...standingOf(own, 'parties'),
      ...(withdrawn && { withdrawn: true }),
      basis: basisOf(own),
    };
  });
}

function idsNamed({ parties }: Claim<Telling>['fact']['data']): string[] | undefined {
  return parties?.flatMap(({ company }) => (company === undefined ? [] : [companyId(company)]));
}

/** As the first of the ranked claims lists them; of claims that nothing tells apart, the least as text. */
function idsInOrder(telling: readonly Claim<Telling>[]): string[] {
  const first = detailOf(telling, idsNamed)?.value ?? [];
  if (telling.length < 2) return [...new Set(first)];
  const all = telling.flatMap(({ fact }) => idsNamed(fact.data) ?? []);
  return [...new Set([...first, ...all.sort()])];
}
