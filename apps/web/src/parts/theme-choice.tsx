import { useEffect, useState } from 'react';
import { useWords } from '../words/language.tsx';
import { Choice } from './choice.tsx';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Light, dark, or as the system: kept on this machine. */
export function ThemeChoice() {
  const { t } = useWords();
  const [theme, setTheme] = useState<Theme>(
    () => themes.find((each) => each === localStorage.getItem('theme')) ?? 'system',
  );
  useEffect(() => {
    localStorage.setItem('theme', theme);
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return <Choice label={`${t.theme} `} of={themes} words={t.themes} value={theme} onChange={setTheme} />;
}
