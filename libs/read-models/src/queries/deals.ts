import type { Doubts, MarketsPartnership, Partnership } from '@sovereign-pipeline/domain';

/** The part of a partnership that determines the markets of one of its parties. */
export interface MarketsDeal extends Pick<Partnership, 'stage' | 'marketClaims'> {
  /** Of the party. */
  readonly contested: boolean;
  readonly disputedBy: Doubts['disputedBy'] | null;
}

/** With what tells it from others. */
export type Deal = MarketsDeal & Pick<Partnership, 'id' | 'basis'>;

const members = `'stage', p.stage, 'marketClaims', p.market_claims, 'contested', mine.contested,
  'disputedBy', mine.disputed_by`;

/** JSON objects of the deal of a partnership `p` and its party `mine`. */
export const marketsDealAsJson = `json_build_object(${members})`;
export const dealAsJson = `json_build_object('id', p.id, 'basis', p.basis, ${members})`;

/** JSON array of the deals of a company, each as `deal`. */
export const dealsOf = (company: string, deal = dealAsJson): string => `
select coalesce(json_agg(${deal}), '[]')
from :schema.partnership_parties mine join :schema.partnerships p on p.id = mine.partnership_id
where mine.company_id = ${company} and p.markets <> '{}'`;

/** As a partnership of the company: each market concerns all parties. */
export function partnershipFor(company: string) {
  return <Of extends MarketsDeal>({ contested, disputedBy, ...deal }: Of) => {
    const ids = new Set(deal.marketClaims.flatMap((claims) => claims.parties));
    const others = [...ids].filter((id) => id !== company).map((id) => ({ id, contested: false }));
    const own = { id: company, contested, ...(disputedBy && { disputedBy }) };
    const parties: MarketsPartnership['parties'] = [own, ...others];
    return { ...deal, parties };
  };
}
