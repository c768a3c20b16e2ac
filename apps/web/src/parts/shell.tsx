import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { UNSAFE_PortalProvider } from 'react-aria/PortalProvider';
import { MomentControl } from '../moment/moment-control.tsx';
import { type Language, languages, useWords } from '../words/language.tsx';
import { Live } from './live.tsx';
import { SignedIn, SignedInAs, useMay } from './session.tsx';
import { SavedViews } from './saved-views.tsx';
import { SearchBox } from './search-box.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** What every page has: the way to the others, the search, the moment, language and theme. */
export function Shell() {
  const { t } = useWords();
  const header = useRef<HTMLElement>(null);
  const main = useFocusOnNewPage();
  usePageTitle(main);
  return (
    // What opens over the page is within a landmark, too.
    <UNSAFE_PortalProvider getContainer={() => header.current}>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="top" ref={header}>
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width="24" height="24" />
          {t.product}
        </Link>
        <Tools />
        <div className="menu">
          <Menu />
          <Live />
        </div>
      </header>
      <main id="content" tabIndex={-1} ref={main}>
        <SignedIn>
          <Outlet />
        </SignedIn>
      </main>
      <footer className="bottom">
        <LanguageChoice />
        <ThemeChoice />
        <SignedInAs />
        <a href="/docs">{t.docs}</a>
      </footer>
    </UNSAFE_PortalProvider>
  );
}

function Tools() {
  const { t } = useWords();
  const mayRecord = useMay('record');
  return (
    <div className="tools">
      <SearchBox />
      <MomentControl />
      <SavedViews />
      {mayRecord && (
        <Link to="/record" className="button primary">
          {t.record}
        </Link>
      )}
    </div>
  );
}

/** The pages that whoever looks may see. */
function Menu() {
  const { t } = useWords();
  const menu = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [mayArrange, mayOperate] = [useMay('arrange'), useMay('operate')];
  // On a narrow screen the page that is shown may lie beyond the edge of the menu.
  useEffect(() => {
    const { current } = menu;
    const shown = current?.querySelector<HTMLElement>('.active');
    if (current && shown)
      current.scrollLeft =
        shown.offsetLeft - current.offsetLeft - (current.clientWidth - shown.clientWidth) / 2;
  }, [path, mayArrange, mayOperate]);
  const pages = [
    ['/', t.overview],
    ['/board', t.board],
    ['/companies', t.companies],
    ['/markets', t.markets],
    ['/matrix', t.matrix],
    ['/models', t.models],
    ['/people', t.people],
    ['/meetings', t.meetings],
    ['/sources', t.publishers],
    ['/changes', t.changes],
    ['/facts', t.facts],
    ['/suggestions', t.suggestions],
    ...(mayArrange || mayOperate ? [['/watches', t.watches] as const] : []),
    ...(mayOperate ? [['/operate', t.operate] as const] : []),
  ] as const;
  return (
    <nav aria-label={t.menu} ref={menu}>
      {pages.map(([to, name]) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function LanguageChoice() {
  const { t, language, speak } = useWords();
  return (
    <label>
      {t.language}{' '}
      <select
        value={language}
        onChange={(event) => {
          speak(event.target.value as Language);
        }}
      >
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** By its heading a page is told from others among tabs, in the history and in bookmarks. */
function usePageTitle(main: RefObject<HTMLElement | null>): void {
  const { t } = useWords();
  useEffect(() => {
    if (main.current === null) return undefined;
    const { current } = main;
    const setTitle = (): void => {
      const heading = current.querySelector('h1')?.textContent ?? '';
      const title = heading === '' ? t.product : `${heading} · ${t.product}`;
      if (document.title !== title) document.title = title;
    };
    setTitle();
    const watch = new MutationObserver(setTitle);
    watch.observe(current, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
    };
  }, [main, t]);
}

/** Who leads on by the keyboard goes on from the new page, not from its start or from nowhere. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
