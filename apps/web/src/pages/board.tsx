import { useNavigate, useSearch } from '@tanstack/react-router';
import { api, type Partnership } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { type Group, Groups } from '../parts/board-columns.tsx';
import { Download } from '../parts/download.tsx';
import { Choice } from '../parts/choice.tsx';
import { AttributionFilter, Filter, PlaceFilter } from '../parts/filter.tsx';
import { WatchLink } from '../parts/watch-link.tsx';
import { Answer } from '../parts/states.tsx';
import { type BoardSearch, type Grouping, groupings, steps } from './board-search.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/language.tsx';
import { mostPartnerships, usePartnerships } from './partnership-list.ts';

/** Partnerships in columns by stage. The filter stands in the address: a link is a view. */
export function Board() {
  const { t } = useWords();
  const search: BoardSearch = useSearch({ from: '/board' });
  const { company, with: others, market, step, onlyAttribution, group = 'none' } = search;
  const filter = { company, with: others, market, step, onlyAttribution };
  const partnerships = usePartnerships(filter);
  const moment = useMoment();
  const markets = api.useQuery('get', '/v1/markets');
  const names = new Map(markets.data?.markets.map(({ code, name }) => [code, name]));
  const marketOf = (code: string): string => names.get(code) ?? code;
  return (
    <>
      <h1>{t.board}</h1>
      <BoardFilter {...search} group={group} />
      <Answer of={partnerships}>
        {({ all, hasMore }) => (
          <>
            <div className="summary">
              <p className="quiet" role="status">
                {t.cards(all.length)} {hasMore && t.firstOnly(mostPartnerships)}
              </p>
              <Download path="/v1/partnerships" query={{ ...moment, ...filter }} />
              <WatchLink of={{ company, with: others, market, kind: step }} />
            </div>
            <Groups of={groupsOf(all, group, marketOf, t)} />
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
  marketOf: (code: string) => string,
  t: Words,
): Group[] {
  const keysOf: Record<Exclude<Grouping, 'none'>, (one: Partnership) => readonly string[]> = {
    company: ({ parties }) => parties.map(({ name }) => name),
    market: ({ markets }) => markets.map(marketOf),
    instrument: ({ instrument }) => (instrument === undefined ? [] : [t.instruments[instrument]]),
    pillar: ({ pillars }) => pillars.map((pillar) => t.pillars[pillar]),
  };
  if (group === 'none') return [{ name: '', members: all }];
  const groups = new Map<string, Partnership[]>();
  for (const one of all) {
    const keys = keysOf[group](one);
    for (const key of keys.length > 0 ? keys : ['—']) {
      const members = groups.get(key);
      if (members) members.push(one);
      else groups.set(key, [one]);
    }
  }
  return [...groups]
    .map(([name, members]) => ({ name, members }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function BoardFilter({ company, with: others = [], market, step, onlyAttribution, group }: BoardSearch) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/board' });
  const set = (change: { [K in keyof BoardSearch]: BoardSearch[K] | undefined }): void => {
    void navigate({ search: (search) => ({ ...search, ...change }) as BoardSearch });
  };
  return (
    <Filter>
      <PlaceFilter company={company} others={others} market={market} onChange={set} />
      <Choice
        label={t.changedHow}
        of={steps}
        words={t.changeKinds}
        none={t.all}
        value={step}
        onChange={(chosen) => {
          set({ step: chosen });
        }}
      />
      <AttributionFilter value={onlyAttribution} onChange={set} />
      <Choice
        label={t.group}
        of={groupings}
        words={t.groups}
        value={group ?? 'none'}
        onChange={(chosen) => {
          set({ group: chosen });
        }}
      />
    </Filter>
  );
}
