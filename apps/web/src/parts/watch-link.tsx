import { Link } from '@tanstack/react-router';
import type { WatchesSearch } from '../pages/watches-search.ts';
import { useWords } from '../words/language.tsx';
import { useMay } from './session.tsx';

/** Leads to the form of a watch of what is seen; who may keep none is not offered it. */
export function WatchLink({
  of,
}: {
  readonly of: { [K in keyof WatchesSearch]: WatchesSearch[K] | undefined };
}) {
  const { t } = useWords();
  if (!useMay('arrange')) return null;
  const said = Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
  return (
    <Link to="/watches" search={said} hash="new-watch" className="button">
      <span aria-hidden="true">◉</span> {t.watchThis}
    </Link>
  );
}
