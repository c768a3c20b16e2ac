import { useNavigate, useSearch } from '@tanstack/react-router';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { Choice } from '../parts/choice.tsx';
import { Download } from '../parts/download.tsx';
import { Filter } from '../parts/filter.tsx';
import { SourceRows } from '../parts/source-rows.tsx';
import { Answer, Empty, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** Who published the evidence, and how many claims rest on each. */
export function Sources() {
  const { t } = useWords();
  const moment = useMoment();
  const { relaying } = useSearch({ from: '/sources' });
  const navigate = useNavigate({ from: '/sources' });
  const asked = { ...moment, ...(relaying && { relaying }) };
  const pages = usePages(['sources', asked], async (cursor, signal) => {
    const { data, response } = await client.GET('/v1/sources', {
      params: { query: { ...asked, ...cursor, limit: 200 } },
      signal,
    });
    return { items: data?.sources ?? [], response };
  });
  return (
    <>
      <h1>{t.publishers}</h1>
      <p className="quiet">{t.sourcesHelp}</p>
      <Filter>
        <Choice
          label={t.copiesWhom}
          of={['others']}
          words={{ others: t.otherOutlets }}
          none={t.all}
          value={relaying && 'others'}
          onChange={(chosen) => {
            void navigate({
              search: ({ relaying: _, ...search }) => (chosen ? { ...search, relaying: true } : search),
            });
          }}
        />
      </Filter>
      <Download path="/v1/sources" query={{ ...moment, relaying: relaying && 'true' }} />
      <Answer of={pages}>
        {(sources) => (sources.length === 0 && !pages.hasNextPage ? <Empty /> : <SourceRows of={sources} />)}
      </Answer>
      <More of={pages} />
    </>
  );
}
