import { nextCursor } from '@sovereign-pipeline/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { client } from '../api.ts';
import type { Watch } from '../pages/watches-search.ts';
import { useWords } from '../words/language.tsx';
import { ChangeLines } from './change-line.tsx';
import { Download } from './download.tsx';
import { Answer, More } from './states.tsx';

const formats = [
  { name: 'Markdown', type: 'text/markdown', extension: 'md' },
  { name: 'Atom', type: 'application/atom+xml', extension: 'atom' },
] as const;

const weekAgo = (): string => new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);

interface Start {
  readonly cursor?: string;
  readonly until?: string;
}
const start: Start = {};

/** What changed of what a watch is for, since a moment that can be chosen. */
export function Digest({ of: { id } }: { readonly of: Watch }) {
  const { t } = useWords();
  const [since, setSince] = useState(weekAgo);
  const pages = useInfiniteQuery({
    queryKey: ['digest', id, since],
    initialPageParam: start,
    queryFn: async ({ pageParam, signal }) => {
      const query = { since, limit: 50, ...pageParam };
      const params = { path: { id }, query };
      const { data, response } = await client.GET('/v1/watches/{id}/digest', { params, signal });
      const cursor = nextCursor(response);
      const until = data?.until;
      return {
        changes: data?.changes ?? [],
        late: data?.notCompared ?? [],
        // All pages are of the same two moments.
        next: cursor === undefined ? undefined : { cursor, ...(until != null && { until: String(until) }) },
      };
    },
    getNextPageParam: ({ next }) => next,
  });
  const ask = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get('since');
    if (typeof asked === 'string' && asked.trim() !== '') setSince(asked.trim());
  };
  return (
    <section aria-labelledby="digest">
      <h2 id="digest">{t.digest}</h2>
      <p className="quiet">{t.digestHelp}</p>
      <form className="filter" onSubmit={ask}>
        <label>
          {t.digestSince}
          <input name="since" className="control" defaultValue={since} required />
        </label>
        <button type="submit">{t.apply}</button>
      </form>
      <Download path={`/v1/watches/${encodeURIComponent(id)}/digest`} query={{ since }} formats={formats} />
      <Answer of={{ ...pages, data: pages.data?.pages }}>
        {(all) => {
          const changes = all.flatMap((page) => page.changes);
          const late = all.flatMap((page) => page.late);
          return (
            <>
              {changes.length === 0 && !pages.hasNextPage && <p className="quiet">{t.noChanges}</p>}
              <ChangeLines of={changes} />
              {late.length > 0 && (
                <p className="notice">
                  {t.lateDigest} <bdi>{late.map((each) => each.id).join(', ')}</bdi>
                </p>
              )}
            </>
          );
        }}
      </Answer>
      <More of={pages} />
    </section>
  );
}
