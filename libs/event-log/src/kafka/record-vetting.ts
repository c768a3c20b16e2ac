import { isDeepStrictEqual } from 'node:util';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type { Journal } from '@sovereign-pipeline/journal';
import type { Place } from './place.ts';

/** Why a record is not an event of the journal. `altered`: the journal has that event, with other content. */
export interface Fault {
  readonly reason: 'undecodable' | 'not-in-journal' | 'altered';
  readonly detail: string;
}

/** A record that is no event of the journal, and was skipped. */
export interface SetAsideRecord extends Place, Fault {
  /** The event that it claims to be, if it can be read. */
  readonly event?: { readonly id: string; readonly position: number };
  readonly firstBytes: Buffer;
}

/** Handles records that are no events of the journal: anyone who reaches the brokers can write to the topic. */
export interface RecordVetting {
  /**
   * For each event its fault, or undefined if the journal has it. Rejects when the journal is out of reach. Without
   * this function the topic is trusted.
   */
  readonly check?: (events: readonly RecordedEvent[]) => Promise<readonly (Fault | undefined)[]>;
  /** Events of the journal as they are to be applied: personal texts are sealed on the topic. */
  readonly readable?: (events: readonly RecordedEvent[]) => Promise<RecordedEvent[]>;
  /** Resolves when the skipped records are noted; the same ones may come again. */
  readonly setAside: (records: readonly SetAsideRecord[]) => Promise<void>;
  /** True when the journal now has an event of this partition that was set aside because it lacked it. */
  readonly reconsider: (partition: TopicPartition) => Promise<boolean>;
  /** Such events are not set aside any more: the partition is read again from its beginning. */
  readonly forget: (partition: TopicPartition) => Promise<void>;
}

type TopicPartition = Pick<Place, 'topic' | 'partition'>;

/**
 * Checks against the journal: it has the event at that position, with that content. The relay sends only events that
 * are already in it.
 */
export const checkedAgainst =
  (journal: Pick<Journal, 'findAll'>): NonNullable<RecordVetting['check']> =>
  async (events) => {
    const found = await journal.findAll(events.map(({ position }) => position));
    const recorded = new Map(found.map((event) => [event.position, event]));
    return events.map((event) => faultOf(event, recorded.get(event.position)));
  };

function faultOf(event: RecordedEvent, known: RecordedEvent | undefined): Fault | undefined {
  const { id, position } = event;
  if (known === undefined)
    return { reason: 'not-in-journal', detail: `the journal has nothing at position ${position}` };
  if (known.id !== id)
    return {
      reason: 'not-in-journal',
      detail: `the journal has event ${known.id} at position ${position}, not ${id}`,
    };
  return isSame(known, event)
    ? undefined
    : { reason: 'altered', detail: `the journal has event ${id} with other content` };
}

/** Compares everything that is projected. */
function isSame(one: RecordedEvent, other: RecordedEvent): boolean {
  return (
    one.type === other.type &&
    one.stream === other.stream &&
    one.version === other.version &&
    one.schemaversion === other.schemaversion &&
    one.recordedAt === other.recordedAt &&
    isDeepStrictEqual(one.data, other.data)
  );
}
