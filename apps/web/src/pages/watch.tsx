import type { paths } from '@sovereign-pipeline/client';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type SubmitEvent, useRef, useState } from 'react';
import { api, client } from '../api.ts';
import { Digest } from '../parts/digest.tsx';
import { useMay } from '../parts/session.tsx';
import { Answer } from '../parts/states.tsx';
import { Refused, WatchForm } from '../parts/watch-form.tsx';
import { Failures, Secret, WatchFilter, WatchState } from '../parts/watch-parts.tsx';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { numberInWords } from '../words/numbers.ts';
import type { Watch } from './watches-search.ts';

/** A watch: what it is for, how its deliveries stand, what can be done about them, and its digest. */
export function WatchPage() {
  const { id } = useParams({ from: '/watches/$id' });
  const asked = api.useQuery(
    'get',
    '/v1/watches/{id}',
    { params: { path: { id } } },
    { refetchInterval: 5_000 },
  );
  return (
    <Answer of={asked} whole>
      {(watch) => <OneWatch of={watch} onChange={() => asked.refetch()} />}
    </Answer>
  );
}

function OneWatch({ of, onChange }: { readonly of: Watch; readonly onChange: () => Promise<unknown> }) {
  const { t } = useWords();
  const mayArrange = useMay('arrange');
  return (
    <>
      <header className="title">
        <p className="meta quiet">{t.watch}</p>
        <h1>
          <bdi>{of.name}</bdi>
        </h1>
        <WatchFilter of={of} />
      </header>
      <Deliveries of={of} mayArrange={mayArrange} onChange={onChange} />
      <Digest of={of} />
      {mayArrange && <Change of={of} onChange={onChange} />}
    </>
  );
}

interface Changeable {
  readonly of: Watch;
  readonly onChange: () => Promise<unknown>;
}

/** What can be asked for a watch: the last refusal, and the secret when a new one was given. */
function useAsking({ of, onChange }: Changeable) {
  const [refused, setRefused] = useState<unknown>();
  /** Null while it is renewed: of a second one asked for at once the receivers' own would end. */
  const [secret, setSecret] = useState<string | null>();
  const params = { path: { id: of.id } };
  const ask = (asking: Promise<unknown>): void => {
    setRefused(undefined);
    void asking.then(onChange).catch(setRefused);
  };
  const change = (body: WatchChange): void => {
    ask(client.PATCH('/v1/watches/{id}', { params, body }));
  };
  const retry = (): void => {
    ask(client.POST('/v1/watches/{id}/retry', { params }));
  };
  const renew = (): void => {
    setSecret(null);
    const asking = client.POST('/v1/watches/{id}/secret', { params, body: {} });
    const renewed = asking.then(({ data }) => data?.secret);
    ask(renewed);
    void renewed.catch(() => undefined).then(setSecret);
  };
  return { refused, secret, change, retry, renew };
}

function Deliveries({ of, mayArrange, onChange }: Changeable & { readonly mayArrange: boolean }) {
  const { t } = useWords();
  const { refused, secret, change, retry, renew } = useAsking({ of, onChange });
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="verdict" aria-labelledby="deliveries">
      <h2 id="deliveries" ref={heading} tabIndex={-1}>
        {t.deliveries}
      </h2>
      <p>
        <WatchState of={of} />
      </p>
      <Failures of={of} />
      <Particulars of={of} />
      {refused !== undefined && <Refused by={refused} />}
      {typeof secret === 'string' && (
        <div role="status">
          <p>{t.secretRenewed}</p>
          <Secret of={secret} />
        </div>
      )}
      <div className="actions">
        {of.failures > 0 && (
          <button
            type="button"
            className="primary"
            onClick={() => {
              heading.current?.focus();
              retry();
            }}
          >
            {t.retry}
          </button>
        )}
        {mayArrange && of.url !== null && (
          <Arrange of={of} renews={secret !== undefined} onChange={change} onRenew={renew} />
        )}
      </div>
      {mayArrange && of.url !== null && (
        <DeliverAgain
          onAsk={(position) => {
            change({ position });
          }}
        />
      )}
    </section>
  );
}

