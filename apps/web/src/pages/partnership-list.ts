import { useEffect } from 'react';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';

/** Most partnerships that a page takes in: beyond, it says that there are more. */
export const mostPartnerships = 5_000;
const pageSize = 500;
/** Of each, what lists show. */
const fields = [
  ...(['id', 'stage', 'since', 'certainty', 'conflict', 'contested'] as const),
  ...(['parties', 'purpose', 'markets', 'pillars', 'instrument'] as const),
];

interface Filter {
  readonly company?: string;
  readonly market?: string;
}

/** All partnerships that a filter lets through, page by page; `hasMore` when there are more than a page takes in. */
export function usePartnerships({ market, ...filter }: Filter) {
  const moment = useMoment();
  const query = { ...moment, ...filter, ...(market !== undefined && { market: [market] }), fields };
  return useAllPages(query, pageSize, mostPartnerships);
}

/** Of all partnerships the stages: of more than a page takes in, of as many. */
export const useStages = () =>
  useAllPages({ ...useMoment(), fields: ['id', 'stage'] as const }, 1_000, 20_000);

function useAllPages(query: object, limit: number, most: number) {
  const pages = usePages(
    ['partnerships', query],
    async (cursor, signal) => {
      const params = { query: { ...query, ...cursor, limit } };
      const { data, response } = await client.GET('/v1/partnerships', { params, signal });
      return { items: data?.partnerships ?? [], response };
    },
    { mostPages: most / limit },
  );
  const { data: all, hasMore, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { data: all && { all, hasMore }, error, refetch };
}
