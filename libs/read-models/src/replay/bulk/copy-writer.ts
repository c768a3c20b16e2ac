import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { faultIn } from '../../projection/event-fault.ts';

/** Bytes of one COPY. */
const pieceSize = 1 << 18;
/** Bytes that may wait for PostgreSQL before the caller must wait. */
const most = 12 * pieceSize;
/** The most bytes of a UTF-16 code unit in UTF-8. */
const bytesOfCharacter = 3;

/** PostgreSQL refuses a row for its content. */
export class RefusedRowError extends Error {
  override readonly name = 'RefusedRowError';
  /** The line within its COPY, from 0. */
  readonly line: number;

  constructor(line: number, cause: unknown) {
    super('PostgreSQL refuses a row', { cause });
    this.line = line;
  }
}

/** Rows on their way into one table. */
export interface CopyTable<Origin> {
  /** `line`: in COPY's text format, with its end; `origin`: identifies it if it is refused. */
  add(line: string, origin: Origin): void;
}

/**
 * Fills tables by COPY over one connection, piece by piece, while the caller makes more rows. The tables must be
 * created or truncated in the open transaction: rows are written frozen (FREEZE), so that no vacuum has to visit them
 * again. A refused row fails the whole COPY; with `onRefused`, which gets its origin, it is left out, and rows are
 * not frozen.
 */
export class CopyWriter<Origin> {
  readonly #client: pg.ClientBase;
  readonly #onRefused: ((origin: Origin) => void) | undefined;
  readonly #tables: OpenTable<Origin>[] = [];
  readonly #pieces: { readonly size: number; readonly written: Promise<void> }[] = [];
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(client: pg.ClientBase, onRefused?: (origin: Origin) => void) {
    this.#client = client;
    this.#onRefused = onRefused;
  }

  /** `name`: with its schema. */
  table(name: string, columns: readonly string[]): CopyTable<Origin> {
    const statement = `copy ${name} (${columns.join(', ')}) from stdin${this.#onRefused === undefined ? ' (freeze)' : ''}`;
    const table = new OpenTable<Origin>(statement, (piece) => {
      this.#write(piece);
    });
    this.#tables.push(table);
    return table;
  }

  /** To be awaited after every few rows: resolves when there is room. Throws a RefusedRowError. */
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
    const written = this.#last.then(() =>
      this.#onRefused === undefined
        ? copy(this.#client, piece)
        : copyAccepted(this.#client, piece, this.#onRefused),
    );
    written.catch(() => undefined);
    this.#last = written;
    this.#waiting += piece.bytes.length;
    this.#pieces.push({ size: piece.bytes.length, written });
  }
}

interface Piece<Origin> {
  readonly statement: string;
  readonly bytes: Buffer;
  /** The origin of each line. */
  readonly origins: readonly Origin[];
}

class OpenTable<Origin> implements CopyTable<Origin> {
  readonly #statement: string;
  readonly #write: (piece: Piece<Origin>) => void;
  // Bytes, because concatenated strings would keep alive the strings that they were cut from.
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

async function copy(
  client: pg.ClientBase,
  { statement, bytes }: Pick<Piece<unknown>, 'statement' | 'bytes'>,
): Promise<void> {
  const stream = client.query(copyFrom(statement));
  try {
    await new Promise<void>((resolve, reject) => {
      stream.once('error', reject);
      stream.once('finish', resolve);
      stream.end(bytes);
    });
  } catch (error) {
    throw refusal(error) ?? error;
  }
}

/** All rows but those that PostgreSQL refuses. */
async function copyAccepted<Origin>(
  client: pg.ClientBase,
  { statement, bytes, origins }: Piece<Origin>,
  onRefused: (origin: Origin) => void,
): Promise<void> {
  const lines = bytes.toString().split(/(?<=\n)/);
  const left = origins.map((origin, index) => ({ origin, line: lines[index] ?? '' }));
  while (left.length > 0) {
    await client.query('savepoint piece');
    try {
      await copy(client, { statement, bytes: Buffer.from(left.map(({ line }) => line).join('')) });
      await client.query('release savepoint piece');
      return;
    } catch (error) {
      if (!(error instanceof RefusedRowError)) throw error;
      await client.query('rollback to savepoint piece; release savepoint piece');
      const [refused] = left.splice(error.line, 1);
      if (refused === undefined) throw error;
      onRefused(refused.origin);
    }
  }
}

/** PostgreSQL gives the place of the error as the line within the piece. */
function refusal(error: unknown): RefusedRowError | undefined {
  const { where } = error as { where?: unknown };
  if (typeof where !== 'string' || faultIn(error) === undefined) return undefined;
  const [, line] = /^COPY \S+, line (\d+)/m.exec(where) ?? [];
  return line === undefined ? undefined : new RefusedRowError(Number(line) - 1, error);
}
