import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './nx.ts';
import { endProcessTree } from './process-tree.ts';

interface WatchOptions {
  /** After each build but the first one that has no errors. */
  readonly onBuilt: () => void;
  /** What the compiler found wrong. */
  readonly onErrors: (text: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Builds again whenever a source changes, with tsc's own watch; resolves when it has ended, by the signal or by itself.
 */
export async function watchBuild(
  projects: readonly string[],
  { onBuilt, onErrors, signal }: WatchOptions,
): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-b',
      '--watch',
      '--preserveWatchOutput',
      '--pretty',
      'false',
      ...projects,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  );
  const abort = (): void => {
    endProcessTree(child.pid ?? 0);
  };
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  let builds = 0;
  let errors: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (/error TS\d+/.test(line)) errors.push(line);
    if (!line.includes('Watching for file changes')) continue;
    builds++;
    if (errors.length > 0) onErrors(errors.join('\n'));
    else if (builds > 1) onBuilt();
    errors = [];
  }
  signal.removeEventListener('abort', abort);
}
