import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '@sovereign-pipeline/client';
import { api, client } from '../api.ts';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { numberInWords } from '../words/numbers.ts';
import { Answer } from './states.tsx';

type Replay = components['schemas']['Replay'];

/** Rebuilds and comparisons of the read models, how far each is, and what it found. */
export function Replays() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<string>();
  const replays = api.useQuery('get', '/v1/replays', {}, { refetchInterval: 2_000 });
  const ask = async (verify: boolean): Promise<void> => {
    setTrouble(undefined);
    try {
      await client.POST('/v1/replays', { body: { verify } as never });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
    await queries.invalidateQueries({ queryKey: ['get', '/v1/replays'] });
  };
  const running = replays.data?.replays.some(({ status }) => status === 'queued' || status === 'running');
  return (
    <section aria-labelledby="replays">
      <h2 id="replays">{t.replays}</h2>
      <p className="quiet">{t.replaysHelp}</p>
      <div className="actions spaced">
        <button type="button" disabled={running} onClick={() => void ask(false)}>
          {t.rebuild}
        </button>
        <button type="button" disabled={running} onClick={() => void ask(true)}>
          {t.verify}
        </button>
      </div>
      {trouble !== undefined && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
      <Answer of={replays}>
        {({ replays: all }) =>
          all.length === 0 ? (
            <p className="quiet">{t.noReplays}</p>
          ) : (
            <ul className="rows stacked replays">
              {all.map((one) => (
                <li key={one.id}>
                  <OneReplay of={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}

function OneReplay({ of }: { readonly of: Replay }) {
  const { t, language } = useWords();
  const number = numberInWords(language);
  return (
    <>
      <span className="meta">
        <strong>{t.replayKinds[of.kind]}</strong>
        <span className="quiet">{timeInWords(of.requestedAt, language)}</span>
        <span className="health" data-status={of.status}>
          {t.replayStatuses[of.status]}
        </span>
      </span>
      {(of.status === 'running' || of.status === 'queued') && (
        <span className="meta">
          <progress value={of.done} max={Math.max(1, of.total)} aria-label={t.replayKinds[of.kind]} />
          {number(of.done)} / {number(of.total)}
          {of.phase !== undefined && <span>{t.replayPhases[of.phase]}</span>}
          {of.eventsPerSecond !== undefined && (
            <span>{t.perSecond(number(Math.round(of.eventsPerSecond)))}</span>
          )}
          {of.secondsLeft !== undefined && <span>{t.secondsLeft(number(Math.ceil(of.secondsLeft)))}</span>}
        </span>
      )}
      {of.error !== undefined && <span className="doubt">{of.error.detail}</span>}
      {of.parked !== undefined && (
        <span className="doubt">
          {t.parked}: {number(of.parked.events)}
        </span>
      )}
      {of.result !== undefined && (
        <span className={of.result.equal ? 'quiet' : 'doubt'}>
          {of.result.equal
            ? t.verifiedEqual(number(of.result.tables.reduce((sum, { rows }) => sum + rows, 0)))
            : of.result.tables
                .filter(({ missing, extra }) => missing + extra > 0)
                .map(({ table, missing, extra }) =>
                  t.verifiedDifferent(table, number(missing), number(extra)),
                )
                .join('; ')}
        </span>
      )}
    </>
  );
}
