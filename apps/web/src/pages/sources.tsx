import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { Download } from '../parts/download.tsx';
import { SourceRows } from '../parts/source-rows.tsx';
import { Answer, Empty, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** Who published the evidence, and how many claims rest on each. */
export function Sources() {
  const { t } = useWords();
  const moment = useMoment();
  const pages = usePages(['sources', moment], async (cursor, signal) => {
    const { data, response } = await client.GET('/v1/sources', {
      params: { query: { ...moment, ...cursor, limit: 200 } },
      signal,
    });
    return { items: data?.sources ?? [], response };
  });
  return (
    <>
      <h1>{t.publishers}</h1>
      <p className="quiet">{t.sourcesHelp}</p>
      <Download path="/v1/sources" query={{ ...moment }} />
      <Answer of={pages}>
        {(sources) => (sources.length === 0 && !pages.hasNextPage ? <Empty /> : <SourceRows of={sources} />)}
      </Answer>
      <More of={pages} />
    </>
  );
}
