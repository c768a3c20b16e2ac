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
  const pages = usePages(
    ['partnerships', market, filter, moment],
    async (cursor, signal) => {
      const query = {
        ...moment,
        ...filter,
        ...(market !== undefined && { market: [market] }),
        ...cursor,
        limit: pageSize,
        fields,
      };
      const { data, response } = await client.GET('/v1/partnerships', { params: { query }, signal });
      return { items: data?.partnerships ?? [], response };
    },
    { mostPages: mostPartnerships / pageSize },
  );
  const { data: all, hasMore, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { data: all && { all, hasMore }, error, refetch };
}
