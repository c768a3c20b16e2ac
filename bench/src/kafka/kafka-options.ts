import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { whole } from '../whole.ts';

export interface KafkaOptions {
  readonly events: number;
  /** The part of them that the slower projector takes. */
  readonly projected: number;
  readonly rounds: number;
  readonly seed: number;
  readonly check: boolean;
  readonly api: string;
  readonly projector: string;
}

export const kafkaUsage = `npm run bench -- kafka [options]

  --events <n>      in the journal and on the topic            (200000)
  --projected <n>   of them are projected into PostgreSQL      (10000)
  --rounds <n>      A B, B A, …                                (5)
  --seed <n>        of the events                              (1)
  --check           exit code 1 when a bar is not met
`;

/** Reads the command line; throws an Error that says what is wrong. */
export function readKafkaOptions(args: readonly string[]): KafkaOptions {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: text('200000'),
      projected: text('10000'),
      rounds: text('5'),
      seed: text('1'),
      check: { type: 'boolean', default: false },
    },
  });
  const options = {
    events: whole('events', values.events),
    projected: whole('projected', values.projected),
    rounds: whole('rounds', values.rounds),
    seed: whole('seed', values.seed),
    check: values.check,
    api: program('api'),
    projector: program('projector'),
  };
  if (options.events % 10_000 !== 0) throw new Error('--events: expected a multiple of 10000');
  if (options.projected > options.events) throw new Error('--projected: expected no more than --events');
  return options;
}

function program(app: string): string {
  const path = join(import.meta.dirname, `../../../apps/${app}/dist/main.js`);
  if (!existsSync(path)) throw new Error(`${path} is not there: build it first (npm run build)`);
  return path;
}
