import { marketName, type RowChange } from '@sovereign-pipeline/domain';
import { table } from './column.ts';
import { companyIdsOf, namesIn } from './company-names.ts';

const marketsOf = (change: Partial<RowChange>): readonly string[] | undefined => {
  const row = change.after ?? change.before;
  if (!row) return undefined;
  return 'market' in row ? [row.market] : row.markets;
};
const companiesOf = (change: Partial<RowChange>) => companyIdsOf(change as RowChange);

export const changes = table<RowChange>({
  view: ['text', ({ view }) => view],
  id: ['text', ({ id }) => id],
  kinds: ['texts', ({ changes }) => changes?.map(({ kind }) => kind)],
  from: ['texts', ({ changes }) => changes?.map(({ from }) => String(from ?? ''))],
  to: ['texts', ({ changes }) => changes?.map(({ to }) => String(to ?? ''))],
  companies: ['texts', companiesOf],
  companyNames: ['texts', (change) => namesIn(change, companiesOf(change))],
  markets: ['texts', marketsOf],
  marketNames: ['texts', (change) => marketsOf(change)?.map(marketName)],
  because: ['texts', ({ because }) => because],
  identifiedBy: ['texts', ({ identifiedBy }) => identifiedBy],
});
