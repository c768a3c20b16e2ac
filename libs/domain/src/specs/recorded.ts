import type { EventType, Fact } from '../events/event.ts';
import { parseEvent } from '../events/parse-event.ts';

/** An event as somebody posts it; `recordedAt` says when the journal took it. */
export interface Posted {
  readonly type: EventType;
  readonly data: object;
  readonly id?: string;
  readonly recordedAt?: string;
}

/** What the journal holds once it took these events in this order. Throws when one of them is not valid. */
export function recorded(...posted: readonly Posted[]): Fact[] {
  return posted.map(({ recordedAt = '2026-11-23T15:58:32.123456Z', ...input }, index) => {
    const parsed = parseEvent(input, () => `event-${index + 1}`);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    return { ...parsed.event, version: 0, position: index + 1, recordedAt };
  });
}
