import type { Doubts, MarketsPartnership, Partnership } from '@sovereign-pipeline/domain';

/** The members of a partnership that determine the markets of its parties. */
type MarketsDeal = Pick<Partnership, 'stage' | 'marketClaims'>;

/** A partnership with its id and basis. */
export type Deal = MarketsDeal & Pick<Partnership, 'id' | 'basis'>;

/** A company as a party to a partnership. */
interface Part {
  readonly contested: boolean;
  readonly disputedBy: Doubts['disputedBy'] | null;
}

/** A part with the id of its partnership. */
export type PartIn = Part & Pick<Partnership, 'id'>;

const members = `'stage', p.stage, 'marketClaims', p.market_claims`;
const doubts = `'contested', mine.contested, 'disputedBy', mine.disputed_by`;

/** JSON array of the partnerships of a company that have markets, each with its own part. */
export const dealsOf = (company: string): string => `
select coalesce(json_agg(json_build_object(${members}, ${doubts})), '[]')
from :schema.partnership_parties mine join :schema.partnerships p on p.id = mine.partnership_id
where mine.company_id = ${company} and p.markets <> '{}'`;

/** JSON object of the part of a record `mine`, after other members. */
export const partAsJson = (members = ''): string =>
  `json_build_object(${members}'id', mine.partnership_id, ${doubts})`;

/**
 * Rows of companies, with their parts; and the partnerships, each read once, however many of the companies it has.
 * `ids`: a statement that selects the partnerships' ids.
 */
export const withDeals = (companies: string, ids: string): string => `
select (select coalesce(json_agg(company), '[]') from (${companies}) as company) as companies,
  (select coalesce(json_agg(json_build_object('id', p.id, 'basis', p.basis, ${members})), '[]')
    from :schema.partnerships p where p.markets <> '{}' and p.id in (${ids})) as deals`;

/** The partnership as one of the company's: its markets concern all parties. */
export const partnershipFor =
  (company: string) =>
  <Of extends MarketsDeal & Part>({ contested, disputedBy, ...deal }: Of) =>
    asPartnership(company, deal, partiesOf(deal), { contested, disputedBy });

/** Finds the partnerships of a company by its parts, among those that were read. */
export function partnershipsAmong(deals: readonly Deal[]) {
  const byId = new Map(deals.map((deal) => [deal.id, { deal, parties: partiesOf(deal) }]));
  return (company: string, parts: readonly PartIn[]) =>
    parts.flatMap(({ id, ...part }) => {
      const found = byId.get(id);
      return found === undefined ? [] : [asPartnership(company, found.deal, found.parties, part)];
    });
}

const partiesOf = ({ marketClaims }: MarketsDeal): readonly string[] => [
  ...new Set(marketClaims.flatMap(({ parties }) => parties)),
];

function asPartnership<Of extends MarketsDeal>(
  company: string,
  deal: Of,
  ids: readonly string[],
  { contested, disputedBy }: Part,
) {
  const others = ids.filter((id) => id !== company).map((id) => ({ id, contested: false }));
  const own = { id: company, contested, ...(disputedBy && { disputedBy }) };
  const parties: MarketsPartnership['parties'] = [own, ...others];
  return { ...deal, parties };
}
