import type { Fact, ViewKey } from '@sovereign-pipeline/domain';
import {
  type AnyTable,
  type ColumnType,
  ddlOf,
  itemKey,
  keysOf,
  recordOf,
  type RowTable,
  upsertOf,
} from './columns.ts';

/** How rows are stored: in one table, and their items in others. */
export interface Stored<Row extends object = object> {
  /** DDL of its tables, without primary keys and indexes. */
  readonly tables: string;
  /** DDL of their primary keys and indexes. */
  readonly keys: string;
  /**
   * Writes rows set-based. $1: JSON array of rows, each with its `key`; $2: text[] of keys that have no row (any more).
   */
  readonly store: string;
  /** A row for `store`, without the items that are the same objects in the stored row. */
  since(stored: Row, row: Row): object;
  /** What `store` writes into empty tables, table by table: for a bulk load. */
  readonly records: readonly TableRecords<Row>[];
}

/** One view: its tables, and how its rows come from facts. */
export interface View<Row extends object = object> extends Stored<Row> {
  readonly name: ViewKey['view'];
  /**
   * The row of one key from all facts of that key and the corrections of their stream; undefined when there is none.
   */
  readonly fold: (key: string, facts: Iterable<Fact>) => Row | undefined;
  /** For a view whose rows may have very many facts: as `fold`, with a result that more facts can be added to. */
  readonly grow?: (key: string, facts: Iterable<Fact>) => Growing<Row>;
}

/** A row to which facts are added; corrections, and facts that are corrected, are not. */
export interface Growing<Row extends object = object> {
  add(facts: Iterable<Fact>): void;
  readonly row: Row | undefined;
}

/** The records of one table that a view's row is kept in. */
export interface TableRecords<Row extends object = object> {
  /** Without its schema. */
  readonly table: string;
  /** Its columns in the order of a record's values. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /**
   * The values of a record, by the types of their columns: a string, an array of strings, anything that goes into JSON,
   * a number, a boolean; or nothing.
   */
  of(row: Row & { readonly key: string }): readonly (readonly unknown[])[];
}

type Tables<Row> = [
  rows: RowTable<Row>,
  ...items: readonly (AnyTable & { readonly items: keyof Row & string })[],
];

export const viewOf = <Row extends object>(
  of: Omit<View<Row>, keyof Stored>,
  ...tables: Tables<Row>
): View<Row> => ({ ...of, ...storedIn(...tables) });

/** A record in `rows` for each row, and in each of `items` for each of its items. */
export function storedIn<Row extends object>(...[rows, ...items]: Tables<Row>): Stored<Row> {
  const tables: readonly AnyTable[] = [rows, ...items];
  return {
    tables: tables.map(ddlOf).join(''),
    keys: tables.map(keysOf).join(''),
    store: upsertOf(rows, items),
    since: (stored, row) => ({ ...row, ...itemsSince(items, stored, row) }),
    records: tables.map((table) => recordsOf(table, rows)),
  };
}

type Items = Readonly<Record<string, readonly object[]>>;

function itemsSince(
  tables: readonly (AnyTable & { readonly items: string })[],
  stored: object,
  row: object,
): Items {
  return Object.fromEntries(
    tables.map((table) => {
      const [before = [], now = []] = [stored, row].map((each) => (each as Items)[table.items]);
      const keyOf = itemKey(table);
      return [table.items, now.map((item, place) => (item === before[place] ? keyOf(item) : item))];
    }),
  );
}

function recordsOf<Row extends object>(table: AnyTable, rows: AnyTable): TableRecords<Row> {
  const record = recordOf(table, rows);
  const { items } = table;
  return {
    table: table.table,
    columns: Object.fromEntries(Object.entries(table.columns).map(([column, { type }]) => [column, type])),
    of:
      items === undefined
        ? (row) => [record(row, row, 1)]
        : (row) =>
            ((row as Readonly<Record<string, unknown>>)[items] as readonly object[]).map((item, index) =>
              record(item, row, index + 1),
            ),
  };
}
