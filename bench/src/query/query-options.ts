import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { whole } from '../whole.ts';
import { leastEvents } from './large-events.ts';

export const partNames = ['queries', 'live', 'catch-up'] as const;
export type PartName = (typeof partNames)[number];

export interface QueryOptions {
  readonly events: number;
  readonly only: readonly PartName[];
  /** Queries whose name contains it. */
  readonly named: string;
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly seed: number;
  readonly check: boolean;
  readonly api: string;
  readonly projector: string;
}

export const queryUsage = `npm run bench -- query [options]

  --events <n>       2 % of them for one market, 2 % and 4 % of one partnership each, 5 % of one company  (1000000)
  --only <parts>     ${partNames.join(',')}            (${partNames.join(',')})
  --named <text>     queries whose name contains it            (all)
  --connections <n>  asking at once                            (2)
  --seconds <n>      of each measurement                       (3)
  --rounds <n>       A B C, C B A, …                           (3)
  --seed <n>         of the events                             (1)
  --check            exit code 1 when a bar is not met
`;

/** Reads the command line; throws an Error that says what is wrong. */
export function readQueryOptions(args: readonly string[]): QueryOptions {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: text('1000000'),
      only: text(partNames.join(',')),
      named: text(''),
      connections: text('2'),
      seconds: text('3'),
      rounds: text('3'),
      seed: text('1'),
      check: { type: 'boolean', default: false },
    },
  });
  const events = whole('events', values.events);
  if (events % (10 * leastEvents) !== 0)
    throw new Error(`--events: expected a multiple of ${10 * leastEvents}`);
  return {
    events,
    only: values.only.split(',').map((part) => {
      const found = partNames.find((each) => each === part);
      if (found === undefined) throw new Error(`--only: expected ${partNames.join(', ')}, not ${part}`);
      return found;
    }),
    named: values.named,
    connections: whole('connections', values.connections),
    seconds: whole('seconds', values.seconds),
    rounds: whole('rounds', values.rounds),
    seed: whole('seed', values.seed),
    check: values.check,
    ...{ api: program('api'), projector: program('projector') },
  };
}

/** What is built of an app. */
export function program(app: string): string {
  const path = join(import.meta.dirname, `../../../apps/${app}/dist/main.js`);
  if (!existsSync(path)) throw new Error(`${path} is not there: build it first (npm run build)`);
  return path;
}
