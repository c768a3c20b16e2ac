import type { Bytes, Tree } from './merkle-proof.ts';
import { sha256, same } from './merkle-proof.ts';

/** A head that its signature fits: what the first `size` events of a journal are. */
export interface VerifiedHead extends Tree {
  /** Which tree it is of: heads of two trees tell nothing of each other. */
  readonly origin: string;
  /** By the clock of who signed. */
  readonly signedAt: string;
}

/** What was given proves nothing. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
}

const form = /^([^\n]+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\nsigned (\S+)\n\n— (\S+) ([A-Za-z0-9+/]+=*)\n$/;

/**
 * Reads a head's note (c2sp.org/tlog-checkpoint). `key`: the journal's public key, `<name>+<id>+<key>`, which has to be
 * known from elsewhere: who could write another journal could also write another key. Throws a ProofError.
 */
export async function verifyHead(note: string, key: string): Promise<VerifiedHead> {
  const [, origin, size, root, signedAt, signer, signature] = form.exec(note) ?? [];
  if (origin === undefined || root === undefined || signedAt === undefined || signature === undefined)
    throw new ProofError('this is not the note of a head');
  const [, name, id, typed] = /^([^+\n]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(key) ?? [];
  if (name === undefined || id === undefined || typed === undefined)
    throw new ProofError('this is not the public key of a journal');
  const [publicKey, signed] = [ofBase64(typed), ofBase64(signature)];
  const told = (await sha256(utf8(`${name}\n`), publicKey)).slice(0, 4);
  if (name !== origin || signer !== origin || !same(told, ofHex(id)) || !same(told, signed.slice(0, 4)))
    throw new ProofError('the head is signed by another key');
  const imported = await crypto.subtle.importKey('raw', publicKey.slice(1), 'Ed25519', false, ['verify']);
  const text = utf8(note.slice(0, note.lastIndexOf('\n— ')));
  if (!(await crypto.subtle.verify('Ed25519', imported, signed.slice(4), text)))
    throw new ProofError('the signature of the head does not fit');
  return { origin, size: Number(size), root: ofBase64(root), signedAt };
}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

const ofBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** None where it is no hexadecimal number. */
export const ofHex = (text: string): Bytes =>
  Uint8Array.from(/^(?:[0-9a-f]{2})+$/.test(text) ? (text.match(/../g) ?? []) : [], (byte) =>
    parseInt(byte, 16),
  );
