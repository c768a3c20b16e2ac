import { useWords } from './language.tsx';

/** What a market is called in the language of the pages, where that is known; `name` is English. */
export function useMarketName(): (market: { readonly code: string; readonly name: string }) => string {
  const { language } = useWords();
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return ({ code, name }) =>
    language !== 'en' && /^([A-Z]{2}|\d{3})$/.test(code) ? (names.of(code) ?? name) : name;
}
