import { type RecordedEvent, withPersonal } from '@sovereign-pipeline/domain';
import { erasedMark, isSealed, keyIdOf, type Sealed, type TextKey, unseal } from './sealing.ts';
import type { PersonalKeys } from './personal-keys.ts';

/** Events as they are read: those with sealed texts in plain text, or as erased. Others are the same objects. */
export async function unsealed(
  events: readonly RecordedEvent[],
  keys: PersonalKeys,
): Promise<RecordedEvent[]> {
  const ids = new Set(events.flatMap(keyIdsIn));
  if (ids.size === 0) return [...events];
  const known = await keys.ofIds(ids);
  return events.map((event) => read(event, known, (id) => erasedMark(id)));
}

/** Unseals an event with these keys; `erased` gives the text for a missing key. */
export function read<T extends Pick<RecordedEvent, 'id' | 'data'>>(
  event: T,
  keys: ReadonlyMap<string, TextKey>,
  erased: (id: string) => unknown,
): T {
  const data = withPersonal(event, (value) => (isSealed(value) ? textOf(value, keys, erased) : value));
  return data === event.data ? event : { ...event, data };
}

function textOf(value: Sealed, keys: ReadonlyMap<string, TextKey>, erased: (id: string) => unknown): unknown {
  const id = keyIdOf(value);
  const key = keys.get(id);
  return (key && unseal(value, key)) ?? erased(id);
}

/** Ids of the keys that its texts are sealed by. */
export function keyIdsIn(event: Pick<RecordedEvent, 'id' | 'data'>): string[] {
  const ids: string[] = [];
  withPersonal(event, (value) => {
    if (isSealed(value)) ids.push(keyIdOf(value));
    return value;
  });
  return ids;
}
