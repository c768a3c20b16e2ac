import { useNavigate, useSearch } from '@tanstack/react-router';
import { client } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { Download } from '../parts/download.tsx';
import { Filter } from '../parts/filter.tsx';
import { MarketSelect } from '../parts/market-select.tsx';
import { MatrixTable } from '../parts/matrix-table.tsx';
import { Answer, Empty, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';

/** Who is where: a row for each company, a column for each market, the furthest stage in each cell. */
export function Matrix() {
  const { t } = useWords();
  const { market } = useSearch({ from: '/matrix' });
  const navigate = useNavigate({ from: '/matrix' });
  const moment = useMoment();
  const pages = usePages(['matrix', market, moment], async (cursor, signal) => {
    const query = { ...moment, ...cursor, limit: 1000, ...(market !== undefined && { market: [market] }) };
    const { data, response } = await client.GET('/v1/matrix', { params: { query }, signal });
    return { items: data?.cells ?? [], response };
  });
  return (
    <>
      <h1 id="matrix">{t.matrix}</h1>
      <p className="quiet">{t.matrixHelp}</p>
      <Filter>
        <MarketSelect
          value={market}
          onChange={(next) => {
            void navigate({ search: next === undefined ? {} : { market: next } });
          }}
        />
      </Filter>
      <Download path="/v1/matrix" query={{ ...moment, market }} />
      <Answer of={pages}>
        {(cells) => (cells.length === 0 && !pages.hasNextPage ? <Empty /> : <MatrixTable of={cells} />)}
      </Answer>
      <More of={pages} />
    </>
  );
}
