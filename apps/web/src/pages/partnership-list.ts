import { nextCursor } from '@sovereign-pipeline/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client, type Partnership } from '../api.ts';

/** Most partnerships that a page takes in: beyond, it says that there are more. */
export const mostPartnerships = 5_000;
const pageSize = 1_000;

interface Filter {
  readonly company?: string;
  readonly market?: string;
}

/** All partnerships that a filter lets through, page by page; `hasMore` when there are more than a page takes in. */
export function usePartnerships(filter: Filter) {
  const pages = useInfiniteQuery({
    queryKey: ['partnerships', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: pageSize, ...(pageParam !== undefined && { cursor: pageParam }) };
      const { data, response } = await client.GET('/v1/partnerships', { params: { query }, signal });
      return {
        items: data?.partnerships ?? [],
        next: nextCursor(response),
      };
    },
    getNextPageParam: ({ next }, all) => (all.length * pageSize < mostPartnerships ? next : undefined),
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const all: Partnership[] | undefined = pages.data?.pages.flatMap(({ items }) => items);
  const hasMore = pages.data?.pages.at(-1)?.next !== undefined && !hasNextPage;
  return { data: all && { all, hasMore }, error: pages.error, refetch: pages.refetch };
}
