import { basisOf, type Claim, counting, type Doubts, doubtsOf, surest } from '../claim/claim.ts';
import { compare, detailOf, ranked, sinceOf } from '../claim/details.ts';
import { nameKey } from '../company/company-id.ts';
import { namedIn, type NamedCompany } from '../company/names-in.ts';
import type { Certainty, regulatoryDecisions } from '../vocabulary/terms.ts';

/** What an authority is said to have decided about a partnership. */
export interface RegulatoryDecision extends Doubts {
  readonly authority: string;
  /** A market's code. */
  readonly jurisdiction: string;
  readonly decision: (typeof regulatoryDecisions)[number];
  /** The subject of the decision. */
  readonly subject: string;
  readonly companies: readonly NamedCompany[];
  /** The earliest date that is said. */
  readonly since: string | null;
  readonly certainty: Certainty;
  readonly basis: readonly string[];
}

/**
 * One for each authority, jurisdiction and decision, in their order as text: several sources may report the same one.
 */
export function decisionsOf(claims: readonly Claim<'RegulatoryDecisionMade'>[]): RegulatoryDecision[] {
  const groups = Map.groupBy(claims, ({ fact: { data } }) =>
    [nameKey(data.authority), data.jurisdiction, data.decision].join(' '),
  );
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, all]) => {
      const telling = ranked(counting(all));
      const [first] = telling;
      if (first === undefined) return [];
      const { jurisdiction, decision } = first.fact.data;
      return {
        authority: detailOf(telling, (data) => data.authority)?.value ?? first.fact.data.authority,
        jurisdiction,
        decision,
        subject: detailOf(telling, (data) => data.subject)?.value ?? first.fact.data.subject,
        companies:
          detailOf(telling, (data, fact) => data.companies.map((company) => namedIn(fact, company)))?.value ??
          [],
        since: sinceOf(telling).since,
        certainty: surest(telling.map(({ certainty }) => certainty)),
        ...doubtsOf(telling, 'everything'),
        basis: basisOf(telling),
      };
    });
}
