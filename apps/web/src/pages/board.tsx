import { useNavigate, useSearch } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef } from 'react';
import { api, type Partnership } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { PartnershipCard, StageMark, stages } from '../parts/assessed.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { Filter, PlaceFilter } from '../parts/filter.tsx';
import { Answer } from '../parts/states.tsx';
import { type BoardSearch, type Grouping, groupings } from './board-search.ts';
import { useWords } from '../words/language.tsx';
import { mostPartnerships, usePartnerships } from './partnership-list.ts';

/** Partnerships in columns by stage. The filter stands in the address: a link is a view. */
export function Board() {
  const { t } = useWords();
  const { company, market, group = 'none' }: BoardSearch = useSearch({ from: '/board' });
  const partnerships = usePartnerships({
    ...(company !== undefined && { company }),
    ...(market !== undefined && { market }),
  });
  const moment = useMoment();
  const markets = api.useQuery('get', '/v1/markets');
  const nameOf = (key: string): string =>
    markets.data?.markets.find(({ code }) => code === key)?.name ??
    (key in t.pillars ? t.pillars[key as keyof typeof t.pillars] : key);
  return (
    <>
      <h1>{t.board}</h1>
      <BoardFilter company={company} market={market} group={group} />
      <Answer of={partnerships}>
        {({ all, hasMore }) => (
          <>
            <p className="quiet" role="status">
              {t.cards(all.length)} {hasMore && t.firstOnly(mostPartnerships)}
            </p>
            <p>
              <ExportButton path="/v1/partnerships" query={{ ...moment, company, market }} />
            </p>
            {groupsOf(all, group, nameOf).map(([name, members]) => (
              <section key={name} aria-label={name === '' ? t.board : name}>
                {name !== '' && <h2>{name}</h2>}
                <div className="board">
                  {stages.map((stage) => (
                    <Column key={stage} stage={stage} of={members.filter((one) => one.stage === stage)} />
                  ))}
                </div>
              </section>
            ))}
          </>
        )}
      </Answer>
    </>
  );
}

/** The partnerships under the names of what they are grouped by; one of several markets stands under each. */
function groupsOf(
  all: readonly Partnership[],
  group: Grouping,
  nameOf: (key: string) => string,
): [string, readonly Partnership[]][] {
  if (group === 'none') return [['', all]];
  const groups = new Map<string, Partnership[]>();
  for (const one of all) {
    const keys: readonly string[] = group === 'market' ? one.markets : one.pillars;
    for (const key of keys.length > 0 ? keys : ['—']) {
      const members = groups.get(nameOf(key));
      if (members) members.push(one);
      else groups.set(nameOf(key), [one]);
    }
  }
  return [...groups].toSorted(([a], [b]) => a.localeCompare(b));
}

/** So many cards are in the page, which can then be searched and printed whole. */
const fewCards = 60;

interface ColumnProps {
  readonly stage: (typeof stages)[number];
  readonly of: readonly Partnership[];
}

function Column({ stage, of }: ColumnProps) {
  const id = useId();
  return (
    <div
      className={of.length === 0 ? 'column none' : 'column'}
      role="group"
      aria-labelledby={id}
      data-stage={stage}
    >
      <h2 id={id}>
        <StageMark stage={stage} /> <span className="count">{of.length}</span>
      </h2>
      {of.length > fewCards ? (
        <ManyCards of={of} labelledBy={id} />
      ) : (
        <ul className="few">
          {of.map((one) => (
            <li key={one.id}>
              <PartnershipCard of={one} showStage={false} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Only the cards that can be seen are in the page: a thousand scroll as smoothly as ten. */
function ManyCards({ of, labelledBy }: { readonly of: readonly Partnership[]; readonly labelledBy: string }) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: of.length,
    getScrollElement: () => box.current,
    estimateSize: () => 118,
    overscan: 6,
    gap: 8,
  });
  return (
    <div className="column-box" ref={box} tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = of[index];
          return (
            one && (
              <div
                key={one.id}
                data-index={index}
                ref={virtual.measureElement}
                className="slot"
                style={{ transform: `translateY(${start}px)` }}
              >
                <PartnershipCard of={one} showStage={false} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function BoardFilter({
  company,
  market,
  group,
}: {
  readonly company: string | undefined;
  readonly market: string | undefined;
  readonly group: Grouping;
}) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/board' });
  const set = (change: { [K in keyof BoardSearch]: BoardSearch[K] | undefined }): void => {
    void navigate({ search: (search) => ({ ...search, ...change }) as BoardSearch });
  };
  return (
    <Filter>
      <PlaceFilter company={company} market={market} onChange={set} />
      <label>
        {t.group}
        <select
          value={group}
          onChange={(event) => {
            set({ group: event.target.value as Grouping });
          }}
        >
          {groupings.map((each) => (
            <option key={each} value={each}>
              {t.groups[each]}
            </option>
          ))}
        </select>
      </label>
    </Filter>
  );
}
