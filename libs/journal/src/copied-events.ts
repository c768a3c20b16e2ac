import type pg from 'pg';
import { copiedColumns, copyOfEvents, type EventsAsked } from './event-pages.ts';

/** Events as PostgreSQL copies them, for passing on: the messages of its protocol. */
export interface CopiedEvents {
  readonly bytes: Buffer;
  /** More were asked for, but not kept. */
  readonly isCut: boolean;
}

/** Where the columns of a row are in the bytes, in their order: where each begins and ends; -1 for null. */
export type Places = Int32Array;

/**
 * Events beyond the bytes asked for are left out, but never the first one. They are copied into `page` if it is large
 * enough: new memory for each page would burden the garbage collector.
 */
export async function copyEvents(pool: pg.Pool, asked: EventsAsked, page: Buffer): Promise<CopiedEvents> {
  const client = await pool.connect();
  // A connection that dies while in use also emits 'error', which would end the process without a listener.
  client.on('error', ignore);
  let isWhole = false;
  try {
    const copied = await client.query(new PageCopy(copyOfEvents(asked), asked.bytes, page)).copied;
    isWhole = true;
    return copied;
  } finally {
    client.release(!isWhole);
    client.off('error', ignore);
  }
}

const ignore = (): void => undefined;

/** The protocol's messages (by their first byte) that come while rows are copied; each row is a message. */
const messages = { copyData: 0x64, copyOutResponse: 0x48, notice: 0x4e, parameter: 0x53, notification: 0x41 };
const whileCopying: ReadonlySet<number | undefined> = new Set(Object.values(messages));
/** What each message begins with: its type, one byte, and the length of the rest. */
const headBytes = 5;
/** The message after the last row: a head, and -1 columns. */
const endBytes = headBytes + 2;

/**
 * Takes the bytes of the socket as they are, and finds only where each message ends: to parse messages would take more
 * memory than they do. States: copying → full (rows are skipped) → done, when pg gets the bytes again.
 */
class PageCopy implements pg.Submittable {
  readonly copied: Promise<CopiedEvents>;
  readonly #sql: string;
  readonly #most: number;
  readonly #outcome = Promise.withResolvers<CopiedEvents>();
  #page: Buffer;
  #size = 0;
  /** Where the first incomplete message begins. */
  #next = 0;
  /** Where the kept rows end, once there are enough. */
  #full: number | undefined;
  #isCut = false;

  constructor(sql: string, most: number, page: Buffer) {
    this.#sql = sql;
    this.#most = most;
    this.#page = page;
    this.copied = this.#outcome.promise;
  }

  submit(connection: pg.Connection): void {
    const socket = connection.stream;
    const [pgTakes] = socket.listeners('data') as ((bytes: Buffer) => void)[];
    const take = (bytes: Buffer): void => {
      if (this.#take(bytes)) return;
      socket.off('data', take);
      if (!pgTakes) return;
      socket.on('data', pgTakes);
      pgTakes(Buffer.from(this.#page.subarray(this.#next, this.#size)));
    };
    if (pgTakes) socket.off('data', pgTakes);
    socket.on('data', take);
    connection.query(this.#sql);
  }

  handleError(error: Error): void {
    this.#outcome.reject(error);
  }

  handleReadyForQuery(): void {
    this.#outcome.resolve({
      bytes: this.#page.subarray(0, this.#full ?? this.#next),
      isCut: this.#isCut,
    });
  }

  handleCommandComplete(): void {
    // The number of rows is not needed.
  }

  /** Whether the copy goes on; if not, the next message is for pg. */
  #take(bytes: Buffer): boolean {
    const needed = this.#size + bytes.length;
    if (needed > this.#page.length)
      this.#page = Buffer.concat([this.#page.subarray(0, this.#size)], 2 * needed);
    this.#size += bytes.copy(this.#page, this.#size);
    while (this.#size - this.#next >= headBytes) {
      const kind = this.#page[this.#next];
      if (!whileCopying.has(kind)) return false;
      const length = 1 + this.#page.readUInt32BE(this.#next + 1);
      if (this.#next + length > this.#size) break;
      this.#next += length;
      if (kind !== messages.copyData) continue;
      if (this.#full === undefined) {
        if (this.#next >= this.#most) this.#full = this.#next;
      } else this.#isCut ||= length > endBytes;
    }
    if (this.#full !== undefined && this.#next > this.#full) {
      this.#page.copyWithin(this.#full, this.#next, this.#size);
      this.#size -= this.#next - this.#full;
      this.#next = this.#full;
    }
    return true;
  }
}

/** What stands before the first row. */
const headerBytes = 19;

/** Each row: the places are the same array for all of them. */
export function* rowsOf(bytes: Buffer): Generator<Places> {
  const places = new Int32Array(2 * copiedColumns.length);
  let toSkip = headerBytes;
  for (let next = 0; next < bytes.length;) {
    const message = next;
    next += 1 + bytes.readUInt32BE(message + 1);
    if (bytes[message] !== messages.copyData) continue;
    let at = message + headBytes + toSkip;
    toSkip = 0;
    // The end, or no more than the header.
    if (next - at <= 2) continue;
    at += 2;
    for (let column = 0; column < places.length; column += 2) {
      const length = bytes.readInt32BE(at);
      at += 4;
      places[column] = length === -1 ? -1 : at;
      if (length !== -1) at += length;
      places[column + 1] = length === -1 ? -1 : at;
    }
    yield places;
  }
}
