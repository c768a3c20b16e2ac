import { useEffect, useState } from 'react';
import { useWords } from '../words/language.tsx';

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
  return (
    <label>
      {t.theme}{' '}
      <select
        value={theme}
        onChange={(event) => {
          setTheme(event.target.value as Theme);
        }}
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {t.themes[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
