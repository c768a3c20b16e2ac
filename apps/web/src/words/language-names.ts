import type { Language } from './language.tsx';

const displays = new Map<Language, Intl.DisplayNames>();

/** A language of people, by its BCP 47 tag; the tag itself where the browser knows no name. */
export function languageName(tag: string, language: Language): string {
  const display = displays.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
  displays.set(language, display);
  return display.of(tag) ?? tag;
}
