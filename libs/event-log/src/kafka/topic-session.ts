import { setTimeout as delay } from 'node:timers/promises';
import type { Admin, Batch, Kafka } from 'kafkajs';
import { Backoff } from '@sovereign-pipeline/postgres';
import type { LogSubscriber } from '../event-log.ts';
import { type Cluster, clusterOf, FetchedBatch } from './kafkajs-internals.ts';
import { OffsetCommits } from './offset-commits.ts';
import { type ProcessorOptions, PartitionProcessor } from './partition-processor.ts';
import type { PartitionHolder, PartitionShare } from './partition-share.ts';

export interface SessionOptions extends ProcessorOptions {
  readonly fetchBytes: number;
  readonly topic: string;
  /** The group under which Kafka shows the lag. */
  readonly group: string | undefined;
  readonly share: PartitionShare;
}

interface Assignment {
  readonly processor: PartitionProcessor;
  readonly revoke: AbortController;
  readonly done: Promise<void>;
  /** The offset of the next record to fetch. */
  offset: number;
  paused: boolean;
}

/** Short, because a resumed partition waits for the fetch in flight. */
const maxWaitTime = 250;

/**
 * Reads its share of the partitions, with one connection to the brokers, until it ends or breaks. Each partition has
 * its processor. kafkajs' public interface reads only in consumer groups, which notice late that a member died: hence
 * the use of its internals, of 2.2.4.
 */
export class TopicSession implements PartitionHolder {
  readonly #cluster: Cluster;
  readonly #admin: Admin;
  readonly #subscriber: LogSubscriber;
  readonly #options: SessionOptions;
  readonly #onShared: (partitions: readonly number[]) => void;
  readonly #commits: OffsetCommits;
  readonly #ended = new AbortController();
  readonly #broken = Promise.withResolvers<never>();
  readonly #assigned = new Map<number, Assignment>();
  readonly #fetching = new Set<string>();

  constructor(
    kafka: Kafka,
    subscriber: LogSubscriber,
    options: SessionOptions,
    onShared: (partitions: readonly number[]) => void,
  ) {
    this.#subscriber = subscriber;
    this.#options = options;
    this.#onShared = onShared;
    this.#admin = kafka.admin();
    this.#cluster = clusterOf(kafka);
    const { topic, group } = options;
    this.#commits = new OffsetCommits(this.#cluster, { topic, group }, this.#ended.signal);
    this.#broken.promise.catch(() => undefined);
  }

