import { hash, randomBytes } from 'node:crypto';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import canonicalize from 'canonicalize';
import { leafHash } from './merkle-tree.ts';

const saltBytes = 16;

/** The source of an event's salts: once it is deleted, commitments cannot be guessed. */
export const newSeed = (): Buffer => randomBytes(saltBytes);

/**
 * The leaf of an event: its canonical JSON (RFC 8785), with each string of `data`, `importedby` and `recordedby`, in
 * the order of that JSON, as a salted commitment to it. So a name can be erased later and the leaf stays what it is
 * (ADR 24).
 */
export function leafOf(event: RecordedEvent, seed: Buffer): Buffer {
  const salts = saltsOf(event, seed);
  let next = 0;
  const committed = committedIn(event, (text) => commitment(salts[next++] ?? seed, text));
  return leafHash(Buffer.from(canonicalize({ ...committed, leaf: 1 }) ?? ''));
}

/** The salt of each string that is committed to, in their order. */
export function saltsOf(event: RecordedEvent, seed: Buffer): Buffer[] {
  let strings = 0;
  committedIn(event, () => String(strings++));
  const all = hash('shake256', seed, { outputEncoding: 'buffer', outputLength: saltBytes * strings });
  return Array.from({ length: strings }, (_, n) => all.subarray(saltBytes * n, saltBytes * (n + 1)));
}

const commitment = (salt: Buffer, text: string): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(text)]), 'base64url');

function committedIn(
  { data, importedby, recordedby, ...envelope }: RecordedEvent,
  commit: (text: string) => string,
): object {
  return {
    ...envelope,
    data: withStrings(data, commit),
    ...(importedby !== undefined && { importedby: commit(importedby) }),
    ...(recordedby !== undefined && { recordedby: commit(recordedby) }),
  };
}

/** Members in the order of RFC 8785. What its numbers cannot say is written as text. */
function withStrings(value: unknown, replaced: (text: string) => string): unknown {
  if (typeof value === 'string') return replaced(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : replaced(String(value));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withStrings(item, replaced));
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key.toWellFormed(), withStrings((value as Record<string, unknown>)[key], replaced)]),
  );
}
