import { Link } from '@tanstack/react-router';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useRef } from 'react';
import type { MatrixCell } from '../api.ts';
import { useWords } from '../words/language.tsx';
import { useMarketName } from '../words/market-name.ts';
import { CompanyLink, Doubts, StageMark } from './assessed.tsx';

/** So many cells are all in the page, which can then be searched and printed whole. */
const fewCells = 600;
const columnWidth = 156;

/** What has most cells comes first, in both directions. Of many only the cells that can be seen are in the page. */
export function MatrixTable({ of }: { readonly of: readonly MatrixCell[] }) {
  const { t } = useWords();
  const companies = useMemo(() => byCount(of, ({ company }) => company.id), [of]);
  const markets = useMemo(() => byCount(of, ({ market }) => market.code), [of]);
  const box = useRef<HTMLDivElement>(null);
  const { rows, above, below, columns, left, right, measure } = useSeen(
    box,
    companies.length,
    markets.length,
  );
  return (
    <div className="scroll-x matrix-box" tabIndex={0} role="group" aria-labelledby="matrix" ref={box}>
      <table className="matrix" aria-rowcount={companies.length + 1} aria-colcount={markets.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1}>
              {t.company}
            </th>
            <Gap width={left} />
            {columns.map(({ index }) => {
              const market = markets[index]?.first.market;
              return market && <MarketHead key={market.code} of={market} colIndex={index + 2} />;
            })}
            <Gap width={right} />
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {rows.map(({ index }) => {
            const row = companies[index];
            return (
              row && (
                <tr key={row.key} aria-rowindex={index + 2} data-index={index} ref={measure}>
                  <th scope="row" aria-colindex={1}>
                    <CompanyLink {...row.first.company} />
                  </th>
                  <Gap width={left} />
                  {columns.map((column) => (
                    <Cell
                      key={column.index}
                      of={row.members.find(({ market }) => market.code === markets[column.index]?.key)}
                      colIndex={column.index + 2}
                    />
                  ))}
                  <Gap width={right} />
                </tr>
              )
            );
          })}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

/** The rows and columns that can be seen, and how much room the others take; of few cells, all. */
function useSeen(box: RefObject<HTMLDivElement | null>, rowCount: number, columnCount: number) {
  const many = rowCount * columnCount > fewCells;
  const getScrollElement = () => box.current;
  const inHeight = useVirtualizer({
    ...{ count: rowCount, getScrollElement, estimateSize: () => 41 },
    overscan: many ? 4 : rowCount,
  });
  const inWidth = useVirtualizer({
    ...{ count: columnCount, getScrollElement, estimateSize: () => columnWidth },
    ...{ horizontal: true, overscan: many ? 2 : columnCount },
  });
  const rows = inHeight.getVirtualItems();
  const columns = inWidth.getVirtualItems();
  const [above, below] = around(rows, inHeight.getTotalSize());
  const [left, right] = around(columns, inWidth.getTotalSize());
  return { rows, above, below, columns, left, right, measure: inHeight.measureElement };
}

/** Pixels before and after what is shown. */
const around = (shown: readonly VirtualItem[], whole: number): readonly [number, number] => [
  shown[0]?.start ?? 0,
  whole - (shown.at(-1)?.end ?? whole),
];

/** In place of the columns that are not shown. */
const Gap = ({ width }: { readonly width: number }) =>
  width > 0 && <td className="gap" aria-hidden="true" style={{ minWidth: width }} />;

function MarketHead({ of, colIndex }: { readonly of: MatrixCell['market']; readonly colIndex: number }) {
  const nameOf = useMarketName();
  return (
    <th scope="col" aria-colindex={colIndex} style={{ minWidth: columnWidth }}>
      <Link to="/markets/$code" params={{ code: of.code }}>
        {nameOf(of)}
      </Link>
    </th>
  );
}

function Cell({ of, colIndex }: { readonly of: MatrixCell | undefined; readonly colIndex: number }) {
  const { t } = useWords();
  if (of === undefined) return <td aria-colindex={colIndex} />;
  return (
    <td data-stage={of.stage} aria-colindex={colIndex}>
      <Link to="/board" search={{ company: of.company.id, market: of.market.code }}>
        {of.stage === undefined ? (
          <span className="quiet">{t.targeted}</span>
        ) : (
          <StageMark stage={of.stage} />
        )}
      </Link>{' '}
      <Doubts of={of} />
    </td>
  );
}

interface Line {
  readonly key: string;
  readonly first: MatrixCell;
  readonly members: readonly MatrixCell[];
}

function byCount(all: readonly MatrixCell[], keyOf: (one: MatrixCell) => string): Line[] {
  const lines = [...Map.groupBy(all, keyOf)].flatMap(([key, members]) => {
    const [first] = members;
    return first === undefined ? [] : [{ key, first, members }];
  });
  return lines.sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1));
}
