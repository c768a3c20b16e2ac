import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ProofError, verifyHead } from './head.ts';
import { type Bytes, isConsistent, isIncluded, leafHash, sha256 } from './merkle-proof.ts';
import { type InclusionProof, verifyConsistency, verifyInclusion } from './verify-proofs.ts';

const bytes = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'));

// What the tests of other implementations of RFC 6962 and 9162 have.
const empty = bytes('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
const roots: Readonly<Record<number, Bytes>> = {
  1: empty,
  2: bytes('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'),
  5: bytes('4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'),
  6: bytes('76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'),
  8: bytes('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'),
};
const root = (size: number): Bytes => roots[size] ?? empty;
const inclusion = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
].map(bytes);
const fromSix = [
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
].map(bytes);
const fromTwo = [
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
].map(bytes);

describe('a path of inclusion', () => {
  it('fits its leaf at its place in its tree, and nothing else', async () => {
    expect(await isIncluded(empty, 0, 8, inclusion, root(8))).toBe(true);
    expect(await isIncluded(empty, 0, 1, [], root(1))).toBe(true);
    for (const [leaf, index, size, path, of] of [
      [await leafHash(bytes('01')), 0, 8, inclusion, root(8)],
      [empty, 1, 8, inclusion, root(8)],
      [empty, 8, 8, inclusion, root(8)],
      [empty, -1, 8, inclusion, root(8)],
      [empty, 0, 3, inclusion, root(8)],
      [empty, 0, 8, inclusion.slice(1), root(8)],
      [empty, 0, 8, inclusion.toReversed(), root(8)],
      [empty, 0, 8, [...inclusion, empty], root(8)],
      [empty, 0, 8, inclusion, root(6)],
      [empty, 0, 1, [], root(2)],
    ] as const)
      expect(await isIncluded(leaf, index, size, path, of)).toBe(false);
  });
});

describe('a path of consistency', () => {
  const tree = (size: number) => ({ size, root: root(size) });
  it('fits the two trees that it is of, and no others', async () => {
    expect(await isConsistent(tree(6), tree(8), fromSix)).toBe(true);
    expect(await isConsistent(tree(2), tree(5), fromTwo)).toBe(true);
    expect(await isConsistent(tree(8), tree(8), [])).toBe(true);
    for (const [earlier, later, path] of [
      [tree(8), tree(6), fromSix],
      [tree(6), tree(8), fromSix.slice(1)],
      [tree(6), tree(8), fromSix.toReversed()],
      [tree(6), tree(8), [...fromSix, empty]],
      [tree(6), tree(8), []],
      [{ size: 6, root: root(5) }, tree(8), fromSix],
      [tree(6), { size: 8, root: root(6) }, fromSix],
      [tree(2), tree(8), fromTwo],
      [{ size: 8, root: root(6) }, tree(8), []],
      [tree(8), tree(8), fromSix],
      [{ size: 0, root: root(1) }, tree(8), fromSix],
      [{ size: 4, root: root(5) }, tree(8), []],
    ] as const)
      expect(await isConsistent(earlier, later, path)).toBe(false);
  });
});

describe('heads and events', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const origin = 'sovereign-pipeline/a-tree';
  const typed = Buffer.concat([
    Buffer.of(1),
    Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
  ]);
  const id = createHash('sha256').update(`${origin}\n`).update(typed).digest().subarray(0, 4);
  const key = `${origin}+${id.toString('hex')}+${typed.toString('base64')}`;
  const noteOf = (size: number, of: Bytes): string => {
    const text = `${origin}\n${String(size)}\n${Buffer.from(of).toString('base64')}\nsigned 2026-11-28T09:00:00.000Z\n`;
    const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64');
    return `${text}\n— ${origin} ${signature}\n`;
  };
  const note = noteOf(8, root(8));

  it('a head says what was signed', async () => {
    expect(await verifyHead(note, key)).toEqual({
      ...{ origin, size: 8, root: root(8), signedAt: '2026-11-28T09:00:00.000Z' },
    });
  });

  it.each([
    ['another size', note.replace('\n8\n', '\n9\n'), key],
    ['another root', noteOf(8, root(6)).replace(/— .*/, /— .*/.exec(note)?.[0] ?? ''), key],
    ['another time', note.replace('09:00', '10:00'), key],
    ['another tree', note.replaceAll('a-tree', 'b-tree'), key],
    ['another key', note, key.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['a key that is none', note, 'key'],
    ['no signature', note.slice(0, note.indexOf('— ')), key],
    ['a signature too short', note.replace(/(.{20})\n$/, '\n'), key],
    ['nothing', '', key],
  ])('a head with %s is refused', async (_, given, by) => {
    await expect(verifyHead(given, by)).rejects.toThrow(ProofError);
  });

  it('a later head is held against an earlier one', async () => {
    const path = fromSix.map((hash) => Buffer.from(hash).toString('hex'));
    await verifyConsistency(noteOf(6, root(6)), note, { path }, key);
    await expect(verifyConsistency(noteOf(6, root(5)), note, { path }, key)).rejects.toThrow(
      'the later journal does not begin with the earlier one',
    );
    await expect(verifyConsistency(noteOf(6, root(6)), note, { path: ['', '', 'x'] }, key)).rejects.toThrow(
      ProofError,
    );
  });

  /** Of an event that is alone in its journal. */
  const proofOf = async (): Promise<InclusionProof> => {
    const salts = ['00', '01', '02'].map((byte) => byte.repeat(16));
    const committed = async (n: number, text: string): Promise<string> =>
      Buffer.from(await sha256(bytes(salts[n] ?? ''), new Uint8Array(Buffer.from(text)))).toString(
        'base64url',
      );
    const content = `{"data":{"by":["${await committed(0, 'Jensen Huang')}",1],"quote":"${await committed(1, '"만나요"')}"},"id":"one","leaf":1,"position":1,"recordedby":"${await committed(2, 'Seoul')}"}`;
    const leaf = await leafHash(new Uint8Array(Buffer.from(content)));
    return {
      event: {
        id: 'one',
        position: 1,
        recordedby: 'Seoul',
        data: { quote: '"만나요"', by: ['Jensen Huang', 1] },
      },
      salts,
      path: [],
      head: { size: 1, root: Buffer.from(leaf).toString('hex'), note: noteOf(1, leaf), keys: [key] },
    };
  };

  it('an event is one of those that were signed', async () => {
    expect(await verifyInclusion(await proofOf(), key)).toMatchObject({ size: 1 });
  });

  it('an event that is forged, or the proof of another one, is refused', async () => {
    const proof = await proofOf();
    const { event, salts } = proof;
    const forged: InclusionProof[] = [
      { ...proof, event: { ...event, data: { ...event.data, quote: 'Never' } } },
      { ...proof, event: { ...event, data: { ...event.data, by: ['Jensen Huang', 2] } } },
      { ...proof, event: { ...event, data: { ...event.data, more: 1 } } },
      { ...proof, event: { ...event, recordedby: 'Busan' } },
      { ...proof, event: { ...event, position: 2 } },
      { ...proof, event: { ...event, id: 'two' } },
      { ...proof, salts: salts.toReversed() },
      { ...proof, salts: salts.slice(1) },
      { ...proof, salts: [...salts, ...salts] },
      { ...proof, path: [Buffer.from(empty).toString('hex')] },
      { ...proof, head: { ...proof.head, note } },
    ];
    for (const each of forged) await expect(verifyInclusion(each, key)).rejects.toThrow(ProofError);
  });
});
