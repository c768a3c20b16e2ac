import { type Fact, judgedPairs, pairKey, upcast } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { StoredFact } from '../projection/facts.ts';
import { idsOf, othersOf, selectClaims } from '../projection/who-is-who.ts';
import { inSchema } from '../schema/schema.ts';

/** What some companies, or partnerships by their keys, were judged to be to each other, by pair. */
export async function judgements(
  client: Queryable,
  schema: string,
  some: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const others = await othersOf(client, schema, some);
  const ids = some.flatMap((one) => [one, ...(others.get(one) ?? [])]);
  const { rows } = await client.query<StoredFact>(inSchema(schema, selectClaims), [ids]);
  const facts = rows.map((row): Fact => upcast(row));
  const judged = judgedPairs(facts);
  const named = await idsOf(client, schema, new Set(judged.flatMap(({ pair }) => pair)));
  const of = (id: string) => named.get(id) ?? id;
  const known = new Map<string, string>();
  for (const {
    pair: [a, b],
    judgement,
  } of judged) {
    const key = pairKey([of(a), of(b)]);
    // A certain judgement is an answer.
    if (judgement !== 'unsure' || !known.has(key)) known.set(key, judgement);
  }
  return known;
}

/** Whether to suggest a pair: without a judgement, or with one that is unsure. */
export const isOpen = (judged: ReadonlyMap<string, string>, a: string, b: string): boolean =>
  (judged.get(pairKey([a, b])) ?? 'unsure') === 'unsure';

/** The part of a judgement to show beside a suggestion. */
export const unsureOf = (judged: ReadonlyMap<string, string>, a: string, b: string) =>
  judged.has(pairKey([a, b])) ? { judged: 'unsure' as const } : {};
