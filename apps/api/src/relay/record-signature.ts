import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { KafkaMessage, Message } from 'kafkajs';

/** The header with the signature, in base64url. */
const header = 'relay-signature';

/**
 * Distinguishes records that a relay of this journal wrote from records of strangers: an HMAC (SHA-256, RFC 2104)
 * over key and value, with a key that the journal keeps. See ADR 16.
 */
export class RecordSignature {
  readonly #key: KeyObject;

  constructor(key: Buffer) {
    this.#key = createSecretKey(key);
  }

  signed(message: Message): Message {
    const signature = this.#of(message).toString('base64url');
    return { ...message, headers: { ...message.headers, [header]: signature } };
  }

  /** Whether a relay with the same key wrote the record; false without a signature. */
  isOf(record: KafkaMessage): boolean {
    const said = record.headers?.[header];
    if (!Buffer.isBuffer(said)) return false;
    const [given, made] = [Buffer.from(said.toString('latin1'), 'base64url'), this.#of(record)];
    return given.length === made.length && timingSafeEqual(given, made);
  }

  #of({ key, value }: Pick<Message, 'key' | 'value'>): Buffer {
    return createHmac('sha256', this.#key)
      .update(key ?? '')
      .update('\0')
      .update(value ?? '')
      .digest();
  }
}
