import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { en, type Words } from './en.ts';
import { ko } from './ko.ts';

export const languages = { en: 'English', ko: '한국어' } as const;
export type Language = keyof typeof languages;
const words: Record<Language, Words> = { en, ko };
const key = 'language';

interface Spoken {
  readonly language: Language;
  readonly t: Words;
  readonly speak: (language: Language) => void;
}
const Context = createContext<Spoken>({ language: 'en', t: en, speak: () => undefined });

/** What was chosen on this machine, else what the browser asks for. */
function preferred(): Language {
  const stored = localStorage.getItem(key);
  if (stored === 'en' || stored === 'ko') return stored;
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(preferred);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({
      language,
      t: words[language],
      speak: (chosen: Language) => {
        localStorage.setItem(key, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <Context value={spoken}>{children}</Context>;
}

export const useWords = (): Spoken => use(Context);
