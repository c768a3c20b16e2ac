import type { Queryable } from './transaction.ts';

/** A statement as `pg` takes it: with a name, each connection plans it once. */
export interface PlannedStatement {
  readonly text: string;
  readonly name?: string;
}

let named = 0;

/**
 * Names statements, so that each connection plans them once. Further ones than `most` are planned each time: a
 * connection keeps its plans in memory to its end.
 */
export class PlannedStatements {
  readonly #most: number;
  readonly #written: (sql: string) => string;
  readonly #known = new Map<string, PlannedStatement>();

  /** `written`: how PostgreSQL is given a statement. */
  constructor(most = 50, written = (sql: string) => sql) {
    this.#most = most;
    this.#written = written;
  }

  of(sql: string): PlannedStatement {
    const known = this.#known.get(sql);
    if (known !== undefined) return known;
    const text = this.#written(sql);
    if (this.#known.size === this.#most) return { text };
    const statement = { text, name: `planned ${String(++named)}` };
    this.#known.set(sql, statement);
    return statement;
  }

  /** The same connection, which plans statements with values once. */
  on(db: Queryable): Queryable {
    const query = (sql: string, values?: unknown[]) =>
      values === undefined ? db.query(sql) : db.query({ ...this.of(sql), values });
    return { query: query as Queryable['query'] };
  }
}
