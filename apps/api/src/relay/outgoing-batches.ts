import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { partitionOf, toKafkaMessage } from '@sovereign-pipeline/event-log';
import type { Journal } from '@sovereign-pipeline/journal';
import type { Message } from 'kafkajs';

/** A run of the journal as records, ready to be sent: the events after `from` up to `to`. */
export interface OutgoingBatch {
  readonly from: number;
  readonly to: number;
  readonly messages: readonly Message[];
}

export interface BatchLimits {
  /** Events read and sent at once. */
  readonly events: number;
  /** Bytes sent at once. */
  readonly bytes: number;
  /** Bytes for one partition: a broker takes about 1 MB at once, and the compressed size is not known beforehand. */
  readonly partitionBytes: number;
}

export const defaultLimits: BatchLimits = { events: 1_000, bytes: 8 * 2 ** 20, partitionBytes: 900_000 };

/** The limits for brokers that take batches of so many bytes for one partition. */
export function limitsFor(maxBatchBytes: number, limits: BatchLimits = defaultLimits): BatchLimits {
  return { ...limits, partitionBytes: Math.min(limits.partitionBytes, Math.floor(0.85 * maxBatchBytes)) };
}

/** About the bytes of a record besides its value. */
const recordOverhead = 300;

/**
 * Cuts the journal into batches, in order of position. Events that were read and did not fit are kept for the next
 * batch.
 */
export class OutgoingBatches {
  readonly #journal: Pick<Journal, 'read'>;
  readonly #partitions: number;
  readonly #limits: BatchLimits;
  #position: number;
  #read: readonly RecordedEvent[] = [];

  constructor(
    journal: Pick<Journal, 'read'>,
    after: number,
    partitions: number,
    limits: BatchLimits = defaultLimits,
  ) {
    this.#journal = journal;
    this.#position = after;
    this.#partitions = partitions;
    this.#limits = limits;
  }

  /** The next batch; undefined when the journal has no more for now. Not to be called before the last call resolved. */
  async next(): Promise<OutgoingBatch | undefined> {
    const from = this.#position;
    if (this.#read.length === 0)
      this.#read = await this.#journal.read({ after: from, limit: this.#limits.events });
    const messages: Message[] = [];
    const filled = new Map<number, number>();
    let bytes = 0;
    for (const event of this.#read) {
      const message = toKafkaMessage(event);
      const size = Buffer.byteLength(message.value) + recordOverhead;
      const partition = partitionOf(event.stream, this.#partitions);
      const ofPartition = (filled.get(partition) ?? 0) + size;
      bytes += size;
      const fits = bytes <= this.#limits.bytes && ofPartition <= this.#limits.partitionBytes;
      if (messages.length > 0 && !fits) break;
      filled.set(partition, ofPartition);
      messages.push({ ...message, partition });
      this.#position = event.position;
    }
    this.#read = this.#read.slice(messages.length);
    return messages.length === 0 ? undefined : { from, to: this.#position, messages };
  }
}
