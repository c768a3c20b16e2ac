import canonicalize from 'canonicalize';
import type { components } from '../openapi.ts';
import { ofHex, ProofError, utf8, type VerifiedHead, verifyHead } from './head.ts';
import { type Bytes, isConsistent, isIncluded, leafHash, sha256 } from './merkle-proof.ts';

/** As `GET /v1/journal/proofs/inclusion` answers. */
export type InclusionProof = components['schemas']['InclusionProof'];
/** As `GET /v1/journal/proofs/consistency` answers. */
export type ConsistencyProof = components['schemas']['ConsistencyProof'];

/**
 * Checks that the event of the proof is, as it stands there, one of those that the head tells of; answers that head.
 * Compare the event with the one that you have: the proof has it as it is stored. `key`: as `verifyHead` takes it.
 * Throws a ProofError.
 */
export async function verifyInclusion(proof: InclusionProof, key: string): Promise<VerifiedHead> {
  const head = await verifyHead(proof.head.note, key);
  const { event, salts, path } = proof;
  const { position } = event;
  if (typeof position !== 'number') throw new ProofError('the event has no position');
  const leaf = await leafOf(event, salts.map(ofHex));
  if (!(await isIncluded(leaf, position - 1, head.size, path.map(ofHex), head.root)))
    throw new ProofError('the event is not one of those that were signed');
  return head;
}

/**
 * Checks that the journal of the later head has everything that the earlier one told of, unchanged and in its place.
 * Both as notes; `key`: as `verifyHead` takes it. Throws a ProofError.
 */
export async function verifyConsistency(
  earlier: string,
  later: string,
  { path }: Pick<ConsistencyProof, 'path'>,
  key: string,
): Promise<void> {
  const [before, after] = [await verifyHead(earlier, key), await verifyHead(later, key)];
  if (!(await isConsistent(before, after, path.map(ofHex))))
    throw new ProofError('the later journal does not begin with the earlier one');
}

/** A leaf has a salted commitment in the place of each string of `data`, and of `importedby` and `recordedby`. */
async function leafOf(event: InclusionProof['event'], salts: readonly Bytes[]): Promise<Bytes> {
  const { data, importedby, recordedby, ...envelope } = event;
  let next = 0;
  const commit = async (text: string): Promise<string> => {
    const salt = salts[next++];
    if (salt?.length !== 16) throw new ProofError('the proof lacks a salt');
    return toBase64Url(await sha256(salt, utf8(text)));
  };
  const committed = {
    ...envelope,
    data: await withStrings(data, commit),
    ...(importedby !== undefined && { importedby: await commit(importedby) }),
    ...(recordedby !== undefined && { recordedby: await commit(recordedby) }),
    leaf: 1,
  };
  if (next !== salts.length) throw new ProofError('the proof has salts of other strings');
  return leafHash(utf8(canonicalize(committed) ?? ''));
}

async function withStrings(value: unknown, commit: (text: string) => Promise<string>): Promise<unknown> {
  if (typeof value === 'string') return commit(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await withStrings(item, commit));
    return items;
  }
  const members: [string, unknown][] = [];
  for (const key of Object.keys(value).sort())
    members.push([key.toWellFormed(), await withStrings((value as Record<string, unknown>)[key], commit)]);
  return Object.fromEntries(members);
}

const toBase64Url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
