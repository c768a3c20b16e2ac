import type { Doubts } from '../claim/claim.ts';
import type { NamedCompany } from '../company/names-in.ts';
import type { MarketTarget } from '../market/market-target.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { sorted } from './gather.ts';
import { marketsOf } from './pipeline-markets.ts';
import type { PipelineMarket } from './pipeline-schema.ts';

/** What a partnership says of its companies' markets. */
export type MarketsPartnership = Pick<Partnership, 'id' | 'stage' | 'marketClaims' | 'basis'> & {
  readonly parties: readonly (Doubts & { readonly id: string })[];
};

/** A company in a market: what its pipeline has of it, and what its stage there rests on. */
export interface MatrixCell extends Omit<PipelineMarket, 'code' | 'name'> {
  /** `company/market`. */
  readonly id: string;
  readonly company: NamedCompany;
  readonly market: { readonly code: string; readonly name: string };
  /** The ids of the partnerships for it at that stage. */
  readonly partnerships: readonly string[];
  /** The events that this stage rests on. */
  readonly stageBasis: readonly string[];
}

/** The cells of one company, by market. */
export function matrixCells(
  company: NamedCompany,
  targets: readonly MarketTarget[],
  partnerships: readonly MarketsPartnership[],
): MatrixCell[] {
  return marketsOf(company.id, targets, partnerships).map(({ code, name, ...entry }) => {
    const furthest = partnerships.filter(
      ({ stage, marketClaims }) =>
        stage === entry.stage &&
        marketClaims.some(({ market, parties }) => market === code && parties.includes(company.id)),
    );
    return {
      id: `${company.id}/${code}`,
      company: { id: company.id, name: company.name },
      market: { code, name },
      ...entry,
      partnerships: sorted(furthest.map(({ id }) => id)),
      stageBasis: sorted(furthest.flatMap(({ basis }) => basis)),
    };
  });
}
