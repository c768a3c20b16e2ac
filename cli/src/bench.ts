/** `npm run bench -- <name> [options]`: builds the services and runs a benchmark of `bench/`. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build, buildPages } from './build.ts';
import { root } from './nx.ts';
import { StopRequest, StopRequestedError } from './stop-request.ts';

const stop = new StopRequest();
try {
  await Promise.all([build(['apps/api', 'apps/projector'], stop.signal), buildPages(stop.signal)]);
} catch (error) {
  if (error instanceof StopRequestedError) process.exit(130);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
// A session of its own: it gets Ctrl-C from here, once.
const bench = fork(join(root, 'bench/src/main.ts'), process.argv.slice(2), { detached: true });
const end = (): void => {
  bench.kill('SIGINT');
};
stop.signal.addEventListener('abort', end);
if (stop.signal.aborted) end();
const [code] = (await once(bench, 'exit')) as [number | null];
process.exit(code ?? 1);
