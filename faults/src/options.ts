import { parseArgs } from 'node:util';
import { UserError } from '@sovereign-pipeline/cli/stop-request';
import { type FaultKind, faultKinds } from './fault-kinds.ts';

export interface Options {
  readonly rounds: number;
  readonly seed: number;
  readonly kinds: readonly FaultKind[];
}

/** Reads the command line; throws a UserError that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parsed(args);
  return {
    rounds: whole('rounds', values.rounds ?? '20', 1),
    seed: values.seed === undefined ? Math.floor(Math.random() * 1e9) : whole('seed', values.seed, 0),
    kinds: values.only === undefined ? faultKinds : values.only.split(',').map(kindNamed),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { rounds: text, seed: text, only: text } });
  } catch (error) {
    throw new UserError(
      `${(error as Error).message}\nUsage: npm run test:faults -- [--rounds N] [--seed S] [--only ${faultKinds.join(',')}]`,
    );
  }
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new UserError(`--${name}: expected a whole number from ${least}, not ${text}`);
  return value;
}

function kindNamed(name: string): FaultKind {
  const kind = faultKinds.find((each) => each === name);
  if (kind === undefined) throw new UserError(`--only: expected ${faultKinds.join(', ')}, not ${name}`);
  return kind;
}
