import { readFileSync } from 'node:fs';

/** The text of a file in `sql/`, which is beside both src and dist. */
export const sqlFile = (path: string): string =>
  readFileSync(new URL(`../../sql/${path}`, import.meta.url), 'utf8');
