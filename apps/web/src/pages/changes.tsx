import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { client } from '../api.ts';
import { momentParts, timeOf, useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { ChangeLines } from '../parts/change-line.tsx';
import { Download } from '../parts/download.tsx';
import { OthersFilter } from '../parts/filter.tsx';
import { NameInput } from '../parts/name-input.tsx';
import { Answer, More } from '../parts/states.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { useWords } from '../words/language.tsx';
import { changeTimes, type ChangesSearch } from './changes-search.ts';

/** What became of everything between two moments; the question is in the address. */
export function Changes() {
  const { t } = useWords();
  const search = useSearch({ from: '/changes' });
  const { since = '0', by = 'recorded', company, with: others, kind } = search;
  // Nothing that came after the moment of the page, by any of its times.
  const moment = useMoment();
  const until = search.until ?? moment[momentParts.find((part) => timeOf[part] === by) ?? 'knownAt'];
  const pages = usePages(
    ['changes', moment, since, until, by, company, others, kind],
    async (cursor, signal) => {
      const query = {
        ...moment,
        ...cursor,
        ...{ since, by, limit: 100 },
        ...(until !== undefined && { until }),
        ...(company !== undefined && { company }),
        ...(others !== undefined && { with: [...others] }),
        ...(kind !== undefined && { kind: [kind] }),
      };
      const { data, response } = await client.GET('/v1/changes', { params: { query }, signal });
      return { items: data?.changes ?? [], response };
    },
  );
  return (
    <>
      <h1>{t.changes}</h1>
      <p className="lead quiet">{t.compareHelp}</p>
      <Question key={JSON.stringify({ ...search, until })} given={{ ...search, by }} until={until} />
      <div className="summary">
        <Download path="/v1/changes" query={{ ...moment, since, until, by, company, with: others, kind }} />
        <WatchLink of={{ company, with: others, kind }} />
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

/** Which two moments are compared, and of what; asked when it is said whole. */
function Question({ given, until }: { readonly given: ChangesSearch; readonly until: string | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/changes' });
  const [company, setCompany] = useState(given.company ?? '');
  const [others, setOthers] = useState(given.with);
  const ask = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = [...new FormData(event.currentTarget), ['company', company.trim()] as const];
    const asked = Object.fromEntries(said.filter(([, value]) => value !== ''));
    void navigate({ search: { ...asked, ...(others !== undefined && { with: others }) } });
  };
  return (
    <form className="filter" onSubmit={ask}>
      <label>
        {t.changedBy}
        <select name="by" defaultValue={given.by}>
          {changeTimes.map((time) => (
            <option key={time} value={time}>
              {t.changeTimes[time]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.changedSince}
        <input name="since" className="control" defaultValue={given.since} placeholder="2026-11-23" />
      </label>
      <label>
        {t.changedUntil}
        <input name="until" className="control" defaultValue={until} placeholder={t.now} />
      </label>
      <NameInput of="company" label={t.company} value={company} onChange={setCompany} />
      <OthersFilter of={others ?? []} onChange={setOthers} />
      <label>
        {t.changedHow}
        <select name="kind" defaultValue={given.kind ?? ''}>
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
  );
}