type WatchChange = NonNullable<
  paths['/v1/watches/{id}']['patch']['requestBody']
>['content']['application/json'];

/** Pauses and resumes deliveries, and renews what they are signed by. */
function Arrange({
  of,
  renews,
  onChange,
  onRenew,
}: {
  readonly of: Watch;
  readonly renews: boolean;
  readonly onChange: (change: WatchChange) => void;
  readonly onRenew: () => void;
}) {
  const { t } = useWords();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          onChange({ paused: of.state !== 'paused' });
        }}
      >
        {of.state === 'paused' ? t.resumeWatch : t.pauseWatch}
      </button>
      <button type="button" disabled={renews} onClick={onRenew}>
        {t.renewSecret}
      </button>
    </>
  );
}

/** Where it delivers, how far it has come, and whose it is. */
function Particulars({ of }: { readonly of: Watch }) {
  const { t, language } = useWords();
  const number = numberInWords(language);
  const head = api.useQuery('get', '/v1/companies', { params: { query: { limit: 1 } } });
  return (
    <dl className="particulars">
      {of.url === null ? (
        <>
          <dt>{t.deliversTo}</dt>
          <dd className="quiet">{t.digestAlone}</dd>
        </>
      ) : (
        <>
          <dt>{t.deliversTo}</dt>
          <dd>
            <bdi>{of.url}</bdi>
          </dd>
          <dt>{t.deliveredUpTo}</dt>
          <dd>
            {t.positionOf(number(of.position), number(Math.max(of.position, head.data?.position ?? 0)))}
          </dd>
          <dt>{t.lastDelivery}</dt>
          <dd>{of.deliveredAt === null ? t.neverDelivered : timeInWords(of.deliveredAt, language)}</dd>
        </>
      )}
      {of.owner !== null && (
        <>
          <dt>{t.ownerOfWatch}</dt>
          <dd>
            <bdi>{of.owner}</bdi>
          </dd>
        </>
      )}
      <dt>{t.madeOn}</dt>
      <dd>{timeInWords(of.createdAt, language)}</dd>
    </dl>
  );
}

function DeliverAgain({ onAsk }: { readonly onAsk: (position: number) => void }) {
  const { t } = useWords();
  const ask = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onAsk(Number(new FormData(event.currentTarget).get('position')));
  };
  return (
    <form className="filter" onSubmit={ask}>
      <label>
        {t.deliverAgainFrom}
        <input name="position" type="number" min={0} step={1} required aria-describedby="again-help" />
      </label>
      <button type="submit">{t.deliverAgain}</button>
      <small id="again-help">{t.deliverAgainHelp}</small>
    </form>
  );
}

function Change({ of, onChange }: Changeable) {
  const { t } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [sure, setSure] = useState<boolean>();
  const [refused, setRefused] = useState<unknown>();
  const path = { id: of.id };
  const remove = async (): Promise<void> => {
    try {
      await client.DELETE('/v1/watches/{id}', { params: { path } });
      await navigate({ to: '/watches' });
      await queries.invalidateQueries({ queryKey: ['watches'] });
    } catch (error) {
      setRefused(error);
    }
  };
  return (
    <section aria-labelledby="change" className="record">
      <h2 id="change">{t.changeWatch}</h2>
      <WatchForm
        key={JSON.stringify([of.name, of.filter, of.url])}
        given={of}
        submitWords={t.saveWatch}
        onSubmit={async ({ name, filter, url }) => {
          await client.PATCH('/v1/watches/{id}', { params: { path }, body: { name, filter, url } });
          await onChange();
        }}
      />
      {refused !== undefined && <Refused by={refused} />}
      <p className="actions">
        {sure === true ? (
          <>
            <strong>{t.reallyDelete}</strong>
            <button type="button" className="danger" autoFocus onClick={() => void remove()}>
              {t.deleteWatch}
            </button>
            <button
              type="button"
              onClick={() => {
                setSure(false);
              }}
            >
              {t.keepWatch}
            </button>
          </>
        ) : (
          <button
            type="button"
            autoFocus={sure === false}
            onClick={() => {
              setSure(true);
            }}
          >
            {t.deleteWatch}
          </button>
        )}
      </p>
    </section>
  );
}
