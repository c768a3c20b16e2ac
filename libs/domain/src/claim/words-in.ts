import type { Fact } from '../envelope/event.ts';

/** What facts of every type may have of these. */
interface Words {
  readonly occurred?: string;
  readonly expected?: string;
  readonly term?: string;
  readonly evidence?: readonly { readonly published?: string }[];
  readonly market?: string;
  readonly markets?: readonly string[];
  readonly jurisdiction?: string;
  readonly country?: string;
  readonly place?: { readonly country?: string };
}

const some = (...words: readonly (string | undefined)[]): string[] =>
  words.filter((word) => word !== undefined);

/** The dates that a fact writes, of its evidence too; and what may be one. */
export function datesIn({ data }: Fact): string[] {
  const { occurred, expected, term, evidence = [] } = data as Words;
  return some(occurred, expected, term, ...evidence.map(({ published }) => published));
}

/** The codes of markets that a fact writes, of countries as well. */
export function marketsIn({ data }: Fact): string[] {
  const { market, markets = [], jurisdiction, country, place } = data as Words;
  return some(market, ...markets, jurisdiction, country, place?.country);
}
