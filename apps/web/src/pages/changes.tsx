import { useNavigate, useSearch } from '@tanstack/react-router';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { ChangeLines } from '../parts/change-line.tsx';
import { Download } from '../parts/download.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { Answer, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';
import { changeTimes, type ChangesSearch } from './changes-search.ts';

/** What became of everything between two moments; the question is in the address. */
export function Changes() {
  const { t } = useWords();
  const search = useSearch({ from: '/changes' });
  const navigate = useNavigate({ from: '/changes' });
  const { since = '0', by = 'recorded', company, kind } = search;
  const { knownAt: recorded, publishedBy: published, asOf: occurred } = useMoment();
  // Nothing that came after the moment of the page.
  const until = search.until ?? { recorded, published, occurred }[by];
  const pages = usePages(['changes', since, until, by, company, kind], async (cursor, signal) => {
    const query = {
      ...cursor,
      ...{ since, by, limit: 100 },
      ...(until !== undefined && { until }),
      ...(company !== undefined && { company }),
      ...(kind !== undefined && { kind: [kind] }),
    };
    const { data, response } = await client.GET('/v1/changes', { params: { query }, signal });
    return { items: data?.changes ?? [], response };
  });
  const ask = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)].filter(([, value]) => value !== ''),
    ) as ChangesSearch;
    void navigate({ search: given });
  };
  return (
    <>
      <h1>{t.changes}</h1>
      <p className="lead quiet">{t.compareHelp}</p>
      <form className="filter" onSubmit={ask} key={JSON.stringify(search)}>
        <label>
          {t.changedBy}
          <select name="by" defaultValue={by}>
            {changeTimes.map((time) => (
              <option key={time} value={time}>
                {t.changeTimes[time]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.changedSince}
          <input name="since" className="control" defaultValue={search.since} placeholder="2026-11-23" />
        </label>
        <label>
          {t.changedUntil}
          <input name="until" className="control" defaultValue={until} placeholder={t.now} />
        </label>
        <label>
          {t.company}
          <input name="company" className="control" defaultValue={company} />
        </label>
        <label>
          {t.changedHow}
          <select name="kind" defaultValue={kind ?? ''}>
            <option value="">{t.all}</option>
            {Object.entries(t.changeKinds).map(([each, words]) => (
              <option key={each} value={each}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{t.apply}</button>
      </form>
      <div className="summary">
        <Download path="/v1/changes" query={{ since, until, by, company, kind }} />
        <WatchLink of={{ company, kind }} />
      </div>
      <Answer of={pages}>
        {(changes) =>
          changes.length === 0 && !pages.hasNextPage ? (
            <p className="quiet">{t.noChanges}</p>
          ) : (
            <ChangeLines of={changes} />
          )
        }
      </Answer>
      <More of={pages} />
    </>
  );
}
