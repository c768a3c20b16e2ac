import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
} from 'node:crypto';

/** Marks Ed25519 in a note's key. */
const ed25519 = Buffer.of(1);

/** Signs heads: an Ed25519 key, under the name of the tree that it signs for. */
export class SigningKey {
  readonly #origin: string;
  readonly #privateKey: KeyObject;
  readonly #id: Buffer;
  /** The public key, as the tools for signed notes take it: `<name>+<id>+<key>`. */
  readonly verifier: string;

  constructor(origin: string, privateKey: KeyObject) {
    this.#origin = origin;
    this.#privateKey = privateKey;
    const raw = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
    const typed = Buffer.concat([ed25519, Buffer.from(raw, 'base64url')]);
    this.#id = hash('sha256', Buffer.concat([Buffer.from(`${origin}\n`), typed]), 'buffer').subarray(0, 4);
    this.verifier = `${origin}+${this.#id.toString('hex')}+${typed.toString('base64')}`;
  }

  /** A signed note (c2sp.org/signed-note): the text and its signature. */
  note(text: string): string {
    const signature = sign(null, Buffer.from(text), this.#privateKey);
    return `${text}\n— ${this.#origin} ${Buffer.concat([this.#id, signature]).toString('base64')}\n`;
  }
}

export const newPrivateKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

export const exported = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'pkcs8' });
export const imported = (der: Buffer): KeyObject =>
  createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
