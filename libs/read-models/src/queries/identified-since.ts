import {
  factsAt,
  identifiedIn,
  isCorrection,
  type Fact,
  type Moment,
  type RowChange,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { identitiesBy, type Said, saidOf } from '../projection/who-is-who.ts';

/**
 * Changes use today's identities. Adds to each change about a company or partnership that was another one at any of the
 * moments the events that say so, in the order of recording, because answers as of that moment differ there. `named`:
 * the ids in a row's facts.
 */
export async function withIdentifying(
  client: Queryable,
  schema: string,
  changes: readonly RowChange[],
  named: (change: RowChange) => ReadonlySet<string>,
  moments: readonly Moment[],
): Promise<readonly RowChange[]> {
  const said = await saidOf(client, schema, new Set(changes.flatMap((change) => [...named(change)])));
  if (said.claims.length === 0) return changes;
  const inOrder = said.claims.toSorted((a, b) => a.position - b.position);
  const identifying = moments.flatMap((moment) => identifyingSince(said, inOrder, moment));
  return changes.map((change) => {
    const ids = named(change);
    const by = new Set(
      identifying.filter(({ about }) => about.some((id) => ids.has(id))).flatMap((each) => each.by),
    );
    if (by.size === 0) return change;
    return { ...change, identifiedBy: inOrder.flatMap(({ id }) => (by.has(id) ? [id] : [])) };
  });
}

interface Identifying {
  /** Ids that belong to another one now than at the moment, and the ones that they belonged and belong to. */
  readonly about: readonly string[];
  /** The events that count at only one of the two moments. */
  readonly by: readonly string[];
}

function identifyingSince(said: Said, inOrder: readonly Fact[], moment: Moment): readonly Identifying[] {
  const then = factsAt(said.claims, moment);
  const [is, was] = [identitiesBy(said).ids, identitiesBy(said, () => then).ids];
  const known = new Set(then.map(({ id }) => id));
  const groupsOf = (id: string) => [is.get(id) ?? id, was.get(id) ?? id];
  const others = said.ids.filter((id) => new Set(groupsOf(id)).size > 1);
  return others.map((id) => {
    const about = [...new Set([id, ...groupsOf(id)])];
    const isOf = (fact: Fact): boolean =>
      identifiedIn(fact).some((each) => groupsOf(each).some((of) => about.includes(of)));
    const events = new Set(inOrder.filter(isOf).map((fact) => fact.id));
    // A correction of a correction was recorded after it.
    for (const fact of inOrder) if (isCorrection(fact) && events.has(fact.data.eventId)) events.add(fact.id);
    const by = inOrder.filter((fact) => events.has(fact.id) && !known.has(fact.id));
    return { about, by: by.map((fact) => fact.id) };
  });
}
