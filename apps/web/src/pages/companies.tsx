import { nextCursor } from '@sovereign-pipeline/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../api.ts';
import { CompanyLink } from '../parts/assessed.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** Every company that a fact names, with what is known of it in numbers. */
export function Companies() {
  const { t } = useWords();
  const pages = useInfiniteQuery({
    queryKey: ['companies'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: 200, ...(pageParam !== undefined && { cursor: pageParam }) };
      const { data, response } = await client.GET('/v1/companies', { params: { query }, signal });
      return {
        items: data?.companies ?? [],
        next: nextCursor(response),
      };
    },
    getNextPageParam: ({ next }) => next,
  });
  const asked = { ...pages, data: pages.data?.pages.flatMap(({ items }) => items) };
  return (
    <>
      <h1>{t.companies}</h1>
      <Answer of={asked}>
        {(companies) =>
          companies.length === 0 ? (
            <Empty />
          ) : (
            <div className="scroll-x">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t.company}</th>
                    {[t.partnerships, t.markets, t.models, t.meetings].map((name) => (
                      <th key={name} scope="col" className="number">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {companies.map((company) => (
                    <tr key={company.id}>
                      <th scope="row">
                        <CompanyLink id={company.id} name={company.name} />
                      </th>
                      {[company.partnerships, company.markets, company.models, company.meetings].map(
                        (count, index) => (
                          <td key={index} className="number">
                            {count === 0 ? <span className="quiet">0</span> : count}
                          </td>
                        ),
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
      {pages.hasNextPage && (
        <button type="button" onClick={() => void pages.fetchNextPage()}>
          {t.more}
        </button>
      )}
    </>
  );
}
