/** Events of a stream are missing from the log. */
export class StreamGapError extends Error {
  override readonly name = 'StreamGapError';
  readonly code = 'stream-gap';
  readonly stream: string;
  /** The version that should have come. */
  readonly expected: number;
  /** The version that came. */
  readonly got: number;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;

  constructor(place: Place, gap: { stream: string; expected: number; got: number }) {
    super(
      `events are missing from the log: stream ${gap.stream} goes on with version ${gap.got} instead of ${gap.expected} at ${show(place)}`,
    );
    this.stream = gap.stream;
    this.expected = gap.expected;
    this.got = gap.got;
    this.topic = place.topic;
    this.partition = place.partition;
    this.offset = place.offset;
  }
}

/** The topic is not the one that was read before: it was deleted and made again. The partition is read from its beginning. */
export class TopicReplacedError extends Error {
  override readonly name = 'TopicReplacedError';
  readonly code = 'topic-replaced';
  readonly topic: string;
  readonly partition: number;
  /** The checkpoint, which is given up. */
  readonly offset: number;

  constructor(place: Place, found: string) {
    const { topic, partition, offset } = place;
    super(
      `the Kafka topic ${topic} was replaced: partition ${partition} was read up to offset ${offset}, and ${found}; ` +
        'it is read again from its beginning',
    );
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
  }
}

/** A record of another journal: what is known at its position is another event. Its partition waits. */
export class ForeignRecordError extends Error {
  override readonly name = 'ForeignRecordError';
  readonly code = 'foreign-record';
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;

  constructor(place: Place, { position, id, known }: { position: number; id: string; known: string }) {
    super(
      `the log is of another journal: ${show(place)} has event ${id} at position ${position}, where ${known} was ` +
        'applied before; use the topic of this journal (KAFKA_TOPIC)',
    );
    this.topic = place.topic;
    this.partition = place.partition;
    this.offset = place.offset;
  }
}

/** The log does not have what comes after the checkpoint: it begins later. */
export class LostHistoryError extends Error {
  override readonly name = 'LostHistoryError';
  readonly code = 'lost-history';
  readonly topic: string;
  readonly partition: number;
  /** The checkpoint: the offset to go on with. */
  readonly offset: number;

  constructor(place: Place, low: number) {
    const { topic, partition, offset } = place;
    super(
      `the log has lost history: ${topic}/${partition} is to be read on from offset ${offset}, and it begins at ${low}`,
    );
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
  }
}

/** A record that holds no event of ours. Its partition waits. */
export class UndecodableRecordError extends Error {
  override readonly name = 'UndecodableRecordError';
  readonly code = 'undecodable-record';
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;

  constructor(place: Place, cause: unknown) {
    super(`cannot read ${show(place)}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.topic = place.topic;
    this.partition = place.partition;
    this.offset = place.offset;
  }
}

/** A record of the log. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

const show = ({ topic, partition, offset }: Place): string => `${topic}/${partition} at offset ${offset}`;
