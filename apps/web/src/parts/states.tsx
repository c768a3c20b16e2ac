import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { focusOn } from './focus.ts';
import { ProblemError } from '@sovereign-pipeline/client';
import { noMoment, useMoment } from '../moment/moment.ts';
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
  whole = false,
  children,
}: {
  readonly of: Asked<T>;
  /** It is the whole page: there is no heading beside it. */
  readonly whole?: boolean;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useWords();
  if (of.data !== undefined) return children(of.data);
  if (of.error === null)
    return (
      <p className="quiet loading" role="status">
        {t.loading}
      </p>
    );
  return <Trouble of={of.error} retry={of.refetch} whole={whole} />;
}

/** What went wrong, and what can be done about it. */
function Trouble({
  of,
  retry,
  whole,
}: {
  readonly of: unknown;
  readonly retry: () => unknown;
  readonly whole: boolean;
}) {
  const { t } = useWords();
  const another = Object.keys(useMoment()).length > 0;
  const problem = of instanceof ProblemError ? of.problem : undefined;
  const message = t.troubles[problem?.status ?? 0] ?? problem?.title ?? t.unreachable;
  const remedy = t.remedies[(problem?.status ?? 0) as keyof typeof t.remedies] as string | undefined;
  return (
    <div className="notice" role="alert">
      {whole ? <h1>{message}</h1> : <strong>{message}</strong>}
      {problem?.detail !== undefined && (
        <p>
          <bdi>{problem.detail}</bdi>
        </p>
      )}
      <p>{remedy ?? t.remedies[0]}</p>
      <p className="actions">
        <button type="button" onClick={() => void retry()}>
          {t.tryAgain}
        </button>
        {another && (
          <Link to="." search={noMoment as never} className="button">
            {t.backToNow}
          </Link>
        )}
      </p>
    </div>
  );
}

/** A page that could not be opened: its script did not come, say. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  return (
    <Trouble
      whole
      of={error}
      retry={() => {
        window.location.reload();
      }}
    />
  );
}

/** Leads on while there are further pages. */
export function More({
  of,
}: {
  readonly of: { readonly hasNextPage: boolean; readonly fetchNextPage: () => unknown };
}) {
  const { t } = useWords();
  const [pressed, setPressed] = useState(false);
  if (of.hasNextPage)
    return (
      <button
        type="button"
        onClick={() => {
          setPressed(true);
          void of.fetchNextPage();
        }}
      >
        {t.more}
      </button>
    );
  // The focus stays at the end of the list.
  return pressed ? (
    <p className="quiet" tabIndex={-1} ref={focusOn}>
      {t.allShown}
    </p>
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
      <h1>{t.notHere}</h1>
      <p>{t.notHereHelp}</p>
      <Link to="/" className="button primary">
        {t.overview}
      </Link>
    </div>
  );
}
