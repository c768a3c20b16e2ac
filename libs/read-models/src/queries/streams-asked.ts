import { type Moment, partnershipKey, partnershipOfKey, streamOfKey } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { factsInStreams, findFacts } from './facts-of.ts';
import { identitiesAt, identitiesIn, whoIs } from './who.ts';

/** The part of a filter that determines which streams may be in a list. */
export interface StreamFilter {
  readonly company?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** The ids of some partnerships at a moment. */
export async function idsAt(
  client: Queryable,
  schema: string,
  ids: readonly string[] | undefined,
  moment: Moment,
): Promise<readonly string[] | undefined> {
  if (ids === undefined) return undefined;
  const keys = ids.map(partnershipKey);
  const identities = await identitiesAt(client, schema, keys, moment);
  return keys.map((key) => partnershipOfKey(whoIs(key, identities).company) ?? '');
}

/** The facts about a partnership of several ids, and the identities in them. */
export async function wholeOf(
  client: Queryable,
  schema: string,
  keys: readonly string[],
  moment: Moment,
  bytes: number,
) {
  const { knownAt } = moment;
  const streams = keys.map(streamOfKey);
  const { facts } = await findFacts(client, schema, factsInStreams, streams, knownAt, null, bytes);
  return { facts, identities: await identitiesIn(client, schema, facts, moment, keys) };
}
