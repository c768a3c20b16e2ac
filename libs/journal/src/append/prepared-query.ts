import type pg from 'pg';

/** A statement that each session prepares once, by its name. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | number | boolean | Buffer | null)[];
}

export interface Executed {
  /** The texts of the columns, null where there is none. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows that were selected or inserted. */
  readonly count: number;
}

/** The part of pg's connection that queries of one's own are made with. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  parse(statement: { name: string; text: string }): void;
  bind(portal: { statement: string; values: readonly (string | Buffer | null)[] }): void;
  execute(): void;
  sync(): void;
}

/**
 * Executes a prepared statement for less than pg's own query does: the rows are not described anew each time, and stay
 * texts. This is pg's extension point for queries (`client.query(query)` with a `submit`), which pg-cursor and
 * pg-query-stream are made with.
 */
export class PreparedQuery implements pg.Submittable {
  readonly name: string;
  readonly text: string;
  readonly #values: PreparedStatement['values'];
  readonly #rows: (readonly (string | null)[])[] = [];
  #count = 0;
  readonly #done: (error: Error | null, executed?: Executed) => void;

  constructor(
    { name, text, values }: PreparedStatement,
    done: (error: Error | null, executed?: Executed) => void,
  ) {
    this.name = name;
    this.text = text;
    this.#values = values;
    this.#done = done;
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    try {
      if (wire.parsedStatements[this.name] === undefined) wire.parse(this);
      wire.bind({ statement: this.name, values: this.#values.map(asParameter) });
      wire.execute();
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.#rows.push(fields);
  }

  /** Such as `INSERT 0 5`, `SELECT 1`. */
  handleCommandComplete({ text }: { text: string }): void {
    this.#count = Number(text.slice(text.lastIndexOf(' ') + 1));
  }

  handleReadyForQuery(): void {
    this.#done(null, { rows: this.#rows, count: this.#count });
  }

  handleError(error: Error): void {
    this.#done(error);
  }
}

const asParameter = (value: PreparedStatement['values'][number]): string | Buffer | null =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