  /** Resolves after the abort, rejects when the session broke; by then nothing works on its partitions. */
  async run(signal: AbortSignal): Promise<void> {
    const stop = Promise.withResolvers<undefined>();
    const onAbort = (): void => {
      stop.resolve(undefined);
    };
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    const connecting = this.#connect();
    connecting.catch(() => undefined);
    let sharing: Promise<void> | undefined;
    try {
      const partitions = await Promise.race([connecting, stop.promise]);
      if (partitions === undefined) return;
      // Other readers may have all partitions by now.
      this.#onShared([]);
      sharing = this.#options.share.run(partitions, this, this.#ended.signal);
      sharing.catch(() => undefined);
      await Promise.race([sharing, stop.promise, this.#broken.promise]);
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#ended.abort();
      await sharing?.catch(() => undefined);
      await this.#disconnect(connecting);
    }
  }

  gained(partition: number): void {
    const revoke = new AbortController();
    const processor = new PartitionProcessor(
      this.#feedOf(partition, revoke.signal),
      this.#subscriber,
      this.#options,
    );
    // The processor resumes it at the right offset.
    const assignment = {
      processor,
      revoke,
      offset: 0,
      paused: true,
      done: processor.run(new Backoff(), revoke.signal),
    };
    this.#assigned.set(partition, assignment);
    this.#onShared([...this.#assigned.keys()]);
  }

  async lost(partition: number): Promise<void> {
    const assignment = this.#assigned.get(partition);
    assignment?.revoke.abort();
    await assignment?.done;
    this.#assigned.delete(partition);
    if (!this.#ended.signal.aborted) this.#onShared([...this.#assigned.keys()]);
  }

  async #connect(): Promise<number[]> {
    const { topic } = this.#options;
    await Promise.all([this.#admin.connect(), this.#cluster.connect()]);
    await this.#cluster.addTargetTopic(topic);
    return this.#cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId);
  }

  /** Connecting cannot be stopped; the connection can only be closed once it is there. */
  async #disconnect(connecting: Promise<unknown>): Promise<void> {
    const leave = async (): Promise<void> => {
      await Promise.allSettled([this.#cluster.disconnect(), this.#admin.disconnect()]);
    };
    const left = this.#commits
      .settled()
      .then(leave)
      .then(() => Promise.allSettled([connecting]))
      .then(leave);
    await Promise.race([left, delay(3000, undefined, { ref: false })]);
  }

  /** Keeps one fetch in flight from each broker that leads a partition with something to fetch. */
  #fetchAll(): void {
    if (this.#ended.signal.aborted) return;
    const wanted = [...this.#assigned].filter(([, { paused }]) => !paused).map(([partition]) => partition);
    const leaders = this.#cluster.findLeaderForPartitions(this.#options.topic, wanted);
    for (const [nodeId, partitions] of Object.entries(leaders)) {
      if (this.#fetching.has(nodeId)) continue;
      this.#fetching.add(nodeId);
      this.#fetch(nodeId, partitions).then(
        () => {
          this.#fetching.delete(nodeId);
          this.#fetchAll();
        },
        (error: unknown) => {
          this.#broken.reject(error);
        },
      );
    }
  }

  async #fetch(nodeId: string, partitions: readonly number[]): Promise<void> {
    const { topic, fetchBytes, vetting } = this.#options;
    await this.#cluster.refreshMetadataIfNecessary();
    const broker = await this.#cluster.findBroker({ nodeId });
    const asked = partitions.map((partition) => ({
      partition,
      offset: this.#assigned.get(partition)?.offset ?? 0,
    }));
    try {
      const { responses } = await broker.fetch({
        maxWaitTime,
        minBytes: 1,
        maxBytes: 8 * fetchBytes,
        // The relay uses no transactions. Where the journal identifies strangers' records, none of their open
        // transactions blocks us.
        isolationLevel: vetting?.check === undefined ? 1 : 0,
        topics: [
          {
            topic,
            partitions: asked.map(({ partition, offset }) => ({
              partition,
              fetchOffset: String(offset),
              maxBytes: fetchBytes,
            })),
          },
        ],
      });
      const found = responses.flatMap((response) => response.partitions);
      for (const { partition, offset } of asked) {
        const data = found.find((each) => each.partition === partition);
        if (data !== undefined)
          this.#enqueue(partition, offset, new FetchedBatch(topic, String(offset), data));
      }
    } catch (error) {
      const { type, partition } = error as { type?: unknown; partition?: unknown };
      if (type !== 'OFFSET_OUT_OF_RANGE' || typeof partition !== 'number') throw error;
      this.#assigned.get(partition)?.processor.lost();
    }
  }

  #enqueue(partition: number, offset: number, batch: FetchedBatch): void {
    const assignment = this.#assigned.get(partition);
    // The partition may have been lost, paused or moved to another offset meanwhile.
    if (assignment === undefined || assignment.paused || assignment.offset !== offset) return;
    if (batch.isEmptyIncludingFiltered()) return;
    if (assignment.processor.enqueue(batch as unknown as Batch))
      assignment.offset = Number(batch.lastOffset()) + 1;
  }

  /** What a processor may do with the session, for as long as the partition is its own. */
  #feedOf(partition: number, revoked: AbortSignal): ConstructorParameters<typeof PartitionProcessor>[0] {
    const { topic } = this.#options;
    const own =
      <Args extends unknown[]>(act: (assignment: Assignment, ...args: Args) => void) =>
      (...args: Args): void => {
        const assignment = this.#assigned.get(partition);
        if (!revoked.aborted && assignment !== undefined) act(assignment, ...args);
      };
    return {
      topic,
      partition,
      range: async () => {
        const ranges = await this.#admin.fetchTopicOffsets(topic);
        const range = ranges.find((each) => each.partition === partition);
        if (range === undefined) throw new Error(`the topic ${topic} has no partition ${partition}`);
        return { low: Number(range.low), high: Number(range.high) };
      },
      pause: own((assignment) => {
        assignment.paused = true;
      }),
      resume: own((assignment) => {
        assignment.paused = false;
        this.#fetchAll();
      }),
      seek: own((assignment, offset: number) => {
        assignment.offset = offset;
      }),
      applied: own((_, offset: number) => {
        this.#commits.applied(partition, offset);
      }),
    };
  }
}
