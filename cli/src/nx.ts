import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Runs the workspace's own Nx: no daemon that stays behind, no cloud, no questions, nothing outside this folder. */
export function nx(args: readonly string[], stdio: 'pipe' | 'inherit'): ChildProcess {
  return spawn(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    detached: true, // a terminal's Ctrl-C is for us to pass on
    env: {
      // Below another Nx (the tests run npm start) its settings are not ours.
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_'))),
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      NX_TUI: 'false',
      NX_INTERACTIVE: 'false',
      NX_NATIVE_FILE_CACHE_DIRECTORY: join(root, '.nx/native'),
    },
  });
}
