import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { client, type MatrixCell } from '../api.ts';
import { useMoment } from '../moment/moment.ts';
import { usePages } from '../paging.ts';
import { CompanyLink, Doubts, StageMark } from '../parts/assessed.tsx';
import { Download } from '../parts/download.tsx';
import { Filter } from '../parts/filter.tsx';
import { MarketSelect } from '../parts/market-select.tsx';
import { Answer, Empty, More } from '../parts/states.tsx';
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';

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
        {(cells) => (cells.length === 0 && !pages.hasNextPage ? <Empty /> : <Cells of={cells} />)}
      </Answer>
      <More of={pages} />
    </>
  );
}

/** What has most cells comes first, in both directions. */
function Cells({ of }: { readonly of: readonly MatrixCell[] }) {
  const { t } = useWords();
  const nameOf = useMarketName();
  const companies = byCount(of, ({ company }) => company.id);
  const markets = byCount(of, ({ market }) => market.code);
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="matrix">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t.company}</th>
            {markets.map(([code, [{ market }]]) => (
              <th key={code} scope="col">
                <Link to="/markets/$code" params={{ code }}>
                  {nameOf(market)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {companies.map(([id, cells]) => (
            <tr key={id}>
              <th scope="row">
                <CompanyLink {...cells[0].company} />
              </th>
              {markets.map(([code]) => {
                const cell = cells.find(({ market }) => market.code === code);
                return (
                  <td key={code} data-stage={cell?.stage}>
                    {cell && <Cell of={cell} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ of }: { readonly of: MatrixCell }) {
  const { t } = useWords();
  return (
    <>
      <Link to="/board" search={{ company: of.company.id, market: of.market.code }}>
        {of.stage === undefined ? (
          <span className="quiet">{t.targeted}</span>
        ) : (
          <StageMark stage={of.stage} />
        )}
      </Link>{' '}
      <Doubts of={of} />
    </>
  );
}

type Some<T> = readonly [T, ...T[]];

function byCount<T>(all: readonly T[], keyOf: (one: T) => string): [string, Some<T>][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
}
