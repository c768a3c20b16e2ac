import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemError } from '@sovereign-pipeline/client';
import { useMay } from './session.tsx';
import { useWords } from '../words/language.tsx';

/** What a page asks the service for. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows an answer once it is there, else that it is on its way, or why it will not come and what to do. */
export function Answer<T>({
  of,
  children,
}: {
  readonly of: Asked<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useWords();
  if (of.data !== undefined) return children(of.data);
  if (of.error === null)
    return (
      <p className="quiet" role="status">
        {t.loading}
      </p>
    );
  return (
    <div className="notice" role="alert">
      <p>{of.error instanceof ProblemError ? of.error.message : t.unreachable}</p>
      <button type="button" onClick={() => void of.refetch()}>
        {t.tryAgain}
      </button>
    </div>
  );
}

/** Leads on while there are further pages. */
export function More({
  of,
}: {
  readonly of: { readonly hasNextPage: boolean; readonly fetchNextPage: () => unknown };
}) {
  const { t } = useWords();
  return of.hasNextPage ? (
    <button type="button" onClick={() => void of.fetchNextPage()}>
      {t.more}
    </button>
  ) : null;
}

/** Nothing is there yet: says what to do about it. */
export function Empty() {
  const { t } = useWords();
  const mayRecord = useMay('record');
  return (
    <div className="notice">
      <p>
        <strong>{t.empty}</strong> {t.emptyHelp}
      </p>
      {mayRecord && (
        <Link to="/record" className="button primary">
          {t.recordFact}
        </Link>
      )}
    </div>
  );
}

export function NotHere() {
  const { t } = useWords();
  return (
    <div className="notice">
      <p>{t.notHere}</p>
      <Link to="/">{t.overview}</Link>
    </div>
  );
}
