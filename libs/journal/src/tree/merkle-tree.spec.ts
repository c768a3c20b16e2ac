import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Frontier, leafHash, MerkleTree, type Subtree } from './merkle-tree.ts';

/** The tests of other implementations of RFC 6962 and 9162 have these leaves and roots. */
const known = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
] as const;

function grown(leaves: readonly Buffer[]): { frontier: Frontier; tree: MerkleTree } {
  const frontier = new Frontier();
  const whole = new Map<string, Buffer>();
  const note = ({ height, place, hash }: Subtree) => whole.set(`${String(height)}/${String(place)}`, hash);
  for (const leaf of leaves) frontier.add(leaf).forEach(note);
  const tree = new MerkleTree((height, place) => {
    const hash = whole.get(`${String(height)}/${String(place)}`);
    return hash ? Promise.resolve(hash) : Promise.reject(new Error('it is not whole'));
  });
  return { frontier, tree };
}

it('the roots are those of other implementations', async () => {
  const leaves = known.map(([content]) => leafHash(Buffer.from(content, 'hex')));
  for (const [n, [, root]] of known.entries()) {
    const { frontier, tree } = grown(leaves.slice(0, n + 1));
    expect(frontier.root().toString('hex')).toBe(root);
    expect((await tree.root(n + 1)).toString('hex')).toBe(root);
  }
  expect(new Frontier().root().toString('hex')).toBe(createHash('sha256').digest('hex'));
});

it('the proofs are those of other implementations', async () => {
  const { tree } = grown(known.map(([content]) => leafHash(Buffer.from(content, 'hex'))));
  const hex = (path: readonly Buffer[]): string[] => path.map((hash) => hash.toString('hex'));
  expect(hex(await tree.inclusion(0, 8))).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  expect(hex(await tree.consistency(6, 8))).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  expect(hex(await tree.consistency(2, 5))).toEqual([
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ]);
});

/** RFC 9162, 2.1.1, word for word. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  const parts = [Buffer.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k))];
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

it('of every size up to 70, the root is that of the definition, and a copy goes on as the tree does', async () => {
  const leaves = Array.from({ length: 70 }, (_, n) => leafHash(Buffer.of(n)));
  const { tree } = grown(leaves);
  let copied = new Frontier();
  for (let size = 1; size <= leaves.length; size++) {
    copied = copied.copy();
    copied.add(leaves[size - 1] ?? Buffer.of());
    const root = rootOf(leaves.slice(0, size));
    expect([size, copied.size, copied.root().equals(root), (await tree.root(size)).equals(root)]).toEqual([
      ...[size, size, true, true],
    ]);
  }
});
