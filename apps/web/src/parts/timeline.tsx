import { readDate } from '@sovereign-pipeline/domain/vocabulary';
import { Fragment } from 'react';
import { client, type TimelineEntry } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { Claim } from './claims.tsx';
import { Download } from './download.tsx';
import { Answer } from './states.tsx';
import { useSubjects } from './subjects.ts';

/** A company's facts by when they happened. A day is drawn as a point, a month or an interval as long as it is. */
export function Timeline({ company }: { readonly company: string }) {
  const { t } = useWords();
  const moment = useMoment();
  const ask = async (cursor: { cursor?: string }, signal: AbortSignal) => {
    const { data, response } = await client.GET('/v1/companies/{id}/timeline', {
      params: { path: { id: company }, query: { ...moment, ...cursor, limit: 100 } },
      signal,
    });
    return { items: data?.entries ?? [], response };
  };
  const pages = usePages(['timeline', company, moment], ask, { steady: true });
  const subject = useSubjects(pages.data ?? []);
  return (
    <Answer of={pages}>
      {(entries) => (
        <>
          <Drawing of={entries} />
          <Download path={`/v1/companies/${encodeURIComponent(company)}/timeline`} query={{ ...moment }} />
          <ol className="claims">
            {entries.map((entry) => (
              <li key={entry.id} id={`fact-${entry.id}`}>
                <Claim of={entry} about={subject(entry.data)} />
              </li>
            ))}
          </ol>
          {pages.hasNextPage && (
            <button type="button" onClick={() => void pages.fetchNextPage()}>
              {t.more}
            </button>
          )}
        </>
      )}
    </Answer>
  );
}

interface Dated {
  readonly entry: TimelineEntry;
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Its date is said to be about right, or uncertain; or nobody says one, and it may be any. */
  readonly approximate: boolean;
}
const day = 86_400_000;
const width = 960;
const rowHeight = 20;

/**
 * Each on a line of its own, as wide as its date is vague: dashed when it is approximate, from end to end without one.
 */
function Drawing({ of }: { readonly of: readonly TimelineEntry[] }) {
  const { t, language } = useWords();
  const drawn = of.map(datedOf);
  const ends = drawn.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  if (ends.length === 0) return null;
  const first = Math.min(...ends) - 30 * day;
  const last = Math.max(...ends) + 30 * day;
  const x = (time: number): number =>
    Math.max(0, Math.min(1, (time - first) / (last - first))) * (width - 20) + 10;
  const years = Array.from(
    { length: new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear() + 1 },
    (_, index) => new Date(first).getUTCFullYear() + index,
  ).filter((year) => Date.UTC(year, 0) >= first && Date.UTC(year, 0) <= last);
  const height = drawn.length * rowHeight + 30;
  return (
    <div className="scroll-x">
      <svg className="drawing" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t.timeline}>
        {years.map((year) => (
          <g key={year}>
            <line x1={x(Date.UTC(year, 0))} x2={x(Date.UTC(year, 0))} y1="18" y2={height} className="year" />
            <text x={x(Date.UTC(year, 0)) + 4} y="12">
              {year}
            </text>
          </g>
        ))}
        {drawn.map(({ entry, from, to, openStart, openEnd, approximate }, index) => {
          const [start, end] = [openStart ? 10 : x(from), openEnd ? width - 10 : x(to)];
          const y = 26 + index * rowHeight;
          const exact = to - from <= day && !approximate;
          const date = entry.occurred === null ? t.undated : dateInWords(entry.occurred, language);
          const words = `${t.types[entry.type]}, ${date}`;
          return (
            <a key={entry.id} href={`#fact-${entry.id}`} aria-label={words}>
              <title>{words}</title>
              {exact ? (
                <circle cx={(start + end) / 2} cy={y + 5} r="5" className="mark" data-type={entry.type} />
              ) : (
                <rect
                  x={start}
                  y={y}
                  width={Math.max(6, end - start)}
                  height="10"
                  rx="5"
                  className={approximate ? 'mark approximate' : 'mark vague'}
                  data-type={entry.type}
                />
              )}
            </a>
          );
        })}
      </svg>
      <Legend of={drawn} />
    </div>
  );
}

/** Which colour is what, as far as it is drawn. */
function Legend({ of }: { readonly of: readonly Dated[] }) {
  const { t } = useWords();
  const types = [...new Set(of.map(({ entry }) => entry.type))];
  return (
    <p className="legend">
      {types.map((type) => (
        <Fragment key={type}>
          <svg viewBox="0 0 10 10" className="drawing" aria-hidden="true">
            <circle cx="5" cy="5" r="5" className="mark" data-type={type} />
          </svg>
          {t.types[type]}
        </Fragment>
      ))}
      {of.some(({ approximate }) => approximate) && (
        <>
          <svg viewBox="0 0 24 10" className="drawing wide" aria-hidden="true">
            <rect x="1" y="1" width="22" height="8" rx="4" className="mark approximate" />
          </svg>
          {t.approximateOrUndated}
        </>
      )}
    </p>
  );
}

function datedOf(entry: TimelineEntry): Dated {
  const extent = entry.occurred === null ? 'unknown' : readDate(entry.occurred);
  const { from, to } = typeof extent === 'string' ? { from: -Infinity, to: Infinity } : extent;
  return {
    ...{ entry, from, to, openStart: from === -Infinity, openEnd: to === Infinity },
    approximate: typeof extent === 'string' || /[?~%]/.test(entry.occurred ?? ''),
  };
}
