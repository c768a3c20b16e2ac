import type { Batch, KafkaMessage } from 'kafkajs';
import type { Backoff } from '@sovereign-pipeline/postgres';
import { isStaleCheckpoint, type LogBatch, type LogSubscriber, type OnLogError } from '../event-log.ts';
import { Signal } from '../signal.ts';
import {
  ForeignRecordError,
  LostHistoryError,
  SetAsideError,
  StreamGapError,
  TopicReplacedError,
} from './kafka-log-errors.ts';
import { isFingerprintOf } from './record-fingerprint.ts';
import type { RecordVetting } from './record-vetting.ts';
import { type DecodedBatch, siftRecords } from './sift-records.ts';
import { StreamVersions } from './stream-versions.ts';

/** Bytes of records after which a batch is full, however few they are. */
const batchBytes = 4 * 2 ** 20;

const sizeOf = ({ value }: KafkaMessage): number => value?.length ?? 0;

/** What a processor needs of the consumer, for its partition. */
export interface PartitionFeed {
  readonly topic: string;
  readonly partition: number;
  /** The first offset that the partition has, and the one that its next record will get. */
  range(): Promise<{ readonly low: number; readonly high: number }>;
  pause(): void;
  resume(): void;
  seek(offset: number): void;
  /** Everything before this offset is applied. */
  applied(offset: number): void;
}

export interface ProcessorOptions {
  readonly batchSize: number;
  readonly onError: OnLogError;
  readonly vetting?: RecordVetting | undefined;
}

/**
 * Passes one partition to the subscriber, independently of the others: fetched records wait here, so that the consumer
 * never waits for the subscriber, and a blocked partition delays no other. The subscriber's checkpoint determines where
 * to continue, whatever offset Kafka has for the group.
 */
export class PartitionProcessor {
  readonly #feed: PartitionFeed;
  readonly #place: { readonly topic: string; readonly partition: number };
  readonly #partition: string;
  readonly #subscriber: LogSubscriber;
  readonly #options: ProcessorOptions;
  readonly #wakeUp = new Signal();
  #records: KafkaMessage[] = [];
  #bytes = 0;
  /** Offset of the next record to be taken from the consumer; undefined while none is. */
  #next: number | undefined;
  #full = false;
  /** The offsets that the consumer skipped although it was to continue at `from`. */
  #jump: { readonly from: number; readonly to: number } | undefined;

  constructor(feed: PartitionFeed, subscriber: LogSubscriber, options: ProcessorOptions) {
    this.#feed = feed;
    this.#place = { topic: feed.topic, partition: feed.partition };
    this.#partition = `${feed.topic}/${feed.partition}`;
    this.#subscriber = subscriber;
    this.#options = options;
  }

