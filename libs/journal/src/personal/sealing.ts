import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** A personal text as it is recorded: `<id of the key>.<nonce, ciphertext and tag in base64url>`. */
export interface Sealed {
  readonly sealed: string;
}

/** Half of it encrypts (AES-256-GCM), half of it makes nonces. */
const keyBytes = 64;
const [half, nonceBytes, tagBytes] = [32, 12, 16];

/** In the form that OpenSSL uses: with raw bytes Node.js would take several times as long for each text. */
export interface TextKey {
  readonly cipher: KeyObject;
  readonly nonces: KeyObject;
}

export const textKey = (bytes: Buffer): TextKey => ({
  cipher: createSecretKey(bytes.subarray(0, half)),
  nonces: createSecretKey(bytes.subarray(half)),
});

export const newKey = (): Buffer => randomBytes(keyBytes);
export const newKeyId = (): string => randomBytes(8).toString('hex');

/** No posted text is an object, so nobody can post a sealed text, or one that looks sealed. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Sealed>).sealed === 'string';
}

export const keyIdOf = ({ sealed }: Sealed): string => sealed.slice(0, sealed.indexOf('.'));

/** The same key seals the same text the same way, so that a repeat is recognized: the nonce is made from the text. */
export function seal(text: string, id: string, key: TextKey): Sealed {
  const nonce = createHmac('sha256', key.nonces).update(text).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key.cipher, nonce);
  const parts = [nonce, cipher.update(text, 'utf8'), cipher.final()];
  return { sealed: `${id}.${Buffer.concat([...parts, cipher.getAuthTag()]).toString('base64url')}` };
}

/** Undefined when it was sealed by another key. */
export function unseal({ sealed }: Sealed, key: TextKey): string | undefined {
  const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key.cipher, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** The text that stands for one whose key was deleted: two people stay two. */
export const erasedMark = (id: string): string => `[erased ${id}]`;
