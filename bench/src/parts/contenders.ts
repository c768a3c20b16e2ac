import { asStarted, type Server } from '../sandbox/sandbox.ts';
import type { Context } from './part.ts';

/** The names of the contenders in the report. */
export const names = {
  product: 'product',
  bare: '(a) bare INSERT',
  parse: '(b) parse only',
  unnest: '(c) unnest of 500',
  copy: '(d) COPY',
  gathered: '(e) gathered INSERT',
  emmett: '(f) emmett',
} as const;

/** The product's API on a database of its own. */
export async function serveProduct({ sandbox, options }: Context, database: string): Promise<Server> {
  return sandbox.serve(options.api, await sandbox.createDatabase(database), asStarted);
}

/** Refuses a run in which events were acknowledged that are not there: each request is a new event. */
export async function checkRecorded(
  { sandbox }: Context,
  databaseUrl: string,
  table: string,
  acknowledged: number,
): Promise<void> {
  const { rows } = await sandbox.pool(databaseUrl).query<{ count: number }>(`SELECT count(*) FROM ${table}`);
  const count = rows[0]?.count ?? 0;
  if (count < acknowledged)
    throw new Error(`${acknowledged} events were acknowledged, ${count} are in ${table}`);
}
