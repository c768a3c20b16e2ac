import { Link } from '@tanstack/react-router';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
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
  const nameOf = useMarketName();
  const companies = useMemo(() => byCount(of, ({ company }) => company.id), [of]);
  const markets = useMemo(() => byCount(of, ({ market }) => market.code), [of]);
  const box = useRef<HTMLDivElement>(null);
  const many = companies.length * markets.length > fewCells;
  const getScrollElement = () => box.current;
  const rows = useVirtualizer({
    ...{ count: companies.length, getScrollElement, estimateSize: () => 41 },
    overscan: many ? 4 : companies.length,
  });
  const columns = useVirtualizer({
    ...{ count: markets.length, getScrollElement, estimateSize: () => columnWidth },
    ...{ horizontal: true, overscan: many ? 2 : markets.length },
  });
  const lines = rows.getVirtualItems();
  const [above, below] = around(lines, rows.getTotalSize());
  const shown = columns.getVirtualItems();
  const [left, right] = around(shown, columns.getTotalSize());
  return (
    <div className="scroll-x matrix-box" tabIndex={0} role="group" aria-labelledby="matrix" ref={box}>
      <table className="matrix" aria-rowcount={companies.length + 1} aria-colcount={markets.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1}>
              {t.company}
            </th>
            <Gap width={left} />
            {shown.map(({ index }) => {
              const market = markets[index]?.first.market;
              return (
                market && (
                  <th
                    key={market.code}
                    scope="col"
                    aria-colindex={index + 2}
                    style={{ minWidth: columnWidth }}
                  >
                    <Link to="/markets/$code" params={{ code: market.code }}>
                      {nameOf(market)}
                    </Link>
                  </th>
                )
              );
            })}
            <Gap width={right} />
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {lines.map(({ index }) => {
            const row = companies[index];
            return (
              row && (
                <tr key={row.key} aria-rowindex={index + 2} data-index={index} ref={rows.measureElement}>
                  <th scope="row" aria-colindex={1}>
                    <CompanyLink {...row.first.company} />
                  </th>
                  <Gap width={left} />
                  {shown.map((column) => {
                    const code = markets[column.index]?.key;
                    const cell = row.members.find(({ market }) => market.code === code);
                    return (
                      <td key={code} data-stage={cell?.stage} aria-colindex={column.index + 2}>
                        {cell && <Cell of={cell} />}
                      </td>
                    );
                  })}
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

/** Pixels before and after what is shown. */
const around = (shown: readonly VirtualItem[], whole: number): readonly [number, number] => [
  shown[0]?.start ?? 0,
  whole - (shown.at(-1)?.end ?? whole),
];

/** In place of the columns that are not shown. */
const Gap = ({ width }: { readonly width: number }) =>
  width > 0 && <td className="gap" aria-hidden="true" style={{ minWidth: width }} />;

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
