import { hash } from 'node:crypto';

// The Merkle tree of RFC 9162 (Certificate Transparency), 2.1: leaf n, from 0, is the event of position n + 1.
// Own code: npm's packages build other kinds of Merkle trees (sorted or doubled leaves, no consistency proofs).

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

export const leafHash = (content: Buffer): Buffer =>
  hash('sha256', Buffer.concat([leafPrefix, content]), 'buffer');
const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');

/** A whole subtree of 2^height leaves, the `place`th of that height, from 0. */
export interface Subtree {
  readonly height: number;
  readonly place: number;
  readonly hash: Buffer;
}

/** The whole subtrees that a tree is made of, from the left: one for each 1 of its size in binary. */
export function subtreesIn(size: number): Omit<Subtree, 'hash'>[] {
  const found: Omit<Subtree, 'hash'>[] = [];
  for (let begun = 0; begun < size;) {
    const height = Math.floor(Math.log2(size - begun));
    found.push({ height, place: begun / 2 ** height });
    begun += 2 ** height;
  }
  return found;
}

/** The right edge of a tree that grows: all that its root and further leaves need. */
export class Frontier {
  #edge: Subtree[];
  #size: number;

  /** `edge`: the hashes of `subtreesIn(size)`. */
  constructor(edge: readonly Subtree[] = []) {
    this.#edge = [...edge];
    this.#size = edge.reduce((sum, { height }) => sum + 2 ** height, 0);
  }

  get size(): number {
    return this.#size;
  }

  copy(): Frontier {
    return new Frontier(this.#edge);
  }

  /** Answers the subtrees that are whole with this leaf, the leaf first. */
  add(leaf: Buffer): Subtree[] {
    let last: Subtree = { height: 0, place: this.#size, hash: leaf };
    const whole = [last];
    for (let left = this.#edge.at(-1); left?.height === last.height; left = this.#edge.at(-1)) {
      this.#edge.pop();
      last = { height: last.height + 1, place: left.place / 2, hash: nodeHash(left.hash, last.hash) };
      whole.push(last);
    }
    this.#edge.push(last);
    this.#size++;
    return whole;
  }

  root(): Buffer {
    return rootOf(this.#edge.map((subtree) => subtree.hash));
  }
}

/** The root over the whole subtrees that a tree is made of, from the left. */
const rootOf = (hashes: readonly Buffer[]): Buffer =>
  hashes.length === 0
    ? hash('sha256', '', 'buffer')
    : hashes.reduceRight((right, left) => nodeHash(left, right));

export type HashOf = (height: number, place: number) => Promise<Buffer>;

/** Hashes and proofs of a tree, from its complete subtrees. */
export class MerkleTree {
  readonly #hashOf: HashOf;

  constructor(hashOf: HashOf) {
    this.#hashOf = hashOf;
  }

  root(size: number): Promise<Buffer> {
    return this.#root(0, size);
  }

  /** Proves that leaf `index` is in the tree of this size (2.1.3.1). */
  inclusion(index: number, size: number): Promise<Buffer[]> {
    return this.#inclusion(index, 0, size);
  }

  /** Proves that the tree of size `to` begins with that of size `from` (2.1.4.1); 0 < from ≤ to. */
  consistency(from: number, to: number): Promise<Buffer[]> {
    return this.#consistency(from, 0, to, true);
  }

  async #inclusion(index: number, begin: number, end: number): Promise<Buffer[]> {
    if (end - begin === 1) return [];
    const middle = split(begin, end);
    return index < middle
      ? [...(await this.#inclusion(index, begin, middle)), await this.#root(middle, end)]
      : [...(await this.#inclusion(index, middle, end)), await this.#root(begin, middle)];
  }

  async #consistency(from: number, begin: number, end: number, isKnown: boolean): Promise<Buffer[]> {
    if (from === end) return isKnown ? [] : [await this.#root(begin, end)];
    const middle = split(begin, end);
    return from <= middle
      ? [...(await this.#consistency(from, begin, middle, isKnown)), await this.#root(middle, end)]
      : [...(await this.#consistency(from, middle, end, false)), await this.#root(begin, middle)];
  }

  /** `begin` is where a whole subtree as large as the leaves up to `end` begins. */
  async #root(begin: number, end: number): Promise<Buffer> {
    const hashes: Buffer[] = [];
    for (const { height, place } of subtreesIn(end - begin))
      hashes.push(await this.#hashOf(height, begin / 2 ** height + place));
    return rootOf(hashes);
  }
}

/** Where RFC 9162 splits the leaves from `begin` to `end`: after the largest power of two below their number. */
const split = (begin: number, end: number): number => begin + 2 ** Math.floor(Math.log2(end - begin - 1));
