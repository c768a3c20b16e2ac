import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, client, type Readiness } from '../api.ts';
import { useMay } from '../parts/session.tsx';
import { Answer } from '../parts/states.tsx';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';

/** How the service is: health, lag, what is parked, replays. */
export function Operate() {
  const { t } = useWords();
  const mayOperate = useMay('operate');
  return (
    <>
      <h1>{t.operate}</h1>
      <Health />
      {mayOperate && (
        <>
          <Parked />
          <Replays />
        </>
      )}
    </>
  );
}

function Health() {
  const { t } = useWords();
  const ready = api.useQuery('get', '/health/ready', {}, { refetchInterval: 2_000 });
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t.health}</h2>
      <Answer of={ready}>{(found) => <HealthTable of={found} />}</Answer>
    </section>
  );
}

interface Part {
  readonly status: string;
  readonly position?: number;
  readonly behind?: number;
  readonly reason?: string;
  readonly todo?: string;
}

function HealthTable({ of }: { readonly of: Readiness }) {
  const { t, language } = useWords();
  const parts: [string, Part | undefined][] = [
    [t.journal, of.journal],
    [t.readModels, of.readModels],
    [t.relay, of.relay],
  ];
  return (
    <>
      <p>
        <strong className="health" data-status={of.status}>
          {t[of.status as 'ready']}
        </strong>
      </p>
      {of.reasons.map((reason) => (
        <div key={reason.code} className="notice">
          <p>
            <strong>{reason.detail}</strong>{' '}
            <span className="quiet">{timeInWords(reason.since, language)}</span>
          </p>
          <p>
            {t.whatToDo}: {reason.action}
          </p>
        </div>
      ))}
      <ul className="rows">
        {parts.map(
          ([name, part]) =>
            part && (
              <li key={name}>
                <strong>{name}</strong>
                <span className="meta">
                  <span className="health" data-status={part.status}>
                    {part.status}
                  </span>
                  {part.behind !== undefined && <span>{t.behind(part.behind)}</span>}
                  {part.position !== undefined && (
                    <span className="quiet">{t.positionAt(part.position)}</span>
                  )}
                  {part.reason !== undefined && <span className="doubt">{part.reason}</span>}
                </span>
              </li>
            ),
        )}
      </ul>
    </>
  );
}

function Parked() {
  const { t } = useWords();
  const parked = api.useQuery('get', '/v1/parked', {}, { refetchInterval: 5_000 });
  const retry = api.useMutation('post', '/v1/parked/retry', { onSettled: () => void parked.refetch() });
  return (
    <section aria-labelledby="parked">
      <h2 id="parked">{t.parked}</h2>
      <p className="quiet">{t.parkedHelp}</p>
      <Answer of={parked}>
        {({ streams }) =>
          streams.length === 0 ? (
            <p>{t.nothingParked}</p>
          ) : (
            <>
              <ul className="rows">
                {streams.map((one) => (
                  <li key={one.stream}>
                    <code>{one.stream}</code>
                    <span className="doubt">{one.error}</span>
                  </li>
                ))}
              </ul>
              <button
                type="button"
                disabled={retry.isPending}
                onClick={() => {
                  retry.mutate({});
                }}
              >
                {t.retry}
              </button>
            </>
          )
        }
      </Answer>
    </section>
  );
}

function Replays() {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const replays = api.useQuery('get', '/v1/replays', {}, { refetchInterval: 2_000 });
  const ask = async (verify: boolean): Promise<void> => {
    await client.POST('/v1/replays', { body: { verify } as never }).catch(() => undefined);
    await queries.invalidateQueries();
  };
  const button = (verify: boolean, text: string): ReactNode => (
    <button type="button" onClick={() => void ask(verify)}>
      {text}
    </button>
  );
  return (
    <section aria-labelledby="replays">
      <h2 id="replays">{t.replays}</h2>
      <div className="actions">
        {button(false, t.rebuild)} {button(true, t.verify)}
      </div>
      <Answer of={replays}>
        {({ replays: all }) =>
          all.length === 0 ? (
            <p className="quiet">{t.noReplays}</p>
          ) : (
            <ul className="rows">
              {all.map((one) => (
                <li key={one.id}>
                  <span>
                    <strong>{one.kind}</strong>{' '}
                    <span className="quiet">{timeInWords(one.requestedAt, language)}</span>
                  </span>
                  <span className="meta">
                    <span className="health" data-status={one.status}>
                      {one.status}
                    </span>
                    <progress value={one.done} max={Math.max(1, one.total)} aria-label={one.kind} />
                    {one.error !== undefined && <span className="doubt">{one.error.detail}</span>}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
