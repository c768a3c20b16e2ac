import { createPublicKey, verify } from 'node:crypto';

// Signed notes (c2sp.org/signed-note). Own code: no package of npm reads them; the signatures are the platform's.

/** A head: what the first `size` events of a journal are, by the root of their tree. */
export interface Head {
  /** The name of its tree. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** RFC 3339, UTC. Nothing proves the clock. */
  readonly signedAt: string;
}

export const originOf = (tree: string): string => `sovereign-pipeline/${tree}`;

/** The signed text: a checkpoint (c2sp.org/tlog-checkpoint), with the time as its extension. */
export const checkpoint = ({ origin, size, root, signedAt }: Head): string =>
  `${origin}\n${String(size)}\n${root.toString('base64')}\nsigned ${signedAt}\n`;

const form = /^([^\n]+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\nsigned (\S+)\n\n— (\S+) ([A-Za-z0-9+/]+=*)\n$/;

/** Undefined unless the note is of a head that this key signed. `verifier`: as in `SigningKey`. */
export function readHead(note: string, verifier: string): Head | undefined {
  const [, origin, size, root, signedAt, name, signature] = form.exec(note) ?? [];
  const [, ofKey, id, key] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(verifier) ?? [];
  if (origin === undefined || root === undefined || signedAt === undefined || signature === undefined)
    return undefined;
  if (ofKey !== origin || name !== origin || id === undefined || key === undefined) return undefined;
  const signed = Buffer.from(signature, 'base64');
  if (signed.toString('hex', 0, 4) !== id) return undefined;
  const x = Buffer.from(key, 'base64').subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const text = note.slice(0, note.lastIndexOf('\n— '));
  if (!verify(null, Buffer.from(text), publicKey, signed.subarray(4))) return undefined;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), signedAt };
}
