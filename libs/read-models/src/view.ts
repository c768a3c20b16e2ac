import type { Fact, ViewKey } from '@sovereign-pipeline/domain';

/** One view: its tables, how its rows come from facts, and how the rows of a company are read back. */
export interface View<Row extends object = object> {
  readonly name: ViewKey['view'];
  /** DDL of its tables, run once. */
  readonly tables: string;
  /** The row of one key from all facts of that key; undefined when there is none. */
  readonly fold: (key: string, facts: Iterable<Fact>) => Row | undefined;
  /** Writes rows set-based. $1: JSON array of rows, each with its `key`; $2: text[] of keys that have no row (any more). */
  readonly store: string;
}
