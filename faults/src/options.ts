import { parseArgs } from 'node:util';
import { UserError } from '@sovereign-pipeline/cli/stop-request';
import { type FaultKind, faultKinds, kindsWithoutKafka } from './fault-kinds.ts';

export interface Options {
  readonly rounds: number;
  readonly seed: number;
  readonly kinds: readonly FaultKind[];
  /** Projectors read the topic; else the journal. */
  readonly kafka: boolean;
}

export const usage = `Usage: npm run test:faults -- [--rounds N] [--seed S] [--without-kafka] [--only ${faultKinds.join(',')}]`;

/** Reads the command line; throws a UserError that names the fault. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parsed(args);
  const kafka = values['without-kafka'] !== true;
  const all = kafka ? faultKinds : kindsWithoutKafka;
  return {
    rounds: whole('rounds', values.rounds ?? '20', 1),
    seed: values.seed === undefined ? Math.floor(Math.random() * 1e9) : whole('seed', values.seed, 0),
    kinds: values.only === undefined ? all : values.only.split(',').map((name) => kindNamed(name, all)),
    kafka,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { rounds: text, seed: text, only: text, 'without-kafka': { type: 'boolean' } },
    });
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${usage}`);
  }
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new UserError(`--${name}: expected a whole number from ${least}, not ${text}`);
  return value;
}

function kindNamed(name: string, all: readonly FaultKind[]): FaultKind {
  const kind = all.find((each) => each === name);
  if (kind === undefined) throw new UserError(`--only: expected ${all.join(', ')}, not ${name}`);
  return kind;
}
