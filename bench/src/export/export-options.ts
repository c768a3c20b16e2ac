import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { whole } from '../whole.ts';

export const formats = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type Format = keyof typeof formats;

export interface ExportOptions {
  readonly rows: number;
  readonly formats: readonly Format[];
  readonly rounds: number;
  readonly seed: number;
  /** The API's program. */
  readonly api: string;
  readonly check: boolean;
}

export const exportUsage = `npm run bench -- export [options]

  --rows <n>         events in the journal, all of which are exported  (1000000)
  --formats <list>   ${Object.keys(formats).join(',')}                           (${Object.keys(formats).join(',')})
  --rounds <n>       A B, B A, …                                       (3)
  --seed <n>         of the events                                     (1)
  --api <file>       another build of the API                          (apps/api/dist/main.js)
  --check            exit code 1 when a bar is not met
`;

/** Reads the command line; throws an Error that says what is wrong. */
export function readExportOptions(args: readonly string[]): ExportOptions {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: text('1000000'),
      formats: text(Object.keys(formats).join(',')),
      rounds: text('3'),
      seed: text('1'),
      api: text(join(import.meta.dirname, '../../../apps/api/dist/main.js')),
      check: { type: 'boolean', default: false },
    },
  });
  const options = {
    rows: whole('rows', values.rows),
    formats: values.formats.split(',').map((part) => {
      if (part in formats) return part as Format;
      throw new Error(`--formats: expected ${Object.keys(formats).join(', ')}, not ${part}`);
    }),
    rounds: whole('rounds', values.rounds),
    seed: whole('seed', values.seed),
    api: values.api,
    check: values.check,
  };
  if (options.rows % 50 !== 0) throw new Error('--rows: expected a multiple of 50');
  return options;
}
