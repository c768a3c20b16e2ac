import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { components } from '@sovereign-pipeline/client';
import { api, client } from '../api.ts';
import { usePages } from '../paging.ts';
import { Choice } from '../parts/choice.tsx';
import { Filter } from '../parts/filter.tsx';
import { useMay } from '../parts/session.tsx';
import { Answer, More } from '../parts/states.tsx';
import { WatchForm, type WatchInput } from '../parts/watch-form.tsx';
import { Failures, Secret, WatchFilter, WatchState } from '../parts/watch-parts.tsx';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { type Watch, type WatchesSearch, watchStates } from './watches-search.ts';

/** The watches of whoever looks, and the form of a new one; who operates sees those of everybody. */
export function Watches() {
  const { t } = useWords();
  const { state, ...given } = useSearch({ from: '/watches' });
  const navigate = useNavigate({ from: '/watches' });
  const mayArrange = useMay('arrange');
  const pages = usePages(['watches', state], async (cursor, signal) => {
    const query = { ...cursor, limit: 100, ...(state !== undefined && { state }) };
    const { data, response } = await client.GET('/v1/watches', { params: { query }, signal });
    return { items: data?.watches ?? [], response };
  });
  return (
    <>
      <h1>{t.watches}</h1>
      <p className="lead quiet">{t.watchesHelp}</p>
      <Filter>
        <Choice
          label={t.watchState}
          of={watchStates}
          words={t.watchStates}
          none={t.allStates}
          value={state}
          onChange={(chosen) => {
            void navigate({ search: chosen === undefined ? given : { ...given, state: chosen } });
          }}
        />
      </Filter>
      <Answer of={pages}>
        {(watches) =>
          watches.length === 0 && !pages.hasNextPage ? (
            <p className="notice">
              {state === undefined ? (
                <>
                  <strong>{t.noWatches}</strong> {mayArrange && t.noWatchesHelp}
                </>
              ) : (
                t.noWatchesInState
              )}
            </p>
          ) : (
            <ul className="rows stacked">
              {watches.map((watch) => (
                <li key={watch.id}>
                  <WatchRow of={watch} onRetried={() => void pages.refetch()} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <More of={pages} />
      {mayArrange && <NewWatch key={JSON.stringify(given)} given={given} />}
    </>
  );
}

function WatchRow({ of, onRetried }: { readonly of: Watch; readonly onRetried: () => void }) {
  const { t, language } = useWords();
  const retry = api.useMutation('post', '/v1/watches/{id}/retry', { onSettled: onRetried });
  return (
    <>
      <span className="meta">
        <Link to="/watches/$id" params={{ id: of.id }} className="name">
          <bdi>{of.name}</bdi>
        </Link>
        <WatchState of={of} />
        {of.owner !== null && (
          <span className="quiet">
            <bdi>{of.owner}</bdi>
          </span>
        )}
      </span>
      <WatchFilter of={of} />
      <span className="meta quiet">
        {of.url === null ? (
          t.digestAlone
        ) : (
          <>
            <span>
              {t.deliversTo} <bdi>{of.url}</bdi>
            </span>
            <span>
              {t.lastDelivery}:{' '}
              {of.deliveredAt === null ? t.neverDelivered : timeInWords(of.deliveredAt, language)}
            </span>
          </>
        )}
      </span>
      <Failures of={of} />
      {of.failures > 0 && (
        <button
          type="button"
          className="quiet-button"
          aria-label={`${t.retry}: ${of.name}`}
          disabled={retry.isPending}
          onClick={() => {
            retry.mutate({ params: { path: { id: of.id } } });
          }}
        >
          {t.retry}
        </button>
      )}
    </>
  );
}

type Made = components['schemas']['NewWatch'];

function NewWatch({
  given: { company, with: others, market, partnership, kind },
}: {
  readonly given: WatchesSearch;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [made, setMade] = useState<Made>();
  const heading = useRef<HTMLHeadingElement>(null);
  const isGiven = (company ?? others ?? market ?? partnership ?? kind) !== undefined;
  useEffect(() => {
    if (isGiven) heading.current?.focus();
  }, [isGiven]);
  const make = async (body: WatchInput): Promise<void> => {
    const { data } = await client.POST('/v1/watches', { body });
    setMade(data);
    await queries.invalidateQueries({ queryKey: ['watches'] });
  };
  return (
    <section aria-labelledby="new-watch" className="record">
      <h2 id="new-watch" ref={heading} tabIndex={-1}>
        {t.newWatch}
      </h2>
      {made && (
        <div className="notice good" role="status">
          <strong>
            {t.watchMade}{' '}
            <Link to="/watches/$id" params={{ id: made.id }}>
              <bdi>{made.name}</bdi>
            </Link>
          </strong>
          {made.url !== null && <Secret of={made.secret} />}
        </div>
      )}
      <WatchForm
        key={made?.id}
        given={{
          name: '',
          filter: {
            ...(company !== undefined && { company }),
            ...(others !== undefined && { with: [...others] }),
            ...(market !== undefined && { market }),
            ...(partnership !== undefined && { partnership }),
            ...(kind !== undefined && { kinds: [kind] }),
          },
          url: null,
        }}
        submitWords={t.makeWatch}
        onSubmit={make}
      />
    </section>
  );
}
