import { basisOf, type Claim, counting, doubtsOf, surest } from '../claim/claim.ts';
import { compare, ranked, saidFirst, sinceOf } from '../claim/details.ts';
import { nameKey } from '../company/company-id.ts';
import { namedIn } from '../company/names-in.ts';
import type { RegulatoryDecision } from './partnership-schema.ts';

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
        authority: saidFirst(telling, (data) => data.authority) ?? first.fact.data.authority,
        jurisdiction,
        decision,
        subject: saidFirst(telling, (data) => data.subject) ?? first.fact.data.subject,
        companies:
          saidFirst(telling, (data, fact) => data.companies.map((company) => namedIn(fact, company))) ?? [],
        since: sinceOf(telling),
        certainty: surest(telling.map(({ certainty }) => certainty)),
        ...doubtsOf(telling, 'everything'),
        basis: basisOf(telling),
      };
    });
}
