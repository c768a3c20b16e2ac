import {
  createPool,
  DatabaseSetupError,
  UnknownSchemaError,
  untilUsable,
} from '@sovereign-pipeline/postgres';
import { orExit, readSettings } from '@sovereign-pipeline/runtime';
import type pg from 'pg';

/** Prints a line for the user of a program, beside its output. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** The address of the database's owner: MIGRATION_DATABASE_URL, or DATABASE_URL where there is one login for all. */
export const ownerAddress = (): string =>
  orExit(() => {
    const read = readSettings(process.env, ['MIGRATION_DATABASE_URL', 'DATABASE_URL'], {
      required: ['DATABASE_URL'],
    });
    return read.MIGRATION_DATABASE_URL ?? read.DATABASE_URL ?? '';
  });

interface OwnerProgram {
  /** The program's name, as the database shows it. */
  readonly name: string;
  readonly statementTimeoutMs?: number;
  /** Explains a further error that the user can resolve. Undefined: a fault. */
  readonly explain?: (error: unknown) => string | undefined;
}

/**
 * Runs a program as the database's owner, once the database answers. Exit code 1: the printed error is for the user
 * to resolve.
 */
export async function runAsOwner(
  address: string,
  { name, explain = () => undefined, ...options }: OwnerProgram,
  work: (pool: pg.Pool) => Promise<void>,
): Promise<void> {
  // Two connections, which untilUsable compares.
  const pool = createPool(address, { name, max: 2, ...options });
  try {
    const waiting = (): void => {
      tell('PostgreSQL is not there yet: waiting for it');
    };
    await untilUsable(pool, waiting, new AbortController().signal);
    await work(pool);
  } catch (error) {
    const known = error instanceof DatabaseSetupError || error instanceof UnknownSchemaError;
    const explained = known ? error.message : explain(error);
    if (explained === undefined) throw error;
    tell(explained);
    process.exitCode = 1;
  } finally {
    await pool.end();
  }
}
