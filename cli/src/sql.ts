/**
 * `npm run sql`: psql as the role analyst, on the database of `npm start`; arguments after `--` go to psql. Without
 * psql it prints the address.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { runningPostgresUrl } from '@sovereign-pipeline/local-servers';
import { readSettings } from '@sovereign-pipeline/runtime';
import { analystUrl } from './analyst.ts';
import { type Command, runCommand, say } from './command.ts';
import { root } from './nx.ts';
import { relativePath } from './relative-path.ts';
import { UserError } from './stop-request.ts';

await runCommand(run);

async function run({ args, stop }: Command): Promise<number> {
  const url = new URL(await addressOfAnalyst());
  const { password } = url;
  // Not among the arguments, where every user of the machine could read it.
  const withoutPassword = new URL(url);
  withoutPassword.password = '';
  const psql = spawn('psql', [withoutPassword.href, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...(password !== '' && { PGPASSWORD: password }) },
    signal: stop.signal,
  });
  try {
    const [code] = (await once(psql, 'exit')) as [number | null];
    return code ?? 1;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  say(`There is no psql on this machine (it comes with PostgreSQL's client package). Connect with any other client:

${url.href}

The views of the schema analytics are described in docs/data-dictionary.md; docs/questions.sql asks some questions of them.`);
  return 0;
}

async function addressOfAnalyst(): Promise<string> {
  const { DATABASE_URL, DATA_DIR } = readSettings(process.env, ['DATABASE_URL', 'DATA_DIR']);
  if (DATABASE_URL !== undefined) {
    // The administrator sets that password: psql prompts for it.
    const address = new URL(DATABASE_URL);
    address.username = 'analyst';
    address.password = '';
    return address.href;
  }
  const dataDir = join(resolve(root, DATA_DIR), 'postgres');
  const own = await runningPostgresUrl(dataDir);
  if (own === undefined)
    throw new UserError(
      `Nothing runs on ${relativePath(resolve(root, DATA_DIR))}: npm start first, or say DATA_DIR or DATABASE_URL.`,
    );
  return analystUrl(own, dataDir);
}
