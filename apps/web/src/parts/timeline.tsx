import { readDate } from '@sovereign-pipeline/domain/vocabulary';
import { client, type TimelineEntry } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { dateInWords } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { Claim } from './claims.tsx';
import { Answer } from './states.tsx';

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
  return (
    <Answer of={pages}>
      {(entries) => (
        <>
          <Drawing of={entries} />
          <ol className="claims">
            {entries.map((entry) => (
              <li key={entry.id} id={`fact-${entry.id}`}>
                <Claim of={entry} />
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
}
const day = 86_400_000;
const width = 960;
const rowHeight = 20;

/** What has a date, each on a line of its own, as wide as its date is vague; open ends fade out. */
function Drawing({ of }: { readonly of: readonly TimelineEntry[] }) {
  const { t, language } = useWords();
  const dated = of.map(datedOf).filter((one) => one !== undefined);
  if (dated.length === 0) return null;
  const first = Math.min(...dated.map(({ from, to, openStart }) => (openStart ? to : from))) - 30 * day;
  const last = Math.max(...dated.map(({ from, to, openEnd }) => (openEnd ? from : to))) + 30 * day;
  const x = (time: number): number =>
    Math.max(0, Math.min(1, (time - first) / (last - first))) * (width - 20) + 10;
  const years = Array.from(
    { length: new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear() + 1 },
    (_, index) => new Date(first).getUTCFullYear() + index,
  ).filter((year) => Date.UTC(year, 0) >= first && Date.UTC(year, 0) <= last);
  const height = dated.length * rowHeight + 30;
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
        {dated.map(({ entry, from, to, openStart, openEnd }, index) => {
          const [start, end] = [openStart ? 10 : x(from), openEnd ? width - 10 : x(to)];
          const y = 26 + index * rowHeight;
          const exact = to - from <= day;
          const words = `${t.types[entry.type]}, ${dateInWords(entry.occurred ?? '', language)}`;
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
                  className="mark vague"
                  data-type={entry.type}
                />
              )}
            </a>
          );
        })}
      </svg>
    </div>
  );
}

function datedOf(entry: TimelineEntry): Dated | undefined {
  if (entry.occurred === null) return undefined;
  const extent = readDate(entry.occurred);
  if (typeof extent === 'string') return undefined;
  const { from, to } = extent;
  const [openStart, openEnd] = [from === -Infinity, to === Infinity];
  return openStart && openEnd ? undefined : { entry, from, to, openStart, openEnd };
}
