import { useEffect } from 'react';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { cardFields, type Stage, stages } from '../parts/assessed.tsx';
import type { BoardSearch } from './board-search.ts';

/** Most partnerships that a page takes in: beyond, it says that there are more. */
export const mostPartnerships = 5_000;
const pageSize = 500;
/** Of each, its card and what it may be grouped by. */
const fields = [...cardFields, ...(['markets', 'pillars', 'instrument'] as const)];

type Filter = { readonly [K in Exclude<keyof BoardSearch, 'group'>]: BoardSearch[K] | undefined };

/** All partnerships that a filter lets through, page by page; `hasMore` when there are more than a page takes in. */
export function usePartnerships({ company, market, with: others, step, onlyAttribution }: Filter) {
  const moment = useMoment();
  const filter = {
    ...(company !== undefined && { company }),
    ...(others !== undefined && { with: [...others] }),
    ...(market !== undefined && { market: [market] }),
    ...(step !== undefined && { step: [step] }),
    ...(onlyAttribution !== undefined && { onlyAttribution: [onlyAttribution] }),
  };
  const query = { ...moment, ...filter, fields };
  const { data: all, ...pages } = useAllPages(
    ['partnerships', query],
    async (cursor, signal) => {
      const params = { query: { ...query, ...cursor, limit: pageSize } };
      const { data, response } = await client.GET('/v1/partnerships', { params, signal });
      return { items: data?.partnerships ?? [], response };
    },
    mostPartnerships / pageSize,
  );
  return { ...pages, data: all && { all, hasMore: pages.hasMore } };
}

/** Pages of counts at a moment, each of up to 2,000 partnerships. */
const mostCounts = 10;

/** How many partnerships are at each stage; `hasMore` when there are more than were counted. */
export function useStages() {
  const moment = useMoment();
  const { data: counted, ...pages } = useAllPages(
    ['stages', moment],
    async (cursor, signal) => {
      const params = { query: { ...moment, ...cursor } };
      const { data, response } = await client.GET('/v1/stages', { params, signal });
      return { items: data ? [data.stages] : [], response };
    },
    mostCounts,
  );
  const of = (stage: Stage) => counted?.reduce((sum, counts) => sum + counts[stage], 0) ?? 0;
  const all = stages.reduce((sum, stage) => sum + of(stage), 0);
  return { ...pages, data: counted && { of, all, hasMore: pages.hasMore } };
}

/** As `usePages`, of all pages up to so many. */
function useAllPages<T>(key: readonly unknown[], ask: Parameters<typeof usePages<T>>[1], mostPages: number) {
  const pages = usePages(key, ask, { mostPages });
  const { data, hasMore, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { data, hasMore, error, refetch };
}
