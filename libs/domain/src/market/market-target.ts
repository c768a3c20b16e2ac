import type { Fact } from '../envelope/event.ts';
import { companyId } from '../company/company-id.ts';
import type { Certainty } from '../vocabulary/terms.ts';
import { certaintyOf, claimsAbout, counting, surest } from '../claim/claim.ts';
import { idsOf, inOrder, inRecordedOrder, sorted } from '../pipeline/gather.ts';

/** A market that a company is said to aim at. */
export interface MarketTarget {
  /** The company's id. */
  readonly company: string;
  /** The market's code. */
  readonly market: string;
  /** The ids of the companies that it does so with. */
  readonly with: readonly string[];
  readonly certainty: Certainty;
  readonly languages: readonly string[];
  readonly purposes: readonly string[];
  readonly basis: readonly string[];
}

/** The target that a fact is about: `company/market`. */
export function marketTargetOf(fact: Fact): string | undefined {
  return fact.type === 'MarketTargeted' ? `${companyId(fact.data.company)}/${fact.data.market}` : undefined;
}

/** The target `key` as some facts tell of it. A pure function of the set of facts; undefined when none about it counts. */
export function foldMarketTarget(key: string, facts: Iterable<Fact>): MarketTarget | undefined {
  const claims = claimsAbout(facts, (fact): fact is Fact<'MarketTargeted'> => marketTargetOf(fact) === key);
  const weighed = counting(claims);
  const recorded = inRecordedOrder(weighed);
  const [first] = recorded;
  if (!first) return undefined;
  const company = companyId(first.data.company);
  return {
    company,
    market: first.data.market,
    with: sorted(recorded.flatMap(({ data }) => data.with ?? []).map(companyId)).filter(
      (id) => id !== company,
    ),
    certainty: surest(weighed.map(certaintyOf)),
    languages: sorted(recorded.flatMap(({ data }) => data.languages ?? [])),
    purposes: inOrder(recorded.flatMap(({ data }) => data.purpose ?? [])),
    basis: idsOf(recorded),
  };
}
