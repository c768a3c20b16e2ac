import {
  type Fact,
  isCorrection,
  keyOfStream,
  partnershipOfKey,
  type ViewKey,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { idsOf } from './who-is-who.ts';

/** Partnerships with new judgements or corrections in their streams: the position of their last event has changed. */
export async function partnershipsToldApart(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
  identified: boolean,
): Promise<(ViewKey & { readonly stream: string })[]> {
  const apart = facts.filter((fact) => fact.type === 'IdentityJudged' || isCorrection(fact));
  const keys = new Map(apart.map(({ stream }) => [stream, keyOfStream(stream)]));
  const ids = identified ? await idsOf(client, schema, keys.values()) : new Map<string, string>();
  return [...keys].flatMap(([stream, key]) => {
    const id = partnershipOfKey(ids.get(key) ?? key);
    return id === undefined ? [] : [{ view: 'partnership' as const, key: id, stream }];
  });
}
