import { nextCursor } from '@sovereign-pipeline/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../api.ts';
import { useFactsOfMoment } from '../moment/moment.ts';
import { FactLines } from '../parts/fact-lines.tsx';
import { Download } from '../parts/download.tsx';
import { Answer, Empty, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** Everything that was recorded, newest first; of another moment, what was dated, published and recorded by then. */
export function Facts() {
  const { t } = useWords();
  const query = useFactsOfMoment();
  const pages = useInfiniteQuery({
    queryKey: ['facts', query],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam: before, signal }) => {
      const page = { sort: '-position' as const, limit: 100, ...(before !== undefined && { before }) };
      const { data, response } = await client.GET('/v1/events', {
        params: { query: { ...query, ...page } },
        signal,
      });
      const next = nextCursor(response, 'before');
      return { items: data?.events ?? [], before: next === undefined ? undefined : Number(next) };
    },
    getNextPageParam: ({ before }) => before,
  });
  const asked = { ...pages, data: pages.data?.pages.flatMap(({ items }) => items) };
  return (
    <>
      <h1>{t.facts}</h1>
      <p className="quiet">{t.newestHelp}</p>
      <Download path="/v1/events" query={query} />
      <Answer of={asked}>
        {(events) => (events.length === 0 && !pages.hasNextPage ? <Empty /> : <FactLines of={events} />)}
      </Answer>
      <More of={pages} />
    </>
  );
}
