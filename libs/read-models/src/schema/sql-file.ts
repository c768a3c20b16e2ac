import { readFileSync } from 'node:fs';

/** A file of `sql/`, which lies beside src and dist alike. */
export const sqlFile = (path: string): string =>
  readFileSync(new URL(`../../sql/${path}`, import.meta.url), 'utf8');
