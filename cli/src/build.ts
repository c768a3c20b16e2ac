import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './nx.ts';
import { endProcessTree } from './process-tree.ts';
import { UserError } from './stop-request.ts';

/**
 * Builds what changed in these folders and in all that they depend on. Prints nothing unless it fails. Not through
 * Nx, which restores every output from its cache while other processes run from it.
 */
export async function build(folders: readonly string[], signal: AbortSignal): Promise<void> {
  await run(['node_modules/typescript/bin/tsc', '-b', ...buildProjects(folders)], root, signal);
}

/** What tsc builds of these folders. */
export const buildProjects = (folders: readonly string[]): string[] =>
  folders.map((folder) => join(root, folder, 'tsconfig.build.json'));

/** Builds the pages when any of their sources is newer than the build. */
export async function buildPages(signal: AbortSignal): Promise<void> {
  const web = join(root, 'apps/web');
  const sources = ['apps/web/src', 'apps/web/public', 'libs/client/src', 'libs/domain/src/vocabulary'];
  const files = ['apps/web/index.html', 'apps/web/vite.config.ts', 'apps/web/package.json'];
  const built = await changedAt(join(web, 'dist/index.html'));
  const times = await Promise.all([
    ...files.map((file) => changedAt(join(root, file))),
    ...sources.map((folder) => newestIn(join(root, folder))),
  ]);
  if (built > Math.max(...times)) return;
  await run([join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], web, signal);
}

const changedAt = async (file: string): Promise<number> =>
  (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...(await Promise.all(files.map(changedAt))));
}

async function run(command: readonly string[], cwd: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, command, {
    cwd,
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
