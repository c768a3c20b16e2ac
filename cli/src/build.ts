import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './nx.ts';
import { endProcessTree } from './process-tree.ts';
import { UserError } from './stop-request.ts';

/**
 * Builds what changed of these folders and of all they depend on. Quiet, unless it fails. Not through Nx: it puts every
 * output anew from its cache, under the feet of whoever runs on it.
 */
export async function build(folders: readonly string[], signal: AbortSignal): Promise<void> {
  const projects = folders.map((folder) => join(folder, 'tsconfig.build.json'));
  const child = spawn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', ...projects], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a terminal's Ctrl-C is for us to pass on
  });
  const abort = (): void => {
    endProcessTree(child.pid ?? 0);
  };
  signal.addEventListener('abort', abort);
  try {
    const exit = new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('exit', resolve),
    );
    const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
    signal.throwIfAborted();
    if (code !== 0) throw new UserError(`The build failed:\n${output}${errors}`);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
