import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { faultIn } from '../../projection/event-fault.ts';

/** Bytes of one COPY. */
const pieceSize = 1 << 18;
/** Bytes that may wait for PostgreSQL before the writer asks for patience. */
const most = 12 * pieceSize;
/** What a character takes at most. */
const bytesOfCharacter = 3;

/** PostgreSQL refuses a row for what is in it. */
export class RefusedRowError<Origin> extends Error {
  override readonly name = 'RefusedRowError';
  readonly origin: Origin;

  constructor(origin: Origin, cause: unknown) {
    super('PostgreSQL refuses a row', { cause });
    this.origin = origin;
  }
}

/** Rows on their way into one table. */
export interface CopyTable<Origin> {
  /** A line of COPY's text format, its end included, and what to know it by when it is refused. */
  add(line: string, origin: Origin): void;
}

/**
 * Fills tables by COPY over one connection, piece by piece, while the caller goes on making rows. The tables have to be
 * made or emptied in the transaction that is open on the connection: their rows are written as old ones (FREEZE), which
 * nobody has to visit again. An `Origin` is small: as many are kept as there are rows on their way.
 */
export class CopyWriter<Origin> {
  readonly #client: pg.ClientBase;
  readonly #tables: OpenTable<Origin>[] = [];
  readonly #pieces: { readonly size: number; readonly written: Promise<void> }[] = [];
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  /** `name`: with its schema. */
  table(name: string, columns: readonly string[]): CopyTable<Origin> {
    const statement = `copy ${name} (${columns.join(', ')}) from stdin (freeze)`;
    const table = new OpenTable<Origin>(statement, (piece) => {
      this.#write(piece);
    });
    this.#tables.push(table);
    return table;
  }

  /** To be awaited every some rows: resolves when there is room. Throws a RefusedRowError for a row that was refused. */
  async room(): Promise<void> {
    while (this.#waiting > most) {
      const piece = this.#pieces.shift();
      if (piece === undefined) return;
      await piece.written;
      this.#waiting -= piece.size;
    }
  }

  /** Resolves when everything is in the tables. */
  async finish(): Promise<void> {
    for (const table of this.#tables) table.flush();
    await this.#last;
    this.#pieces.length = 0;
    this.#waiting = 0;
  }

  #write(piece: Piece<Origin>): void {
    const written = this.#last.then(() => copy(this.#client, piece));
    written.catch(() => undefined);
    this.#last = written;
    this.#waiting += piece.bytes.length;
    this.#pieces.push({ size: piece.bytes.length, written });
  }
}

interface Piece<Origin> {
  readonly statement: string;
  readonly bytes: Buffer;
  /** Of each line. */
  readonly origins: readonly Origin[];
}

class OpenTable<Origin> implements CopyTable<Origin> {
  readonly #statement: string;
  readonly #write: (piece: Piece<Origin>) => void;
  // Bytes at once: strings put together would keep alive what they were cut from.
  #bytes = Buffer.allocUnsafe(pieceSize);
  #length = 0;
  #origins: Origin[] = [];

  constructor(statement: string, write: (piece: Piece<Origin>) => void) {
    this.#statement = statement;
    this.#write = write;
  }

  add(line: string, origin: Origin): void {
    const size = line.length * bytesOfCharacter;
    if (this.#length + size > pieceSize) this.flush();
    if (size > pieceSize) {
      this.#write({ statement: this.#statement, bytes: Buffer.from(line), origins: [origin] });
      return;
    }
    this.#length += this.#bytes.write(line, this.#length);
    this.#origins.push(origin);
  }

  flush(): void {
    if (this.#length === 0) return;
    const [bytes, origins] = [this.#bytes.subarray(0, this.#length), this.#origins];
    this.#bytes = Buffer.allocUnsafe(pieceSize);
    this.#length = 0;
    this.#origins = [];
    this.#write({ statement: this.#statement, bytes, origins });
  }
}

async function copy<Origin>(client: pg.ClientBase, piece: Piece<Origin>): Promise<void> {
  const stream = client.query(copyFrom(piece.statement));
  try {
    await new Promise<void>((resolve, reject) => {
      stream.once('error', reject);
      stream.once('finish', resolve);
      stream.end(piece.bytes);
    });
  } catch (error) {
    throw refusal(error, piece.origins) ?? error;
  }
}

/** What PostgreSQL says of the place is the line within the piece. */
function refusal<Origin>(error: unknown, origins: readonly Origin[]): RefusedRowError<Origin> | undefined {
  const { where } = error as { where?: unknown };
  if (typeof where !== 'string' || faultIn(error) === undefined) return undefined;
  const line = Number(/^COPY \S+, line (\d+)/m.exec(where)?.[1] ?? NaN);
  const origin = origins[line - 1];
  return origin === undefined ? undefined : new RefusedRowError(origin, error);
}
