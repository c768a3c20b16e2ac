import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { checkpoint, readHead } from './head-note.ts';
import { leafOf, newSeed, saltsOf } from './leaf.ts';
import { exported, imported, SigningKey } from './signing-key.ts';

const event = (more: object = {}): RecordedEvent =>
  ({
    ...{ id: 'one', type: 'MarketTargeted', source: '/x', stream: 'company-naver', version: 0, position: 1 },
    ...{
      recordedAt: '2026-11-28T09:00:00.000000Z',
      correlationid: 'one',
      causationid: 'one',
      schemaversion: 2,
    },
    data: { market: 'JP', company: 'Naver', amounts: [1.5, null, true] },
    ...more,
  }) as unknown as RecordedEvent;

const seed = Buffer.alloc(16, 7);

describe('a leaf', () => {
  it('is the hash of the canonical JSON, with a salted commitment for each string of the data', () => {
    const salts = saltsOf(event(), seed);
    expect(salts).toHaveLength(2);
    const commitment = (n: number, text: string): string =>
      createHash('sha256')
        .update(salts[n] ?? '')
        .update(text)
        .digest('base64url');
    // In the order of canonical JSON: amounts, company, market.
    const content =
      '{"causationid":"one","correlationid":"one",' +
      `"data":{"amounts":[1.5,null,true],"company":"${commitment(0, 'Naver')}","market":"${commitment(1, 'JP')}"},` +
      '"id":"one","leaf":1,"position":1,"recordedAt":"2026-11-28T09:00:00.000000Z","schemaversion":2,' +
      '"source":"/x","stream":"company-naver","type":"MarketTargeted","version":0}';
    expect(leafOf(event(), seed)).toEqual(createHash('sha256').update(`\0${content}`).digest());
  });

  it('is another one for whatever is changed', () => {
    const data = { market: 'JP', company: 'Naver', amounts: [1.5, null, true] };
    const others = [
      { data: { ...data, market: 'KR' } },
      { data: { ...data, company: 'JP', market: 'Naver' } },
      { data: { ...data, amounts: [1.5, true, null] } },
      { data: { ...data, amounts: ['1.5', null, true] } },
      { data: { ...data, more: {} } },
      { position: 2 },
      { version: 1 },
      { id: 'two' },
      { type: 'ModelLaunched' },
      { stream: 'company-nvidia' },
      { recordedAt: '2026-11-28T09:00:00.000001Z' },
      { recordedby: 'Seoul' },
      { recordedby: 'Busan' },
      { importedby: 'Busan' },
      { importedtime: '2024-01-01T00:00:00Z', importedposition: 1 },
      { traceparent: 'x' },
    ];
    const leaves = [event(), ...others.map(event)].map((each) => leafOf(each, seed).toString('hex'));
    expect(new Set(leaves).size).toBe(leaves.length);
    expect(leafOf(event(), newSeed())).not.toEqual(leafOf(event(), seed));
  });

  it('does not depend on the order of members, and there is one of whatever JSON can be stored', () => {
    const { data } = event();
    const turned = Object.fromEntries(Object.entries(data).reverse());
    expect(leafOf(event({ data: turned }), seed)).toEqual(leafOf(event(), seed));
    const odd = JSON.parse('{"__proto__":"a","\\ud800":"\\udfff","n":1e999,"":{"a":[[]]}}') as object;
    expect(leafOf(event({ data: odd }), seed)).toHaveLength(32);
    expect(leafOf(event({ data: odd }), seed)).not.toEqual(leafOf(event({ data: {} }), seed));
  });
});

describe('a head', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const head = {
    ...{ origin: 'sovereign-pipeline/x', size: 12, root: Buffer.alloc(32, 3) },
    signedAt: '2026-11-28T09:00:00.000Z',
  };
  const key = new SigningKey(head.origin, privateKey);
  const note = key.note(checkpoint(head));

  it('is read back by the key that signed it, which is kept as it is', () => {
    expect(readHead(note, key.verifier)).toEqual(head);
    expect(imported(exported(privateKey)).equals(privateKey)).toBe(true);
    expect(new SigningKey(head.origin, imported(exported(privateKey))).verifier).toBe(key.verifier);
  });

  it('has a key as tools for signed notes have it, here the first of RFC 8032, 7.1', () => {
    const seedOfRfc = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const der = Buffer.from(`302e020100300506032b657004220420${seedOfRfc}`, 'hex');
    const rfc = new SigningKey(
      'example.com/foo',
      createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    );
    const [, id] = rfc.verifier.split('+', 2);
    const raw = Buffer.from(rfc.verifier.slice('example.com/foo+12345678+'.length), 'base64');
    expect(raw.toString('hex')).toBe('01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const hashed = createHash('sha256').update('example.com/foo\n').update(raw).digest('hex');
    expect(id).toBe(hashed.slice(0, 8));
  });

  it.each([
    ['another size', note.replace('\n12\n', '\n13\n')],
    ['another root', note.replace('\nAwMD', '\nBwMD')],
    ['another time', note.replace('09:00', '09:01')],
    ['another tree', note.replaceAll('pipeline/x', 'pipeline/y')],
    ['no signature', note.slice(0, note.indexOf('— '))],
    ['nothing', ''],
  ])('with %s is not believed', (_, given) => {
    expect(readHead(given, key.verifier)).toBeUndefined();
  });

  it('is not believed by another key, or by none', () => {
    const other = new SigningKey(head.origin, generateKeyPairSync('ed25519').privateKey);
    for (const verifier of [other.verifier, '', 'x+y+z', key.verifier.slice(0, -1)])
      expect(readHead(note, verifier)).toBeUndefined();
  });
});
