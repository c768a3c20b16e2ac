import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export const launch = (environment: Record<string, string>): ChildProcess =>
  fork(main, {
    env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'error', ...environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });

/** The service as a process of its own, ready to be asked; throws with what it wrote when it refuses to start. */
export async function startProcess(environment: Record<string, string>): Promise<ChildProcess> {
  const child = launch(environment);
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
  const [first] = (await Promise.race([once(child, 'message'), once(child, 'close')])) as unknown[];
  if (first !== 'ready') throw new Error(`The service refused to start: ${written}`);
  return child;
}
