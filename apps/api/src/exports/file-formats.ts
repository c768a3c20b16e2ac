import type { Column } from './column.ts';
import { csvFile } from './csv.ts';
import { type Pages, writtenPages } from './entries.ts';
import { jsonLine } from './json-line.ts';
import { parquetFile } from './parquet.ts';
import { xlsxFile } from './xlsx.ts';

/** A format in which a list can be exported. */
export interface FileFormat {
  readonly type: string;
  readonly extension: string;
  /** The file of the list, made while it is read. Errors are thrown, so that an incomplete file does not look whole. */
  readonly write: (
    columns: readonly Column[],
    pages: Pages,
    options: { readonly bom: boolean },
  ) => AsyncIterable<string | Uint8Array>;
}

const ndjsonFile = (_: readonly Column[], pages: Pages) => writtenPages(pages, jsonLine);

export const fileFormats: readonly FileFormat[] = [
  { type: 'text/csv', extension: 'csv', write: csvFile },
  { type: 'application/x-ndjson', extension: 'ndjson', write: ndjsonFile },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: (columns, pages) => xlsxFile(columns, pages),
  },
  { type: 'application/vnd.apache.parquet', extension: 'parquet', write: parquetFile },
];
