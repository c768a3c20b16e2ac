import { nextCursor } from '@sovereign-pipeline/client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

interface Page<T> {
  readonly items: readonly T[];
  /** Its link leads to the next page; left out: no more is wanted. */
  readonly response?: Response;
}

/**
 * A list of the service, page by page. `ask` gets the page that starts at the cursor; `mostPages` bounds how many are
 * taken in, `hasMore`: the service has more than that. A `steady` one shows what was there until the next is.
 */
export function usePages<T>(
  key: readonly unknown[],
  ask: (cursor: { cursor?: string }, signal: AbortSignal) => Promise<Page<T>>,
  { mostPages = Infinity, steady = false }: { readonly mostPages?: number; readonly steady?: boolean } = {},
) {
  const pages = useInfiniteQuery({
    queryKey: key,
    ...(steady && { placeholderData: keepPreviousData }),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const page = await ask(pageParam === undefined ? {} : { cursor: pageParam }, signal);
      return { items: page.items, next: page.response && nextCursor(page.response) };
    },
    getNextPageParam: ({ next }, all) => (all.length < mostPages ? next : undefined),
  });
  return {
    ...pages,
    data: pages.data?.pages.flatMap(({ items }) => items),
    hasMore: pages.data?.pages.at(-1)?.next !== undefined && !pages.hasNextPage,
  };
}

/** A thing whose claims come page by page: as it is, with those that are there. */
export function useClaims<C, T extends { readonly claims: readonly C[] }>(
  key: readonly unknown[],
  ask: (cursor: { cursor?: string }, signal: AbortSignal) => Promise<{ data?: T; response: Response }>,
) {
  const pages = usePages(
    key,
    async (cursor, signal) => {
      const { data, response } = await ask(cursor, signal);
      return { items: data === undefined ? [] : [data], response };
    },
    // Step by step, and not empty between them.
    { steady: true },
  );
  const [first] = pages.data ?? [];
  const claims = (pages.data ?? []).flatMap((page) => page.claims);
  return { ...pages, data: first && { ...first, claims } };
}
