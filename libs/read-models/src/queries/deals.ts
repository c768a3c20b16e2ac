import type { Doubts, MarketsPartnership, Partnership } from '@sovereign-pipeline/domain';

/** The part of a partnership that determines the markets of one of its parties. */
export interface Deal extends Pick<Partnership, 'id' | 'stage' | 'basis' | 'marketClaims'> {
  /** Of the party. */
  readonly contested: boolean;
  readonly disputedBy: Doubts['disputedBy'] | null;
}

/** JSON object of the deal of a partnership `p` and its party `mine`. */
export const dealAsJson = `json_build_object('id', p.id, 'stage', p.stage, 'basis', p.basis,
  'marketClaims', p.market_claims, 'contested', mine.contested, 'disputedBy', mine.disputed_by)`;

/** JSON array of the deals of a company. */
export const dealsOf = (company: string): string => `
select coalesce(json_agg(${dealAsJson}), '[]')
from :schema.partnership_parties mine join :schema.partnerships p on p.id = mine.partnership_id
where mine.company_id = ${company} and p.markets <> '{}'`;

/** As a partnership of the company: each market concerns all parties. */
export function partnershipFor(company: string): (deal: Deal) => MarketsPartnership {
  return ({ contested, disputedBy, ...deal }) => {
    const parties = new Set(deal.marketClaims.flatMap((claims) => claims.parties));
    const others = [...parties].filter((id) => id !== company).map((id) => ({ id, contested: false }));
    const own = { id: company, contested, ...(disputedBy && { disputedBy }) };
    return { ...deal, parties: [own, ...others] };
  };
}
