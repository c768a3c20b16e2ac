import type pg from 'pg';
import { type AppendOutcome, type AppendRequest, encodeBatch, encodeRequest } from './append-request.ts';
import { Journal } from '../journal.ts';

export interface Appending {
  append(batch: readonly AppendRequest[]): Promise<AppendOutcome[]>;
  close(): void;
}

/** The two ways to append, which must come to the same. */
export const waysToAppend: readonly (readonly [name: string, open: (pool: pg.Pool) => Appending])[] = [
  ['by any process', byAnyProcess],
  ['by a writer that knows the head', (pool) => knowingTheHead(pool)],
];

function byAnyProcess(pool: pg.Pool): Appending {
  const journal = new Journal(pool);
  return { append: (batch) => journal.append(batch), close: () => undefined };
}

/** It knows the head from its second append on, as long as nobody else appends. */
export function knowingTheHead(pool: pg.Pool, clock?: () => number): Appending {
  const appender = new Journal(pool).appender(5000, clock);
  return {
    append: (batch) => appender.append(encodeBatch(batch.map(encodeRequest))),
    close: () => {
      appender.close();
    },
  };
}
