import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { en, type Words } from './en.ts';

export const languages = { en: 'English', ko: '한국어' } as const;
export type Language = keyof typeof languages;
const key = 'language';

/** A language whose words are here. */
interface Loaded {
  readonly language: Language;
  readonly t: Words;
}
interface Spoken extends Loaded {
  readonly speak: (language: Language) => void;
}
const english: Loaded = { language: 'en', t: en };
const Context = createContext<Spoken>({ ...english, speak: () => undefined });

/** English is always here; another language comes when it is first spoken, and nobody else waits for it. */
async function load(language: Language): Promise<Loaded> {
  return language === 'en' ? english : { language, t: (await import('./ko.ts')).ko };
}

/** What was chosen on this machine, else what the browser asks for. */
function preferred(): Language {
  const stored = localStorage.getItem(key);
  if (stored === 'en' || stored === 'ko') return stored;
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}

/** The language of the first page; English where the words of another do not come. */
export const firstLanguage = (): Promise<Loaded> => load(preferred()).catch(() => english);

export function LanguageProvider(props: { readonly first: Loaded; readonly children: ReactNode }) {
  const { first, children } = props;
  const [loaded, setLoaded] = useState(first);
  useEffect(() => {
    document.documentElement.lang = loaded.language;
  }, [loaded]);
  const spoken = useMemo(
    () => ({
      ...loaded,
      speak: (chosen: Language) => {
        localStorage.setItem(key, chosen);
        // Where the words do not come, the page stays as it is, and asks for them again when it is loaded anew.
        void load(chosen).then(
          (words) => {
            // Another may have been chosen while these came.
            if (preferred() === chosen) setLoaded(words);
          },
          () => undefined,
        );
      },
    }),
    [loaded],
  );
  return <Context value={spoken}>{children}</Context>;
}

export const useWords = (): Spoken => use(Context);