  /** Takes fetched records; returns at once. True when the consumer is to go on after them. */
  enqueue(batch: Batch): boolean {
    const first = Number(batch.firstOffset());
    if (this.#next === undefined) return false;
    if (first > this.#next && !(this.#jump?.from === this.#next && this.#jump.to === first)) {
      // The records in between are gone, or kafkajs is elsewhere (it goes to the beginning when an offset is out of
      // range). A gap that is seen twice is the log's own: transaction markers, which are not records.
      this.#jump = { from: this.#next, to: first };
      this.#close();
      this.#wakeUp.notify();
      return false;
    }
    if (first < this.#next) {
      // The next record does not exist: kafkajs went to the beginning, maybe of another topic.
      this.#close();
      this.#wakeUp.notify();
      return false;
    }
    const next = this.#next;
    for (const record of batch.messages) {
      if (Number(record.offset) < next) continue;
      this.#records.push(record);
      this.#bytes += sizeOf(record);
    }
    this.#next = Math.max(next, Number(batch.lastOffset()) + 1);
    if (this.#records.length >= 2 * this.#options.batchSize || this.#bytes >= 2 * batchBytes) {
      this.#full = true;
      this.#feed.pause();
    }
    this.#wakeUp.notify();
    return true;
  }

  /** The next record does not exist (any more): look for it again. */
  lost(): void {
    this.#close();
    this.#wakeUp.notify();
  }

  /** Runs until the abort; then resolves when the current batch is applied. */
  async run(backoff: Backoff, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#follow(backoff, signal);
      } catch (error) {
        // Someone else is ahead of us: nothing is wrong, go on from the stored checkpoint.
        if (!isStaleCheckpoint(error) && !aborted(signal)) this.#options.onError(error);
      }
      this.#close();
      await backoff.failed(signal);
    }
  }

  /** Follows from the stored checkpoint on, until the abort, an error, or until the consumer is elsewhere. */
  async #follow(backoff: Backoff, signal: AbortSignal): Promise<void> {
    const begun = await this.#subscriber.checkpoint(this.#partition);
    if (begun > 0 && (await this.#reconsider(begun))) return;
    let from = begun;
    const canTell = this.#subscriber.fingerprint !== undefined && this.#subscriber.lastVersions !== undefined;
    const stored = await this.#subscriber.fingerprint?.(this.#partition);
    const known = await this.#open(from, signal);
    let fingerprint = known ? stored : undefined;
    const versions = new StreamVersions(this.#subscriber);
    let position = 0;
    while (!aborted(signal) && this.#next !== undefined) {
      const [record] = this.#records;
      if (record !== undefined && fingerprint !== undefined) {
        if (!isFingerprintOf(fingerprint, record, from))
          return this.#restart(from, 'what is before it is another record');
        fingerprint = undefined;
      }
      const decoded = await this.#nextBatch(from, position);
      position = decoded.position;
      if (decoded.events.length > 0) {
        // When events are missing, the topic may have been replaced unnoticed: check the record before the checkpoint
        // again.
        const sure = from === begun || !canTell;
        if (!(await this.#apply(from, decoded, { versions, sure }, backoff, signal))) return;
        from = decoded.to;
      }
      if (this.#records.length === 0) await this.#wakeUp.wait(60_000, signal);
    }
  }

  /**
   * Starts reading with the record before the checkpoint, whose position is the highest so far. False: there is none.
   */
  async #open(checkpoint: number, signal: AbortSignal): Promise<boolean> {
    const { low, high } = await this.#feed.range();
    if (signal.aborted) return false;
    if (checkpoint > high) {
      await this.#restart(checkpoint, `it ends at ${high}`);
      return false;
    }
    if (checkpoint < low) throw new LostHistoryError({ ...this.#place, offset: checkpoint }, low);
    this.#records = [];
    this.#bytes = 0;
    this.#full = false;
    this.#next = Math.max(low, checkpoint - 1);
    this.#feed.seek(this.#next);
    this.#feed.resume();
    return this.#next < checkpoint;
  }

  /**
   * True when the partition is read again from its beginning, because it has events that were set aside before the
   * journal that has them was restored.
   */
  async #reconsider(begun: number): Promise<boolean> {
    const { vetting } = this.#options;
    if (vetting === undefined || !(await vetting.reconsider(this.#place))) return false;
    await this.#subscriber.apply({ partition: this.#partition, from: begun, to: 0, events: [] });
    await vetting.forget(this.#place);
    return true;
  }

  /** Reads the partition again from its beginning; applying an event twice changes nothing. */
  async #restart(from: number, found: string): Promise<void> {
    await this.#subscriber.apply({ partition: this.#partition, from, to: 0, events: [] });
    this.#options.onError(new TopicReplacedError({ ...this.#place, offset: from }, found));
  }

  #close(): void {
    if (this.#next === undefined) return;
    this.#next = undefined;
    this.#feed.pause();
  }

  /** The next records: at most `most`, or as many as fill a batch by their bytes. */
  #nextRecords(most: number): KafkaMessage[] {
    let [count, bytes] = [0, 0];
    for (const record of this.#records) {
      if (count === most || bytes >= batchBytes) break;
      count += 1;
      bytes += sizeOf(record);
    }
    this.#bytes -= bytes;
    return this.#records.splice(0, count);
  }

  /** The next events; other records among them are set aside. */
  async #nextBatch(from: number, position: number): Promise<DecodedBatch> {
    const { batchSize, vetting } = this.#options;
    const records = this.#nextRecords(batchSize);
    if (this.#full && this.#records.length < batchSize && this.#bytes < batchBytes) {
      this.#full = false;
      this.#feed.resume();
    }
    const decoded = await siftRecords(records, { ...this.#place, from, position }, vetting?.check);
    const [first] = decoded.setAside;
    if (first !== undefined) {
      await vetting?.setAside(decoded.setAside);
      this.#options.onError(new SetAsideError(first, decoded.setAside));
    }
    return vetting?.readable ? { ...decoded, events: await vetting.readable(decoded.events) } : decoded;
  }

  /**
   * Resolves once the batch is applied; throws when another process has applied it. Missing events cannot arrive any
   * more, so that waiting would be in vain: it reports them and applies the rest. Returns false, with nothing applied,
   * when events are missing and it is not `sure` that this is the same topic as before.
   */
  async #apply(
    from: number,
    decoded: DecodedBatch,
    { versions, sure }: { readonly versions: StreamVersions; readonly sure: boolean },
    backoff: Backoff,
    signal: AbortSignal,
  ): Promise<boolean> {
    const batch: LogBatch = {
      partition: this.#partition,
      from,
      to: decoded.to,
      fingerprint: decoded.fingerprint,
      events: decoded.events,
    };
    let checked = false;
    while (!signal.aborted) {
      try {
        if (!checked) {
          const gaps = await versions.gapsIn(decoded.events);
          if (gaps.length > 0 && !sure) return false;
          for (const { index, ...gap } of gaps)
            this.#options.onError(
              new StreamGapError({ ...this.#place, offset: decoded.offsets[index] ?? NaN }, gap),
            );
        }
        checked = true;
        await this.#subscriber.apply(batch);
        backoff.succeeded();
        this.#feed.applied(batch.to);
        return true;
      } catch (error) {
        if (isStaleCheckpoint(error)) throw error;
        this.#options.onError((await this.#foreignIn(decoded).catch(() => undefined)) ?? error);
        await backoff.failed(signal);
      }
    }
    return false;
  }

  /** The first event at whose position the subscriber knows a different one. */
  async #foreignIn({ events, offsets }: DecodedBatch): Promise<ForeignRecordError | undefined> {
    const ids = await this.#subscriber.idsAt?.(events.map(({ position }) => position));
    for (const [index, { id, position }] of events.entries()) {
      const known = ids?.get(position);
      if (known !== undefined && known !== id)
        return new ForeignRecordError(
          { ...this.#place, offset: offsets[index] ?? NaN },
          { position, id, known },
        );
    }
    return undefined;
  }
}

// A function, because TypeScript would take `signal.aborted` to be the same after an await.
const aborted = (signal: AbortSignal): boolean => signal.aborted;
