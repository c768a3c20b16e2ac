import { parseArgs } from 'node:util';
import { whole } from '../whole.ts';

export const partNames = ['journal', 'kafka', 'live'] as const;
export type PartName = (typeof partNames)[number];

export interface ReplayOptions {
  readonly events: number;
  /** How many the live projection takes. */
  readonly live: number;
  readonly only: readonly PartName[];
  readonly rounds: number;
  readonly seed: number;
  /** Without the script, which keeps all events in memory: for histories that are too long for it. */
  readonly alone: boolean;
  readonly check: boolean;
}

export const replayUsage = `npm run bench -- replay [options]

  --events <n>      in the journal and on the topic            (1000000)
  --live <n>        of them are projected one batch after another  (50000)
  --only <parts>    ${partNames.join(',')}                         (${partNames.join(',')})
  --rounds <n>      A B, B A, …                                (3)
  --seed <n>        of the events                              (1)
  --alone           without the script: only rates and memory
  --check           exit code 1 when a bar is not met
`;

/** Reads the command line; throws an Error that says what is wrong. */
export function readReplayOptions(args: readonly string[]): ReplayOptions {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: text('1000000'),
      live: text('50000'),
      only: text(partNames.join(',')),
      rounds: text('3'),
      seed: text('1'),
      alone: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const options = {
    events: whole('events', values.events),
    live: whole('live', values.live),
    only: values.only.split(',').map((part) => {
      const found = partNames.find((each) => each === part);
      if (found === undefined) throw new Error(`--only: expected ${partNames.join(', ')}, not ${part}`);
      return found;
    }),
    rounds: whole('rounds', values.rounds),
    seed: whole('seed', values.seed),
    alone: values.alone,
    check: values.check,
  };
  if (options.events % 50 !== 0) throw new Error('--events: expected a multiple of 50');
  if (options.live > options.events) throw new Error('--live: expected no more than --events');
  return options;
}
