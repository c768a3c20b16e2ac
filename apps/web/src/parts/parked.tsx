import { api } from '../api.ts';
import { timeInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { Answer } from './states.tsx';

/** What could not be projected, why, and what waits behind it: to be tried again, each or all. */
export function Parked() {
  const { t, language } = useWords();
  const parked = api.useQuery('get', '/v1/parked', {}, { refetchInterval: 5_000 });
  const again = { onSettled: () => void parked.refetch() };
  const retryAll = api.useMutation('post', '/v1/parked/retry', again);
  const retryOne = api.useMutation('post', '/v1/parked/{stream}/retry', again);
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
              <ul className="rows stacked">
                {streams.map((one) => (
                  <li key={one.stream}>
                    <span className="meta">
                      <code>{one.stream}</code> {t.waitingEvents(one.events)}
                      <span className="quiet">
                        {t.types[one.event.type as keyof typeof t.types]} ·{' '}
                        {timeInWords(one.parkedAt, language)} · {t.triedTimes(one.attempts)}
                      </span>
                    </span>
                    <span className="doubt">{one.error}</span>
                    <button
                      type="button"
                      className="quiet-button"
                      aria-label={`${t.retry}: ${one.stream}`}
                      disabled={retryOne.isPending}
                      onClick={() => {
                        retryOne.mutate({ params: { path: { stream: one.stream } } });
                      }}
                    >
                      {t.retry}
                    </button>
                  </li>
                ))}
              </ul>
              <p className="actions">
                <button
                  type="button"
                  disabled={retryAll.isPending}
                  onClick={() => {
                    retryAll.mutate({});
                  }}
                >
                  {t.retryAll}
                </button>
              </p>
            </>
          )
        }
      </Answer>
    </section>
  );
}
