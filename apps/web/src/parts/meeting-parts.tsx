import type { components } from '@sovereign-pipeline/client';
import { dateInWords } from '../words/dates.ts';
import { type Language, useWords } from '../words/language.tsx';

export type Meeting = components['schemas']['Meeting'];

/** When it was held, or is due; said as unknown where nobody names a date. */
export function MeetingDate({ of }: { readonly of: Meeting }) {
  const { t, language } = useWords();
  const date = of.occurred ?? of.expected;
  if (date === undefined) return <span className="quiet">{t.undated}</span>;
  const words = dateInWords(date, language);
  return <time title={date}>{of.occurred === null ? t.dueOn(words) : words}</time>;
}

/** `{city: 'Oslo', country: 'NO'}` → Oslo, Norway. */
export function placeInWords(place: Meeting['place'], language: Language): string {
  if (place === undefined) return '';
  const country = place.country;
  return [place.name, place.city, country && countryName(country, language)].filter(Boolean).join(', ');
}

function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
