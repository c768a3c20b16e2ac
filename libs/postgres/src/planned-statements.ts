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
  readonly #known = new Map<string, PlannedStatement>();

  constructor(most = 50) {
    this.#most = most;
  }

  of(text: string): PlannedStatement {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size === this.#most) return { text };
    const statement = { text, name: `planned ${String(++named)}` };
    this.#known.set(text, statement);
    return statement;
  }

  /** The same connection, which plans statements with values once. */
  on(db: Queryable): Queryable {
    const query = (sql: string, values?: unknown[]) =>
      values === undefined ? db.query(sql) : db.query({ ...this.of(sql), values });
    return { query: query as Queryable['query'] };
  }
}
