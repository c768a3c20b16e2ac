import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../api.ts';
import { FactLines } from '../parts/claims.tsx';
import { Download } from '../parts/download.tsx';
import { Answer, Empty, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

const pageSize = 100;

/** Everything that was recorded, newest first. */
export function Facts() {
  const { t } = useWords();
  const pages = useInfiniteQuery({
    queryKey: ['facts'],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const head =
        pageParam ??
        (await client.GET('/v1/companies', { params: { query: { limit: 1 } }, signal })).data?.position ??
        0;
      const after = Math.max(0, head - pageSize);
      const { data } = await client.GET('/v1/events', {
        params: { query: { after, limit: pageSize } },
        signal,
      });
      return {
        items: (data?.events ?? []).filter(({ position }) => position <= head).toReversed(),
        before: after,
      };
    },
    getNextPageParam: ({ before }) => (before > 0 ? before : undefined),
  });
  const asked = { ...pages, data: pages.data?.pages.flatMap(({ items }) => items) };
  return (
    <>
      <h1>{t.facts}</h1>
      <p className="quiet">{t.newestHelp}</p>
      <Download path="/v1/events" query={{}} />
      <Answer of={asked}>{(events) => (events.length === 0 ? <Empty /> : <FactLines of={events} />)}</Answer>
      <More of={pages} />
    </>
  );
}
