import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

// Of a secret only its hash is kept, so that a reader of the table, or of a backup, cannot use it. 256 random bits
// cannot be guessed, so they need no slow hash.

/** `sp_<id>_<secret>`: the id is public, and names the key wherever it is talked of. */
const form = /^sp_([0-9a-f]{12})_([\w-]{43})$/;

export interface NewKey {
  readonly id: string;
  /** The whole key: shown once, kept nowhere. */
  readonly key: string;
  readonly hash: Buffer;
}

export function newKey(): NewKey {
  const id = randomBytes(6).toString('hex');
  const { secret, hash } = newSecret();
  return { id, key: `sp_${id}_${secret}`, hash };
}

/** Undefined for text that is no key. */
export function readKey(text: string): { readonly id: string; readonly hash: Buffer } | undefined {
  const [, id, secret] = form.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, hash: hashOf(secret) };
}

export function newSecret(): { readonly secret: string; readonly hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Takes as long for a wrong one as for the right one. */
export const sameHash = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
