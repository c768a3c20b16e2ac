import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SeenProjector } from '@sovereign-pipeline/read-models';

interface Seen {
  /** Statuses of /health/live, one after the other. */
  readonly answers: readonly number[];
  readonly projectors: readonly SeenProjector[];
}

/** Another process, as it were: asks for health, and reads what the projectors report, until it is told to end. */
const watching = `
const { parentPort, workerData: { address, databaseUrl, projectors } } = require('node:worker_threads');
void (async () => {
  const { createPool } = await import('@sovereign-pipeline/postgres');
  const { Projectors } = await import('@sovereign-pipeline/read-models');
  const pool = createPool(databaseUrl);
  const seen = { answers: [], projectors: [] };
  let over = false;
  parentPort.on('message', () => { over = true; });
  parentPort.postMessage('watching');
  while (!over) {
    seen.answers.push((await fetch(address + '/health/live')).status);
    seen.projectors.push(...(await new Projectors(pool).list()) ?? []);
  }
  await pool.end();
  parentPort.postMessage(seen);
  parentPort.close();
})();`;

/** Holds the event loop of the caller, as a fold does, and says how that looked from elsewhere. */
export async function whileHeld(milliseconds: number, address: string, databaseUrl: string): Promise<Seen> {
  const watcher = new Worker(watching, {
    eval: true,
    workerData: { address, databaseUrl },
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
  });
  await once(watcher, 'message');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  watcher.postMessage('over');
  const [seen] = (await once(watcher, 'message')) as [Seen];
  return seen;
}
