import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { IdKind } from './workload/event-ids.ts';

export const partNames = ['single', 'import', 'direct', 'stream', 'overload', 'growth', 'memory'] as const;
export type PartName = (typeof partNames)[number];

/** The quick ones. Growth and memory take their time and are asked for by name, or by `all`. */
const usual: readonly PartName[] = ['single', 'import', 'direct', 'stream', 'overload'];

export interface Options {
  readonly only: readonly PartName[];
  readonly connections: readonly number[];
  readonly spreads: readonly Spread[];
  readonly seconds: number;
  readonly warmUp: number;
  readonly rounds: number;
  readonly seed: number;
  readonly ids: IdKind;
  /** The API's program. */
  readonly api: string;
  /** Rows of the two journals that growth compares. */
  readonly rows: readonly [number, number];
  /** How long memory is watched. */
  readonly minutes: number;
  readonly flood: { readonly connections: number; readonly pipelining: number; readonly times: number };
  /** End with an error when a bar is not met. */
  readonly check: boolean;
}

/** To how many streams the events go. */
export type Spread = 'many' | 'few';
export const streamsOf: Readonly<Record<Spread, number>> = { many: 10_000, few: 10 };

export const usage = `npm run bench -- ingest [options]

  --only <parts>         ${partNames.join(',')} or all       (${usual.join(',')})
  --connections <list>   of single posts                      (1,8,32,128)
  --streams <list>       many (10 000), few (10)              (many,few)
  --seconds <n>          of each measurement                  (5)
  --warm-up <n>          seconds before each measurement      (1)
  --rounds <n>           A B C, C B A, …                      (5)
  --seed <n>             of the events                        (1)
  --ids <kind>           v7, v4, or none: the service's       (v7)
  --rows <few>,<many>    of growth                            (100000,10000000)
  --minutes <n>          of memory                            (10)
  --flood <c>,<p>,<x>    of overload: connections, requests on each at once, times what the API takes (3000,8,20)
  --api <file>           another build of the API             (apps/api/dist/main.js)
  --check                exit code 1 when a bar is not met
`;

/** Reads the command line; throws an Error that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: text(usual.join(',')),
      connections: text('1,8,32,128'),
      streams: text('many,few'),
      seconds: text('5'),
      'warm-up': text('1'),
      rounds: text('5'),
      seed: text('1'),
      ids: text('v7'),
      rows: text('100000,10000000'),
      minutes: text('10'),
      flood: text('3000,8,20'),
      api: text(join(import.meta.dirname, '../../apps/api/dist/main.js')),
      check: { type: 'boolean', default: false },
    },
  });
  const [small = 0, large = 0] = numbers('rows', values.rows);
  const [connections = 0, pipelining = 0, times = 0] = numbers('flood', values.flood);
  const options: Options = {
    only: values.only === 'all' ? partNames : listOf('only', values.only, partNames),
    connections: numbers('connections', values.connections),
    spreads: listOf('streams', values.streams, ['many', 'few']),
    seconds: number('seconds', values.seconds),
    warmUp: number('warm-up', values['warm-up']),
    rounds: number('rounds', values.rounds),
    seed: number('seed', values.seed),
    ids: listOf('ids', values.ids, ['v7', 'v4', 'none'])[0] ?? 'v7',
    api: values.api,
    rows: [small, large],
    minutes: number('minutes', values.minutes),
    flood: { connections, pipelining, times },
    check: values.check,
  };
  if (!existsSync(options.api))
    throw new Error(`${options.api} is not there: build the API first (npm run build)`);
  return options;
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name}: expected a number above 0, not ${text}`);
  return value;
}

const numbers = (name: string, text: string): number[] => text.split(',').map((part) => number(name, part));

function listOf<T extends string>(name: string, text: string, known: readonly T[]): T[] {
  return text.split(',').map((part) => {
    const found = known.find((each) => each === part);
    if (found === undefined) throw new Error(`--${name}: expected ${known.join(', ')}, not ${part}`);
    return found;
  });
}
