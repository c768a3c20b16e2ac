import { describe, expect, it } from '@jest/globals';
import { keyIn } from './key-ring.ts';
import { nameFlaw } from './name-flaw.ts';
import { hashOf, newKey, readKey } from './secrets.ts';

describe('a key', () => {
  it('is read again: its id, and the hash that is kept of it', () => {
    const { id, key, hash } = newKey();
    expect(readKey(key)).toEqual({ id, hash });
    expect(hash).toEqual(hashOf(key.slice('sp_'.length + id.length + 1)));
  });

  it.each(['', 'sp_', 'sp_0123456789ab_short', `x${newKey().key}`, `${newKey().key}x`])(
    'is not %p',
    (text) => {
      expect(readKey(text)).toBeUndefined();
    },
  );

  it.each([
    ['Bearer a.b-c', 'a.b-c'],
    ['bearer  x ', 'x'],
    ['Basic dTpw', ''],
    ['Bearer', ''],
    ['Bearer a b', ''],
  ])('in the header %p it is %p', (header, key) => {
    expect(keyIn(header)).toBe(key);
  });
});

it.each(['', ' x', 'x ', 'a\u0000b', 'a\u202eb', 'x'.repeat(101)])('%p is no name of a key', (name) => {
  expect(nameFlaw(name)).toEqual(expect.stringContaining('expected'));
});
