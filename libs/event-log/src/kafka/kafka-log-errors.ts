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

/** The log does not have what comes after the checkpoint: it begins later, or ends before it. */
export class LostHistoryError extends Error {
  override readonly name = 'LostHistoryError';
  readonly code = 'lost-history';
  readonly topic: string;
  readonly partition: number;
  /** The checkpoint: the offset to go on with. */
  readonly offset: number;

  constructor(place: Place, log: { low: number; high: number }) {
    const { topic, partition, offset } = place;
    super(
      `the log has lost history: ${topic}/${partition} is to be read on from offset ${offset}, and it ${
        offset < log.low
          ? `begins at ${log.low}`
          : `ends at ${log.high}; it is not the topic that was read before`
      }`,
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
