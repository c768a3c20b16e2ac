import { setTimeout as delay } from 'node:timers/promises';
import type { Admin, Consumer, Kafka } from 'kafkajs';
import { Backoff } from '@sovereign-pipeline/postgres';
import type { LogSubscriber } from '../event-log.ts';
import { OffsetCommits } from './offset-commits.ts';
import { type LaneOptions, PartitionLane } from './partition-lane.ts';

export interface SessionOptions extends LaneOptions {
  readonly fetchBytes: number;
  readonly topic: string;
  readonly group: string;
}

interface Assignment {
  readonly lane: PartitionLane;
  readonly revoke: AbortController;
  readonly done: Promise<void>;
}

/** One membership in the consumer group, from joining it until it ends or breaks. Each assigned partition has its lane. */
export class ConsumerSession {
  readonly #consumer: Consumer;
  readonly #admin: Admin;
  readonly #subscriber: LogSubscriber;
  readonly #options: SessionOptions;
  readonly #onJoin: (partitions: readonly number[]) => void;
  readonly #commits: OffsetCommits;
  readonly #ended = new AbortController();
  readonly #broken = Promise.withResolvers<never>();
  readonly #assigned = new Map<number, Assignment>();
  /** Of partitions that were ours; nobody of this process goes on with one before that. */
  readonly #leaving = new Map<number, Promise<void>>();

  constructor(
    kafka: Kafka,
    subscriber: LogSubscriber,
    options: SessionOptions,
    onJoin: (partitions: readonly number[]) => void,
  ) {
    this.#subscriber = subscriber;
    this.#options = options;
    this.#onJoin = onJoin;
    this.#admin = kafka.admin();
    this.#consumer = kafka.consumer({
      groupId: options.group,
      allowAutoTopicCreation: false,
      // The shortest that brokers allow by default: the partitions of a process that was killed wait for so long, and so
      // does every one after a restart of the broker. No heartbeat has to wait for the subscriber.
      sessionTimeout: 6000,
      heartbeatInterval: 1000,
      // A partition that is resumed waits for the fetch in flight.
      maxWaitTimeInMs: 250,
      maxBytesPerPartition: options.fetchBytes,
      maxBytes: 8 * options.fetchBytes,
      // It is we who start again: with a new consumer, from the checkpoints.
      retry: { restartOnFailure: () => Promise.resolve(false) },
    });
    this.#commits = new OffsetCommits(this.#consumer, options.topic, this.#ended.signal);
    this.#broken.promise.catch(() => undefined);
    const { GROUP_JOIN, CRASH, STOP } = this.#consumer.events;
    this.#consumer.on(GROUP_JOIN, ({ payload }) => {
      this.#assign(payload.memberAssignment[options.topic] ?? []);
    });
    this.#consumer.on(CRASH, ({ payload }) => {
      this.#broken.reject(payload.error);
    });
    this.#consumer.on(STOP, () => {
      void this.#revokeAll();
    });
  }

  /** Resolves after the abort, rejects when the session has broken; in both cases no partition is at work any more. */
  async run(signal: AbortSignal): Promise<void> {
    const stop = Promise.withResolvers<undefined>();
    const onAbort = (): void => {
      stop.resolve(undefined);
    };
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    const starting = this.#start();
    starting.catch(() => undefined);
    try {
      await Promise.race([starting, stop.promise, this.#broken.promise]);
      await Promise.race([stop.promise, this.#broken.promise]);
    } finally {
      signal.removeEventListener('abort', onAbort);
      await this.#end(starting);
    }
  }

  async #start(): Promise<void> {
    await Promise.all([this.#admin.connect(), this.#consumer.connect()]);
    await this.#consumer.subscribe({ topic: this.#options.topic, fromBeginning: true });
    if (this.#ended.signal.aborted) return;
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => {
        const { batch } = payload;
        if (this.#assigned.get(batch.partition)?.lane.offer(batch)) payload.resolveOffset(batch.lastOffset());
        return Promise.resolve();
      },
    });
  }

  async #end(starting: Promise<void>): Promise<void> {
    this.#ended.abort();
    await this.#revokeAll();
    const leave = async (): Promise<void> => {
      await Promise.allSettled([this.#consumer.disconnect(), this.#admin.disconnect()]);
    };
    // What still connects cannot be stopped, only be closed once it has.
    const left = this.#commits
      .settled()
      .then(leave)
      .then(() => Promise.allSettled([starting]))
      .then(leave);
    await Promise.race([left, delay(3000, undefined, { ref: false })]);
  }

  /** Called before anything is fetched for the new assignment: by kafkajs, synchronously. */
  #assign(partitions: readonly number[]): void {
    void this.#revokeAll();
    if (this.#ended.signal.aborted) return;
    this.#onJoin(partitions);
    for (const partition of partitions) {
      this.#consumer.pause([{ topic: this.#options.topic, partitions: [partition] }]);
      const revoke = new AbortController();
      const lane = new PartitionLane(this.#feedOf(partition, revoke.signal), this.#subscriber, this.#options);
      const before = this.#leaving.get(partition) ?? Promise.resolve();
      const done = before.then(() => lane.run(new Backoff(), revoke.signal));
      this.#assigned.set(partition, { lane, revoke, done });
    }
  }

  async #revokeAll(): Promise<void> {
    for (const [partition, { revoke, done }] of this.#assigned) {
      revoke.abort();
      this.#leaving.set(partition, done);
    }
    this.#assigned.clear();
    await Promise.all(this.#leaving.values());
  }

  /** What a lane may do with the consumer, for as long as the partition is its own. */
  #feedOf(partition: number, revoked: AbortSignal): ConstructorParameters<typeof PartitionLane>[0] {
    const { topic } = this.#options;
    const partitions = [{ topic, partitions: [partition] }];
    const own =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args): void => {
        if (!revoked.aborted) act(...args);
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
      pause: own(() => {
        this.#consumer.pause(partitions);
      }),
      resume: own(() => {
        this.#consumer.resume(partitions);
      }),
      seek: own((offset: number) => {
        this.#consumer.seek({ topic, partition, offset: String(offset) });
      }),
      applied: own((offset: number) => {
        this.#commits.applied(partition, offset);
      }),
    };
  }
}
