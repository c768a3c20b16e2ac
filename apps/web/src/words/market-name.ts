import { useCallback } from 'react';
import { api } from '../api.ts';
import { useWords } from './language.tsx';
import { countryName, marketInWords } from './region-names.ts';

/** What a market is called in the language of the pages, where that is known; `name` is English. */
export function useMarketName(): (market: { readonly code: string; readonly name: string }) => string {
  const { language } = useWords();
  return (market) => marketInWords(market, language);
}

/** What the market of a code is called, where some fact that counts names it, or it is a country. */
export function useMarketNames(): (code: string) => string {
  const { language } = useWords();
  const { data } = api.useQuery('get', '/v1/markets');
  const markets = data?.markets;
  return useCallback(
    (code) =>
      marketInWords(
        markets?.find((market) => market.code === code) ?? {
          code,
          name: countryName(code, language) ?? code,
        },
        language,
      ),
    [markets, language],
  );
}
