import {
  marketCodes,
  marketContains,
  type Meeting,
  type Partnership,
  type Stage,
} from '@sovereign-pipeline/domain';

/** A page of a list in order of id: after that id, at most `limit` entries. */
export interface ListPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface PartnershipFilter {
  readonly stage?: Stage | undefined;
  /** Id of a company that is a party. */
  readonly company?: string | undefined;
  /** A region includes its countries. */
  readonly market?: string | undefined;
}

export interface MeetingFilter {
  /** Id of a company that takes part. */
  readonly company?: string | undefined;
  readonly status?: Meeting['status'] | undefined;
  /** A region includes its countries. */
  readonly market?: string | undefined;
}

/** Codes of a market and what lies within it. */
export const codesWithin = (market: string): string[] =>
  marketCodes.filter((code) => marketContains(market, code));

/** As `codesWithin`; null: of any. */
export const marketsWithin = (market: string | undefined): string[] | null =>
  market === undefined ? null : codesWithin(market);

/** Whether one of the markets is that one, or lies within it. */
export const isWithin = (market: string | undefined, markets: readonly string[]): boolean =>
  market === undefined || markets.some((code) => marketContains(market, code));

const isAmong = (id: string | undefined, companies: readonly { readonly id: string }[]): boolean =>
  id === undefined || companies.some((company) => company.id === id);

/** Whether a row is one of those that are asked for. */
export const includes = {
  partnership: ({ stage, company, market }: PartnershipFilter, row: Partnership): boolean =>
    (stage === undefined || row.stage === stage) &&
    isAmong(company, row.parties) &&
    isWithin(market, row.markets),
  meeting: ({ company, status, market }: MeetingFilter, row: Meeting): boolean =>
    (status === undefined || row.status === status) &&
    isAmong(company, row.participants) &&
    isWithin(market, row.markets),
};
