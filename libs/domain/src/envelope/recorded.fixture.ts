import type { EventType, RecordedEvent } from './event.ts';
import { parseEvent } from './parse-event.ts';

/** An event as somebody posts it; `recordedAt` says when the journal took it. */
export interface Posted {
  readonly type: EventType;
  readonly data: object;
  readonly id?: string;
  readonly recordedAt?: string;
}

/**
 * What the journal holds once it took these events in this order. A correction of an event that is not among them gets
 * a stream of its own. Throws when one of them is not valid.
 */
export function recorded(...posted: readonly Posted[]): RecordedEvent[] {
  const parsed = posted.map((event, index) => valid(event, `event-${index + 1}`));
  const streams = new Map(parsed.flatMap(({ event }) => (event ? [[event.id, event.stream]] : [])));
  for (const { correction } of parsed) {
    if (!correction) continue;
    const stream = streams.get(correction.data.eventId);
    if (stream !== undefined) streams.set(correction.id, stream);
  }
  return parsed.map(({ event, correction }, index) => ({
    ...(event ?? { ...correction, stream: streams.get(correction.id) ?? 'company-nobody' }),
    version: 0,
    position: index + 1,
    recordedAt: posted[index]?.recordedAt ?? '2026-11-23T15:58:32.123456Z',
  }));
}

function valid({ type, data, id }: Posted, otherId: string) {
  const parsed = parseEvent({ type, data, ...(id !== undefined && { id }) }, () => otherId);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed;
}
