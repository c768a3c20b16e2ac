/** Files of facts as events, in a browser as well: what `npm run import` and the pages read is the same. */
export { eventOf, type Mapping, plainMapping, withId } from './mapping.ts';
export { type Cells, openRows, type ReadingOptions, type Row, RowsError, type RowsFile } from './rows.ts';
export type { RowResult } from './row-result.ts';
