/** `npm test [nx arguments]`: builds what is needed, runs the tests of every project, and ends with the counts. */
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning } from '@sovereign-pipeline/local-servers';
import { nx, root } from './nx.ts';
import { endProcessTree } from './process-tree.ts';
import { StopRequest } from './stop-request.ts';
import { countsLine, type ProjectResult, sum } from './test-counts.ts';

const resultsFolder = join(root, '.test-results');
const stop = new StopRequest();
await rm(resultsFolder, { recursive: true, force: true });
// Every server and every folder of the run lives in here: when no claim in it is held any more, nothing runs any more.
const scratch = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-test-'));
process.env['TMPDIR'] = scratch;

const run = nx(
  ['run-many', '-t', 'test', '--parallel=1', '--outputStyle=static', ...process.argv.slice(2)],
  'inherit',
);
stop.signal.addEventListener('abort', () => {
  endProcessTree(run.pid ?? 0);
});
const [code] = (await once(run, 'exit')) as [number | null];
await stopStragglers();
await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

const total = sum(await results());
const failed =
  code !== 0 && total.failed.length === 0
    ? ['Not every project got as far as its tests: see above.']
    : total.failed;
list('Skipped, for what their names say', total.skipped);
list('Failed', failed);
if (stop.signal.aborted) process.stdout.write('\nInterrupted.\n');
process.stdout.write(`\n${countsLine({ ...total, failed })}\n`);
process.exit(code === 0 ? 0 : stop.signal.aborted ? 130 : 1);

function list(title: string, tests: readonly string[]): void {
  if (tests.length > 0) process.stdout.write(`\n${title}:\n${tests.map((test) => `  ${test}\n`).join('')}`);
}

async function results(): Promise<ProjectResult[]> {
  const files = (await filesBelow(resultsFolder)).filter((file) => file.endsWith('.json'));
  const found = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as object),
  );
  return found.filter((result): result is ProjectResult => 'skipped' in result);
}

/** Servers of an interrupted run stop by themselves; those that do not are killed. */
async function stopStragglers(): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (let holders = await claimHolders(); holders.length > 0; holders = await claimHolders()) {
    if (Date.now() > deadline) for (const pid of holders) endProcessTree(pid, 'SIGKILL');
    await delay(50);
  }
}

/**
 * The live processes that hold a folder of this run (see lockDirectory in libs/runtime), and servers without a holder.
 */
async function claimHolders(): Promise<number[]> {
  const holders: number[] = [];
  for (const file of await filesBelow(scratch)) {
    const [pid, startTime] = basename(dirname(file)) === 'lock' ? basename(file).split('-') : [];
    if (pid !== undefined && isRunning(Number(pid), startTime)) holders.push(Number(pid));
    const server =
      basename(file) === 'postmaster.pid' ? parseInt(await readFile(file, 'utf8').catch(() => ''), 10) : 0;
    if (server > 0 && isRunning(server)) holders.push(server);
  }
  return holders;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
