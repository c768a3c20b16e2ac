import type { Queryable } from '@sovereign-pipeline/postgres';
import { Frontier, MerkleTree, type Subtree, subtreesIn } from './merkle-tree.ts';

/** Above the leaves, subtrees are stored only at every so many heights: 2^8 leaves need one more row. */
const keptEvery = 8;

export const isKept = ({ height }: Pick<Subtree, 'height'>): boolean =>
  height > 0 && height % keptEvery === 0;

/** $1: first position, $2: last one. */
const leavesOf = `SELECT hash FROM journal.leaves WHERE position BETWEEN $1 AND $2 ORDER BY position`;
/** $1: height, $2: first place, $3: last one. */
const subtreesOf = `SELECT hash FROM journal.subtrees WHERE height = $1 AND place BETWEEN $2 AND $3 ORDER BY place`;

/** The stored tree, at any size that it has had. */
export const storedTree = (db: Queryable): MerkleTree =>
  new MerkleTree((height, place) => hashOf(db, height, place));

async function hashOf(db: Queryable, height: number, place: number): Promise<Buffer> {
  const kept = height - (height % keptEvery);
  const count = 2 ** (height - kept);
  const first = place * count;
  const { rows } =
    kept === 0
      ? await db.query<{ hash: Buffer }>(leavesOf, [first + 1, first + count])
      : await db.query<{ hash: Buffer }>(subtreesOf, [kept, first, first + count - 1]);
  if (rows.length !== count) throw new Error(`the tree of the journal lacks leaves below height ${height}`);
  const subtree = new Frontier();
  for (const { hash } of rows) subtree.add(hash);
  return subtree.root();
}

export async function frontierOf(db: Queryable, size: number): Promise<Frontier> {
  const edge: Subtree[] = [];
  for (const { height, place } of subtreesIn(size))
    edge.push({ height, place, hash: await hashOf(db, height, place) });
  return new Frontier(edge);
}
