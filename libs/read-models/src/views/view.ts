import type { Fact, ViewKey } from '@sovereign-pipeline/domain';

/** One view: its tables, how its rows come from facts, and how the rows of a company are read back. */
export interface View<Row extends object = object> {
  readonly name: ViewKey['view'];
  /** DDL of its tables, without primary keys and indexes. */
  readonly tables: string;
  /** DDL of their primary keys and indexes. */
  readonly keys: string;
  /** The row of one key from all facts of that key and the corrections of their stream; undefined when there is none. */
  readonly fold: (key: string, facts: Iterable<Fact>) => Row | undefined;
  /** Writes rows set-based. $1: JSON array of rows, each with its `key`; $2: text[] of keys that have no row (any more). */
  readonly store: string;
  /** What `store` writes into empty tables, table by table: for a bulk load. */
  readonly records: readonly TableRecords<Row>[];
}

export type ColumnType = 'text' | 'text[]' | 'jsonb' | 'integer' | 'boolean';

/** The records of one table that a view's row is kept in. */
export interface TableRecords<Row extends object = object> {
  /** Without its schema. */
  readonly table: string;
  /** Its columns in the order of a record's values. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** A value is as its column: a string, an array of strings, anything that goes into JSON, a number, a boolean; or nothing. */
  of(row: Row & { readonly key: string }): readonly (readonly unknown[])[];
}
