import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Watch } from '../pages/watches-search.ts';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { useCompanyNames } from './company-names.ts';
import { MarketTag } from './market-tag.tsx';

export function WatchState({ of }: { readonly of: Watch }) {
  const { t } = useWords();
  return (
    <span className="health" data-status={of.state}>
      {t.watchStates[of.state]}
    </span>
  );
}

/** Which changes a watch is for. */
export function WatchFilter({ of: { filter } }: { readonly of: Watch }) {
  const { t } = useWords();
  const { view, company, market, partnership, kinds = [], newerThanDays } = filter;
  const { stages = [], pillars = [], instruments = [], certainties = [] } = filter;
  const companies = [...(company === undefined ? [] : [company]), ...(filter.with ?? [])];
  const words = [
    ...stages.map((each) => t.stages[each]),
    ...pillars.map((each) => t.pillars[each]),
    ...instruments,
    ...certainties.map((each) => t.certainties[each]),
    ...kinds.map((kind) => t.changeKinds[kind]),
  ];
  const names = useCompanyNames(companies);
  return (
    <span className="meta">
      {Object.keys(filter).length === 0 && <span className="quiet">{t.everything}</span>}
      {view !== undefined && <span className="tag">{t.watchedViews[view]}</span>}
      {companies.map((id) => (
        <Link key={id} to="/companies/$id" params={{ id }} className="tag">
          <bdi>{names.get(id) ?? id}</bdi>
        </Link>
      ))}
      {market !== undefined && <MarketTag code={market} />}
      {partnership !== undefined && (
        <Link to="/partnerships/$id" params={{ id: partnership }} className="tag">
          <bdi>{partnership}</bdi>
        </Link>
      )}
      {words.map((word) => (
        <span key={word} className="tag">
          {word}
        </span>
      ))}
      {newerThanDays !== undefined && <span className="tag">{t.daysOld(newerThanDays)}</span>}
    </span>
  );
}

/** What went wrong with its last delivery, and when it is tried again. */
export function Failures({ of }: { readonly of: Watch }) {
  const { t, language } = useWords();
  if (of.failures === 0) return null;
  return (
    <span className="meta">
      <span className="doubt">
        {t.failedTimes(of.failures)}: <bdi>{of.lastError}</bdi>
      </span>
      {of.state === 'parked' && <span>{t.watchParkedHelp}</span>}
      {of.state === 'active' && of.nextAttemptAt !== null && (
        <span className="quiet">{t.nextAttempt(timeInWords(of.nextAttemptAt, language))}</span>
      )}
    </span>
  );
}

/** What deliveries of a new watch are signed by: the service shows it once. */
export function Secret({ of }: { readonly of: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p>{t.secretHelp}</p>
      <p className="actions">
        <code className="secret">{of}</code>
        <button
          type="button"
          onClick={() => {
            void navigator.clipboard.writeText(of).then(() => {
              setCopied(true);
            });
          }}
        >
          {t.copySecret}
        </button>
        <span role="status">{copied && t.copied}</span>
      </p>
    </>
  );
}
