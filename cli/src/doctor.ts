/** `npm run doctor [-- --json]`: checks everything that could be wrong, whether the stack runs or not. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runningPostgresUrl } from '@sovereign-pipeline/local-servers';
import { readSettings } from '@sovereign-pipeline/runtime';
import { type Command, runCommand, say } from './command.ts';
import { root } from './nx.ts';
import { checkDatabase } from './doctor/database-checks.ts';
import { type Finding, ok } from './doctor/finding.ts';
import { checkDisk, checkFolder, checkNode, checkSettings } from './doctor/machine-checks.ts';
import { checkApi, checkKafka } from './doctor/service-checks.ts';

await runCommand(run);

async function run({ args, stop }: Command): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  const findings = await stop.orStop(look(process.env));
  if (values.json) say(JSON.stringify(findings, undefined, 2));
  else for (const finding of findings) say(line(finding));
  return findings.some(({ status }) => status === 'fault') ? 1 : 0;
}

async function look(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const settings = checkSettings(environment);
  const found = [...settings, ...(await checkNode())];
  // What follows cannot be looked at by settings that are wrong.
  if (settings.some(({ status }) => status === 'fault')) return found;
  const { MIGRATION_DATABASE_URL, DATABASE_URL, DATA_DIR } = readSettings(environment, [
    'MIGRATION_DATABASE_URL',
    'DATABASE_URL',
    'DATA_DIR',
  ]);
  const dataDir = resolve(root, DATA_DIR);
  const given = MIGRATION_DATABASE_URL ?? DATABASE_URL;
  found.push(await checkDisk(dataDir, given === undefined));
  // Nothing of a database elsewhere is in it.
  if (given === undefined) found.push(await checkFolder(dataDir));
  const databaseUrl = given ?? (await runningPostgresUrl(join(dataDir, 'postgres')).catch(() => undefined));
  if (databaseUrl === undefined)
    found.push(ok('database', 'the embedded PostgreSQL does not run: npm start starts it'));
  else found.push(...(await checkDatabase(databaseUrl)));
  return [...found, ...(await checkKafka(environment)), ...(await checkApi(environment))];
}

function line({ check, status, detail, action }: Finding): string {
  return `${status.padEnd(8)}${check.padEnd(12)} ${detail}${action === undefined ? '' : ` → ${action}`}`;
}
