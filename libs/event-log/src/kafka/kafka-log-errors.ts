import type { Place } from './place.ts';
import type { SetAsideRecord } from './record-vetting.ts';

/** A fault at some place in the log. `code`: stable, for logs and alerts. */
abstract class PlaceError extends Error {
  abstract readonly code: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;

  constructor({ topic, partition, offset }: Place, message: string, options?: ErrorOptions) {
    super(message, options);
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
  }
}

/** Events of a stream are missing from the log. */
export class StreamGapError extends PlaceError {
  override readonly name = 'StreamGapError';
  readonly code = 'stream-gap';
  readonly stream: string;
  /** The version that should have come. */
  readonly expected: number;
  /** The version that came. */
  readonly got: number;

  constructor(place: Place, gap: { stream: string; expected: number; got: number }) {
    super(
      place,
      `events are missing from the log: stream ${gap.stream} goes on with version ${gap.got} instead of ${gap.expected} at ${show(place)}`,
    );
    this.stream = gap.stream;
    this.expected = gap.expected;
    this.got = gap.got;
  }
}

/**
 * The topic is not the one that was read before: it was deleted and made again. The partition is read from its
 * beginning; `offset`: the checkpoint, which is given up.
 */
export class TopicReplacedError extends PlaceError {
  override readonly name = 'TopicReplacedError';
  readonly code = 'topic-replaced';

  constructor(place: Place, found: string) {
    const { topic, partition, offset } = place;
    super(
      place,
      `the Kafka topic ${topic} was replaced: partition ${partition} was read up to offset ${offset}, and ${found}; ` +
        'it is read again from its beginning',
    );
  }
}

/** A record of another journal: the subscriber has a different event at its position. The partition waits. */
export class ForeignRecordError extends PlaceError {
  override readonly name = 'ForeignRecordError';
  readonly code = 'foreign-record';

  constructor(place: Place, { position, id, known }: { position: number; id: string; known: string }) {
    super(
      place,
      `the log is of another journal: ${show(place)} has event ${id} at position ${position}, where ${known} was ` +
        'applied before; use the topic of this journal (KAFKA_TOPIC)',
    );
  }
}

/** The log begins after the checkpoint, so events are missing. `offset`: the checkpoint to continue with. */
export class LostHistoryError extends PlaceError {
  override readonly name = 'LostHistoryError';
  readonly code = 'lost-history';

  constructor(place: Place, low: number) {
    const { topic, partition, offset } = place;
    super(
      place,
      `the log has lost history: ${topic}/${partition} is to be read on from offset ${offset}, and it begins at ${low}`,
    );
  }
}

/** Records that are no events of the journal. They were passed over; nothing waits for them. */
export class SetAsideError extends PlaceError {
  override readonly name = 'SetAsideError';
  readonly code = 'record-set-aside';
  readonly records: readonly SetAsideRecord[];

  constructor(first: SetAsideRecord, records: readonly SetAsideRecord[]) {
    const more = records.length > 1 ? `, and ${records.length - 1} more after it` : '';
    super(first, `set aside ${show(first)}: ${first.detail}${more}`);
    this.records = records;
  }
}

const show = ({ topic, partition, offset }: Place): string => `${topic}/${partition} at offset ${offset}`;
