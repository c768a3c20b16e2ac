/** `npm run keys -- create | list | revoke …`: the keys of AUTH=keys, on the database that `npm start` uses. */
import { join, resolve } from 'node:path';
import { runningPostgresUrl } from '@sovereign-pipeline/local-servers';
import { readSettings } from '@sovereign-pipeline/runtime';
import { build } from './build.ts';
import { type Command, runCommand } from './command.ts';
import { runKeys } from './keys-program.ts';
import { root } from './nx.ts';
import { ownDatabase } from './own-postgres.ts';

await runCommand(run);

async function run(command: Command): Promise<number> {
  const { args, stop } = command;
  await build(['apps/api'], stop.signal);
  const { code, output, errors } = await runKeys(await databaseUrl(command), args);
  process.stdout.write(output);
  process.stderr.write(errors);
  return code;
}

/** Of the server of the data folder, which is started where it does not run. */
async function databaseUrl(command: Command): Promise<string> {
  const { MIGRATION_DATABASE_URL, DATABASE_URL, DATA_DIR } = readSettings(process.env, [
    'MIGRATION_DATABASE_URL',
    'DATABASE_URL',
    'DATA_DIR',
  ]);
  const given = MIGRATION_DATABASE_URL ?? DATABASE_URL;
  if (given !== undefined) return given;
  const dataDir = resolve(root, DATA_DIR);
  return (await runningPostgresUrl(join(dataDir, 'postgres'))) ?? ownDatabase(dataDir, command);
}
