import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { inTransaction, type Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { readEvents } from '../journal.ts';
import { type Head, readHead } from './head-note.ts';
import { leafOf } from './leaf.ts';
import { Frontier, type Subtree } from './merkle-tree.ts';
import { isKept } from './stored-tree.ts';

/** One snapshot, however long it takes to read. */
const begin = `
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL statement_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = '5min'`;
const pageSize = 1_000;

/** $1: after this position, $2: limit. */
const leavesAfter = `SELECT position, hash, seed FROM journal.leaves WHERE position > $1 ORDER BY position LIMIT $2`;
/** $1: after this size, $2: up to that one. */
const headsIn = `SELECT size, root, note FROM journal.heads WHERE size > $1 AND size <= $2 ORDER BY size`;
const keptSubtrees = `SELECT count(*) AS count FROM journal.subtrees`;
/** $1: height, $2: place. */
const subtreeAt = `SELECT hash FROM journal.subtrees WHERE height = $1 AND place = $2`;
const sizes = `
SELECT coalesce((SELECT max(position) FROM journal.events), 0) AS events,
       coalesce((SELECT max(position) FROM journal.leaves), 0) AS leaves,
       coalesce((SELECT max(size) FROM journal.heads), 0) AS signed`;
/** $1: after this position. */
const countAfter = `SELECT count(*) AS count FROM journal.events WHERE position > $1`;
const verifiers = `SELECT verifier FROM journal.signing_keys`;

interface Leaf {
  readonly position: number;
  readonly hash: Buffer;
  readonly seed: Buffer;
}

export interface Verified {
  /** The first thing that does not fit; undefined: all is as it was recorded. */
  readonly misfit?: string;
  /** How many events fit, from the first on. */
  readonly events: number;
  /** The number of events without a leaf. */
  readonly pending: number;
  /** The last head that fits. */
  readonly head?: Head;
}

export interface VerifyOptions {
  /** Heads that were kept elsewhere, as notes. */
  readonly heads?: readonly string[];
  /** The only trusted public key; default: those in the journal. */
  readonly verifier?: string;
  /** Reports the number of events that fit so far. */
  readonly onProgress?: (events: number) => void;
}

/** Rebuilds the whole tree from the stored events, and compares. Changes nothing. */
export async function verifyJournal(pool: pg.Pool, options: VerifyOptions = {}): Promise<Verified> {
  return inTransaction(pool, begin, (client) => new Verification(client, options).run());
}

class Misfit extends Error {}

class Verification {
  readonly #db: Queryable;
  readonly #options: VerifyOptions;
  readonly #frontier = new Frontier();
  #keys: readonly string[] = [];
  /** Heads from elsewhere, by their sizes. */
  #given: Head[] = [];
  #head: Head | undefined;
  #subtrees = 0;

  constructor(db: Queryable, options: VerifyOptions) {
    this.#db = db;
    this.#options = options;
  }

  async run(): Promise<Verified> {
    const { rows } = await this.#db.query<Record<'events' | 'leaves' | 'signed', number | string>>(sizes);
    const [ends] = rows;
    const [events, leaves] = [Number(ends?.events), Number(ends?.leaves)];
    const misfit = await this.#walk(events, leaves, Number(ends?.signed)).catch((error: unknown) => {
      if (error instanceof Misfit) return error.message;
      throw error;
    });
    return {
      events: this.#frontier.size,
      pending: Math.max(0, events - leaves),
      ...(misfit !== undefined && { misfit }),
      ...(this.#head && { head: this.#head }),
    };
  }

  async #walk(events: number, leaves: number, signed: number): Promise<undefined> {
    await this.#readKeys();
    for (let read = 0; this.#frontier.size < leaves; read++) {
      await this.#page(leaves);
      if (read % 100 === 99) this.#options.onProgress?.(this.#frontier.size);
    }
    const pending = await this.#db.query<{ count: number | string }>(countAfter, [leaves]);
    if (Number(pending.rows[0]?.count) !== Math.max(0, events - leaves))
      throw new Misfit(`positions ${leaves + 1} to ${events}: an event is gone`);
    if (signed > leaves) throw new Misfit(`${signed} events were signed, and ${leaves} are in the tree`);
    const [lost] = this.#given;
    if (lost)
      throw new Misfit(`the head that was given tells of ${lost.size} events, and ${leaves} are in the tree`);
    const { rows } = await this.#db.query<{ count: number | string }>(keptSubtrees);
    if (Number(rows[0]?.count) !== this.#subtrees)
      throw new Misfit('the tree has subtrees that are none of its own');
  }

  async #readKeys(): Promise<void> {
    const { verifier, heads = [] } = this.#options;
    const { rows } = await this.#db.query<{ verifier: string }>(verifiers);
    this.#keys = verifier === undefined ? rows.map((row) => row.verifier) : [verifier];
    this.#given = heads.map((note) => {
      const head = this.#read(note);
      if (head === undefined)
        throw new Misfit('the head that was given is not signed by a key of this journal');
      return head;
    });
    this.#given.sort((a, b) => a.size - b.size);
  }

  async #page(leaves: number): Promise<void> {
    const after = this.#frontier.size;
    const page = Math.min(pageSize, leaves - after);
    const events = await readEvents(this.#db, { after, limit: page });
    const { rows } = await this.#db.query<Leaf>(leavesAfter, [after, page]);
    const heads = await this.#db.query<{ size: number | string; root: Buffer; note: string }>(headsIn, [
      after,
      after + page,
    ]);
    const signed = new Map(heads.rows.map((head) => [Number(head.size), head]));
    for (let n = 0; n < page; n++) {
      await this.#compareLeaf(after + n + 1, events[n], rows[n]);
      const head = signed.get(this.#frontier.size);
      if (head) this.#compareHead(head);
      this.#compareGiven();
    }
  }

  async #compareLeaf(
    position: number,
    event: RecordedEvent | undefined,
    leaf: Leaf | undefined,
  ): Promise<void> {
    if (event?.position !== position) throw new Misfit(`position ${position}: the event is gone`);
    const what = `position ${position}: the event ${JSON.stringify(event.id)}`;
    if (Number(leaf?.position) !== position || leaf === undefined)
      throw new Misfit(`${what} has lost its leaf`);
    if (!leafOf(event, leaf.seed).equals(leaf.hash)) throw new Misfit(`${what} is not what was recorded`);
    for (const subtree of this.#frontier.add(leaf.hash).filter(isKept)) await this.#compareSubtree(subtree);
  }

  async #compareSubtree({ height, place, hash }: Subtree): Promise<void> {
    const { rows } = await this.#db.query<{ hash: Buffer }>(subtreeAt, [height, place]);
    this.#subtrees++;
    if (rows[0]?.hash.equals(hash) !== true)
      throw new Misfit(
        `the subtree of height ${height} that ends with position ${this.#frontier.size} is another one`,
      );
  }

  #compareHead({ size, root, note }: { size: number | string; root: Buffer; note: string }): void {
    const head = this.#read(note);
    if (head?.size !== Number(size) || !head.root.equals(root))
      throw new Misfit(`the head of the first ${size} events is not signed by a key of this journal`);
    this.#compareRoot(head);
    this.#head = head;
  }

  #compareGiven(): void {
    while (this.#given[0]?.size === this.#frontier.size) {
      const [head] = this.#given.splice(0, 1);
      if (head) this.#compareRoot(head);
    }
  }

  #compareRoot({ size, root, signedAt }: Head): void {
    if (this.#frontier.root().equals(root)) return;
    const before = this.#head?.size ?? 0;
    throw new Misfit(
      `positions ${before + 1} to ${size}: an event is not what was signed at ${signedAt}, nor is its leaf`,
    );
  }

  #read(note: string): Head | undefined {
    return this.#keys.map((key) => readHead(note, key)).find((head) => head !== undefined);
  }
}
