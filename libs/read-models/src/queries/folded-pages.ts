import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { HistoryTooLargeError, maxHistoryBytes } from './facts-of.ts';
import { type ListPage, meetsAll } from './filters.ts';
import { Found } from './found.ts';
import { idsAfter } from './ids.ts';
import { type List, pageInOrder, type Told } from './orders.ts';

/**
 * Keys whose facts are read at once, and the most keys to examine for one page: the page ends there, and its cursor
 * leads on.
 */
export const keysAtOnce = 200;
export const mostKeys = 2_000;

/** Rows of a page; `next`: where it ends, when it does before the list. */
export interface FoldedRows<Row> {
  readonly rows: readonly Told<Row>[];
  readonly next?: string | undefined;
}

/**
 * A page of the rows that match, in the requested order. For an order other than by id all of a list is folded, and
 * refused if it is too much for one answer.
 */
export async function foldedPage<Row, Asked extends object>(
  { filters, orders }: Pick<List<Row, Asked>, 'filters' | 'orders'>,
  asked: Asked,
  page: ListPage,
  read: (page: ListPage, meets: (row: Row) => boolean) => Promise<FoldedRows<Row>>,
): Promise<FoldedRows<Row>> {
  const meets = (row: Row): boolean => meetsAll(filters, asked, row);
  const { order } = page;
  const key = order && orders[order.by];
  if (order === undefined || key === undefined) return read(page, meets);
  const found = await read({ limit: Infinity }, meets);
  if (found.next !== undefined) throw new HistoryTooLargeError(2 * maxHistoryBytes, maxHistoryBytes);
  return pageInOrder(order, key, found.rows, page);
}

/** Undefined: the key is no entry of the list. */
export interface Folded<Row> {
  readonly told?: Told<Row>;
  readonly bytes: number;
}

/** Gives the keys after one: among those asked for, else by a statement. $1 the key before, $2 how many. */
export const keysBy =
  (client: Queryable, schema: string, statement: string, asked?: readonly string[]) =>
  async (after: string): Promise<readonly string[]> => {
    if (asked !== undefined) return idsAfter(after, asked);
    const { rows } = await client.query<{ id: string }>(inSchema(schema, statement), [after, keysAtOnce]);
    return rows.map(({ id }) => id);
  };

/** Rows of keys, each folded from its own facts, of at most so many bytes. */
export async function eachByItself<Row>(
  { cursor = '', limit }: ListPage,
  keysAfter: (key: string) => Promise<readonly string[]>,
  fold: (key: string, most: number) => Promise<Folded<Row>>,
): Promise<FoldedRows<Row>> {
  const found = new Found<Told<Row>>(limit);
  let bytes = maxHistoryBytes;
  let [place, looked] = [cursor, 0];
  for (;;) {
    const keys = await keysAfter(place);
    if (keys.length === 0) return found;
    for (const key of keys) {
      if (looked === mostKeys && limit < Infinity) return { rows: found.rows, next: place };
      const folded = await fold(key, bytes).catch(orUndefined(looked > 0));
      if (folded === undefined) return { rows: found.rows, next: place };
      if (folded.told !== undefined && !found.takes(key, folded.told)) return found;
      bytes -= folded.bytes;
      place = key;
      looked += 1;
    }
  }
}

/** Undefined when the facts exceed the rest of a page's budget: the page ends there, unless it is empty. */
export const orUndefined =
  (ends: boolean) =>
  (error: unknown): undefined => {
    if (!ends || !(error instanceof HistoryTooLargeError)) throw error;
  };

export const nextOf = (next: string | undefined): { readonly next?: string } =>
  next === undefined ? {} : { next };

/** The position of the last of some facts. */
export const lastOf = (facts: readonly { readonly position: number }[]): number =>
  facts.reduce((newest, { position }) => Math.max(newest, position), 0);
