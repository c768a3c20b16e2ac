import { relative } from 'node:path';
import { root } from './nx.ts';

/** A path for the terminal: relative to the workspace where it is inside it. */
export function relativePath(path: string): string {
  const short = relative(root, path);
  return short.startsWith('..') ? path : short;
}
