import type pg from 'pg';

// How statements reach PostgreSQL: a connection kept for them, prepared once, with their values in binary.

/**
 * A connection for a single user, for one query after the other: taken from the pool at first use and kept. When it
 * breaks, or a query takes longer than `timeout` ms, it is given up, and the next query takes another one. The outcome
 * of such a query is unknown; it rejects with an error that is not the server's (no `pg.DatabaseError`).
 *
 * Neither pg's `query_timeout` nor its promises are used: with either, under load, each query survived V8's minor
 * collections with all that hangs on it, and had to wait for a major one (docs/notes/2026-11-25-performance-diary.md).
 */
export class DedicatedConnection {
  readonly #pool: pg.Pool;
  readonly #timeout: number;
  readonly #settings: string | undefined;
  #client: pg.PoolClient | undefined;
  #waits = false;
  /** One timer for all queries; each restarts it. */
  #watchdog: NodeJS.Timeout | undefined;

  /** `settings`: SQL to run at the beginning of each session. */
  constructor(
    pool: pg.Pool,
    { timeout = 5000, settings }: { readonly timeout?: number; readonly settings?: string } = {},
  ) {
    this.#pool = pool;
    this.#timeout = timeout;
    this.#settings = settings;
  }

  async query<Row extends pg.QueryResultRow>(statement: string): Promise<pg.QueryResult<Row>> {
    const client = this.#client ?? (await this.#connect());
    return this.#whileWatched((done) => {
      client.query<Row>(statement, done);
    });
  }

  async execute(statement: PreparedStatement): Promise<Executed> {
    const client = this.#client ?? (await this.#connect());
    return this.#whileWatched((done) => {
      client.query(new PreparedQuery(statement, done));
    });
  }

  /** Ends the connection; a query after it opens one again. */
  readonly close = (): void => {
    const client = this.#client;
    this.#client = undefined;
    clearTimeout(this.#watchdog);
    this.#watchdog = undefined;
    client?.off('error', this.close);
    client?.release(true);
  };

  async #connect(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect();
    this.#client = client.on('error', this.close);
    if (this.#settings === undefined) return client;
    try {
      await this.query(this.#settings);
    } catch (error) {
      this.close();
      throw error;
    }
    return client;
  }

  async #whileWatched<T>(begin: (done: (error: Error | null, result?: T) => void) => void): Promise<T> {
    this.#watch();
    try {
      return await new Promise<T>((resolve, reject) => {
        begin((error, result) => {
          if (error) reject(error);
          else resolve(result as T);
        });
      });
    } finally {
      this.#waits = false;
    }
  }

  #watch(): void {
    this.#waits = true;
    if (this.#watchdog) this.#watchdog.refresh();
    else
      this.#watchdog = setTimeout(() => {
        if (this.#waits) this.close();
      }, this.#timeout).unref();
  }
}

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

/** The part of pg's connection that custom queries need. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  parse(statement: { name: string; text: string }): void;
  bind(portal: { statement: string; values: readonly (string | Buffer | null)[] }): void;
  execute(): void;
  sync(): void;
}

/**
 * Executes a prepared statement at less cost than pg's own query: rows are not described anew each time, and stay text.
 * Uses pg's extension point for queries (`client.query(query)` with a `submit`), as pg-cursor and pg-query-stream do.
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

// Values as PostgreSQL sends and receives them in binary: nothing to escape here, nothing to unescape there.

const oids = { boolean: 16, int: 23, text: 25, json: 114 } as const;
const headerSize = 20;

/**
 * `text[]`, or `json[]` of texts that are JSON. `bytes`: what all texts take in UTF-8, or more; when it is left out,
 * room is made for three bytes a character, because counting them first takes as long as writing them.
 */
export function textArray(
  values: readonly (string | null)[],
  { type = 'text', bytes: most }: { readonly type?: 'text' | 'json'; readonly bytes?: number } = {},
): Buffer {
  const bytes = arrayOf(type, values.length, headerSize + 4 * values.length + (most ?? mostBytes(values)));
  let end = headerSize;
  for (const value of values) {
    const start = end + 4;
    if (value === null) {
      bytes.writeInt32BE(1, 4);
      bytes.writeInt32BE(-1, end);
      end = start;
    } else {
      const length = bytes.write(value, start);
      bytes.writeInt32BE(length, end);
      end = start + length;
    }
  }
  return bytes.subarray(0, end);
}

function mostBytes(values: readonly (string | null)[]): number {
  let characters = 0;
  for (const value of values) characters += value?.length ?? 0;
  return 3 * characters;
}

/** `int[]` */
export function intArray(values: readonly (number | null)[]): Buffer {
  const bytes = arrayOf('int', values.length, headerSize + 8 * values.length);
  let end = headerSize;
  for (const value of values) {
    if (value === null) {
      bytes.writeInt32BE(1, 4);
      end = bytes.writeInt32BE(-1, end);
    } else {
      end = bytes.writeInt32BE(value, bytes.writeInt32BE(4, end));
    }
  }
  return bytes.subarray(0, end);
}

/** `boolean[]` */
export function booleanArray(values: readonly boolean[]): Buffer {
  const bytes = arrayOf('boolean', values.length, headerSize + 5 * values.length);
  let end = headerSize;
  for (const value of values) end = bytes.writeInt8(Number(value), bytes.writeInt32BE(1, end));
  return bytes;
}

/**
 * Room for an array of one dimension, its header written: dimensions, whether it has nulls, type, length, first index.
 */
function arrayOf(type: keyof typeof oids, length: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  [1, 0, oids[type], length, 1].forEach((value, index) => bytes.writeInt32BE(value, 4 * index));
  return bytes;
}

/** `timestamptz`, of microseconds since 1970. */
export function timestamp(microseconds: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64BE(BigInt(microseconds - microsecondsTo2000));
  return bytes;
}

const microsecondsTo2000 = Date.UTC(2000) * 1000;
