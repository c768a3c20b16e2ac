import { relative } from 'node:path';
import { root } from './nx.ts';

/** A path as it is shown at the terminal: short where it is inside the workspace. */
export function shown(path: string): string {
  const short = relative(root, path);
  return short.startsWith('..') ? path : short;
}
