import type { KeyObject } from 'node:crypto';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { inTransaction, type Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { readEvents } from '../journal.ts';
import { checkpoint, originOf } from './head-note.ts';
import { leafOf, newSeed, saltsOf } from './leaf.ts';
import { Frontier, type Subtree } from './merkle-tree.ts';
import { exported, imported, newPrivateKey, SigningKey } from './signing-key.ts';
import { frontierOf, isKept, storedTree } from './stored-tree.ts';

const progress = `
SELECT coalesce((SELECT position FROM journal.events ORDER BY position DESC LIMIT 1), 0) AS events,
       coalesce((SELECT position FROM journal.leaves ORDER BY position DESC LIMIT 1), 0) AS leaves,
       coalesce((SELECT size FROM journal.heads ORDER BY size DESC LIMIT 1), 0) AS signed`;

/** A crash may lose leaves, which are then made again. Signing waits until they are on the disk. */
const begin = `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = off`;
const beginSigning = `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = on`;
/** One process at a time grows the tree; no row: another one does. */
const lock = `SELECT id FROM journal.tree FOR UPDATE SKIP LOCKED`;

/** $1: positions, $2: hashes, $3: seeds. */
const addLeaves = `
INSERT INTO journal.leaves (position, hash, seed) SELECT unnest($1::bigint[]), unnest($2::bytea[]), unnest($3::bytea[])`;
/** $1: heights, $2: places, $3: hashes. */
const addSubtrees = `
INSERT INTO journal.subtrees (height, place, hash)
SELECT unnest($1::int[]), unnest($2::bigint[]), unnest($3::bytea[])`;

const ownKey = `
SELECT privatekey FROM journal.signing_keys WHERE privatekey IS NOT NULL ORDER BY addedat DESC LIMIT 1`;
/** $1: verifier, $2: private key or null. */
const addKey = `
INSERT INTO journal.signing_keys (verifier, privatekey) VALUES ($1, $2) ON CONFLICT DO NOTHING`;
/** $1: size, $2: root, $3: note. */
const addHead = `INSERT INTO journal.heads (size, root, note) VALUES ($1, $2, $3)`;
/** $1: size, at least. */
const headAt = `SELECT size, root, note FROM journal.heads WHERE size >= $1 ORDER BY size LIMIT 1`;
const lastHead = `SELECT size, root, note FROM journal.heads ORDER BY size DESC LIMIT 1`;
/** $1: topic. */
const headsAfter = `
SELECT size, root, note FROM journal.heads
 WHERE size > coalesce((SELECT size FROM journal.published_heads WHERE topic = $1), 0) ORDER BY size LIMIT 100`;
/** $1: topic, $2: size. */
const notePublished = `
INSERT INTO journal.published_heads AS p (topic, size) VALUES ($1, $2)
ON CONFLICT (topic) DO UPDATE SET size = greatest(p.size, excluded.size)`;
const verifiers = `SELECT verifier FROM journal.signing_keys ORDER BY addedat DESC`;
const lastLeaf = `SELECT position, hash FROM journal.leaves ORDER BY position DESC LIMIT 1`;
/** $1: position. */
const seedOf = `SELECT seed FROM journal.leaves WHERE position = $1`;

/** The position that each has reached. */
export interface TreeProgress {
  readonly events: number;
  readonly leaves: number;
  readonly signed: number;
}

export interface SignedHead {
  readonly size: number;
  readonly root: Buffer;
  /** Both, with the tree and the time, signed: c2sp.org/tlog-checkpoint. */
  readonly note: string;
}

export interface InclusionProof {
  readonly salts: readonly Buffer[];
  readonly path: readonly Buffer[];
}

/** A recorded event is gone before it was added to the tree. */
export class MissingEventError extends Error {
  override readonly name = 'MissingEventError';
}

/** bigint comes as text, unless the pool was told otherwise. */
type Bigint = number | string;
type HeadRow = Omit<SignedHead, 'size'> & { readonly size: Bigint };

const headOf = (row: HeadRow): SignedHead => ({ ...row, size: Number(row.size) });

async function headOn(db: Queryable, size?: number): Promise<SignedHead | undefined> {
  const { rows } = await (size === undefined
    ? db.query<HeadRow>(lastHead)
    : db.query<HeadRow>(headAt, [size]));
  const [row] = rows;
  return row && headOf(row);
}

/** The Merkle tree over a journal: grows after events are recorded, and gives proofs. See ADR 24. */
export class JournalTree {
  readonly #pool: pg.Pool;
  readonly #signingKey: KeyObject | undefined;
  /** As this process left it. Another one may have gone on, also after the last leaves were lost with a crash. */
  #known: { readonly frontier: Frontier; readonly last: Buffer } | undefined;

  /** `signingKey`: instead of one that the journal makes and keeps. */
  constructor(pool: pg.Pool, signingKey?: KeyObject) {
    this.#pool = pool;
    this.#signingKey = signingKey;
  }

  async progress(): Promise<TreeProgress> {
    const { rows } = await this.#pool.query<Record<keyof TreeProgress, Bigint>>(progress);
    const [row] = rows;
    return {
      events: Number(row?.events ?? 0),
      leaves: Number(row?.leaves ?? 0),
      signed: Number(row?.signed ?? 0),
    };
  }

  /** Adds the next events, at most so many. Answers with their number; 0 while another process grows the tree. */
  async grow(most: number): Promise<number> {
    return inTransaction(this.#pool, begin, async (client) => {
      const { rowCount } = await client.query(lock);
      if (rowCount === 0) return 0;
      const frontier = await this.#frontierOn(client);
      const events = await readEvents(client, { after: frontier.size, limit: most });
      if (events.length === 0) return 0;
      const seeds = events.map(newSeed);
      const hashes: Buffer[] = [];
      const kept: Subtree[] = [];
      for (const [n, event] of events.entries()) {
        if (event.position !== frontier.size + 1)
          throw new MissingEventError(
            `position ${frontier.size + 1} of the journal is missing: npm run journal -- verify says more`,
          );
        const leaf = leafOf(event, seeds[n] ?? newSeed());
        hashes.push(leaf);
        kept.push(...frontier.add(leaf).filter(isKept));
      }
      await client.query(addLeaves, [events.map(({ position }) => position), hashes, seeds]);
      if (kept.length > 0)
        await client.query(addSubtrees, [
          kept.map(({ height }) => height),
          kept.map(({ place }) => place),
          kept.map(({ hash }) => hash),
        ]);
      this.#known = { frontier, last: hashes.at(-1) ?? Buffer.of() };
      return events.length;
    });
  }

  /** Signs the current tree, unless it is signed already. False while another process is at it. */
  async sign(): Promise<boolean> {
    return inTransaction(this.#pool, beginSigning, async (client) => {
      const { rows } = await client.query<{ id: string }>(lock);
      const [tree] = rows;
      if (tree === undefined) return false;
      const frontier = await this.#frontierOn(client);
      if (frontier.size === 0 || frontier.size === (await headOn(client))?.size) return false;
      const origin = originOf(tree.id);
      const key = await this.#keyOn(client, origin);
      const root = frontier.root();
      const signedAt = new Date().toISOString();
      const note = key.note(checkpoint({ origin, size: frontier.size, root, signedAt }));
      await client.query(addHead, [frontier.size, root, note]);
      return true;
    });
  }

  /** The last one, or the first of at least this size; undefined when there is none yet. */
  head(size?: number): Promise<SignedHead | undefined> {
    return headOn(this.#pool, size);
  }

  /** The public keys that heads are signed by, the last one first. */
  async verifiers(): Promise<string[]> {
    const { rows } = await this.#pool.query<{ verifier: string }>(verifiers);
    return rows.map(({ verifier }) => verifier);
  }

  /** Proves that an event is in the tree of the first `size` events, which must include it. */
  async inclusion(event: RecordedEvent, size: number): Promise<InclusionProof> {
    const { rows } = await this.#pool.query<{ seed: Buffer }>(seedOf, [event.position]);
    const [leaf] = rows;
    if (leaf === undefined) throw new Error(`the tree of the journal lacks the leaf of ${event.position}`);
    const path = await storedTree(this.#pool).inclusion(event.position - 1, size);
    return { salts: saltsOf(event, leaf.seed), path };
  }

  /** Proves that the first `to` events begin with the first `from`; 0 < from ≤ to ≤ the size of the tree. */
  consistency(from: number, to: number): Promise<Buffer[]> {
    return storedTree(this.#pool).consistency(from, to);
  }

  /** Heads after the last one that was published on this topic, in order. */
  async unpublished(topic: string): Promise<SignedHead[]> {
    const { rows } = await this.#pool.query<HeadRow>(headsAfter, [topic]);
    return rows.map(headOf);
  }

  async notePublished(topic: string, size: number): Promise<void> {
    await this.#pool.query(notePublished, [topic, size]);
  }

  /** A copy, so that a failure leaves the known one as it is. */
  async #frontierOn(client: Queryable): Promise<Frontier> {
    const { rows } = await client.query<{ position: number | string; hash: Buffer }>(lastLeaf);
    const [last] = rows;
    if (last === undefined) return new Frontier();
    if (this.#known?.last.equals(last.hash) !== true)
      this.#known = { frontier: await frontierOf(client, Number(last.position)), last: last.hash };
    return this.#known.frontier.copy();
  }

  async #keyOn(client: Queryable, origin: string): Promise<SigningKey> {
    const key = this.#signingKey ?? (await this.#keptKeyOn(client));
    const signing = new SigningKey(origin, key);
    await client.query(addKey, [signing.verifier, this.#signingKey ? null : exported(key)]);
    return signing;
  }

  async #keptKeyOn(client: Queryable): Promise<KeyObject> {
    const { rows } = await client.query<{ privatekey: Buffer }>(ownKey);
    return rows[0] ? imported(rows[0].privatekey) : newPrivateKey();
  }
}
