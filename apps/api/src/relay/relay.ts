import { setTimeout as delay } from 'node:timers/promises';
import {
  kafkaClient,
  type KafkaLogger,
  type KafkaSettings,
  partitionOf,
  TopicSettingsError,
  WakeUp,
} from '@sovereign-pipeline/event-log';
import { Backoff, listen } from '@sovereign-pipeline/postgres';
import {
  Journal,
  journalChannel,
  JournalNotifier,
  relayChannel,
  RelayProgress,
} from '@sovereign-pipeline/journal';
import type { Kafka } from 'kafkajs';
import type pg from 'pg';
import { lead } from './leadership.ts';
import { inspectTopic, type TopicState } from './inspect-topic.ts';
import { type BatchLimits, limitsFor } from './outgoing-batches.ts';
import { LeadLostError, relayJournal } from './relay-journal.ts';
import { RelayedPosition } from './relayed-position.ts';
import { checkContent } from './topic-content.ts';
import { TopicWriter } from './topic-writer.ts';
import { whenAborted } from './when-aborted.ts';

/**
 * This process's part in relaying. `up`: it leads and Kafka takes records. `standby`: another leads. `down`: it cannot
 * lead, or Kafka cannot be written to. `stopped`: the topic would lose history, or is of another journal; relaying goes on
 * when that is mended.
 */
export interface RelayStatus {
  readonly status: 'up' | 'standby' | 'down' | 'stopped';
  readonly leader: boolean;
  readonly reason?: string;
  /** Of the topic as it was last looked at: what should be mended, though it is relayed to. */
  readonly warning?: string;
}

export interface RelayOptions {
  readonly logger: KafkaLogger;
  readonly limits?: BatchLimits;
  /** Who use the same name have one leader. Default: the topic. */
  readonly leadership?: string;
  /** Milliseconds that `acknowledged` waits. Default 10 000. */
  readonly acknowledgeWithin?: number;
  /** Milliseconds between two looks at the topic's settings. Default 60 000. */
  readonly inspectEvery?: number;
}

/** Where an event is, or will be, on the topic; as CloudEvents extension attributes. */
export interface Place {
  readonly kafkatopic: string;
  /** Left out as long as nobody has seen the topic. */
  readonly kafkapartition?: number;
  readonly relayed: boolean;
}

/** Milliseconds between two looks at whether the topic is there and is the same, and how long one may take. */
const lookEvery = 1_000;
const lookWithin = 3_000;

/** A leader that cannot write to Kafka for so long gives another process the chance. */
const longestFailing = 5_000;

/**
 * Brings the journal to the Kafka topic, complete and in order: one leader among all processes of a database, taken over
 * within a second or so when it ends. Lives through restarts of Kafka and of PostgreSQL by itself. See ADR 3.
 */
export class Relay {
  readonly #pool: pg.Pool;
  readonly #settings: KafkaSettings;
  readonly #options: RelayOptions;
  readonly #kafka: Kafka;
  readonly #journal: Journal;
  readonly #progress: RelayProgress;
  readonly #relayed: RelayedPosition;
  readonly #notifier: JournalNotifier;
  readonly #stopped = new AbortController();
  #status: RelayStatus = { status: 'standby', leader: false };
  /** Why it was last not `up`; kept until it is, so that trying again does not hide it. */
  #trouble: string | undefined;
  #warning: string | undefined;
  #reported: string | undefined;
  #running: Promise<unknown> | undefined;
  #records = 0;

  constructor(pool: pg.Pool, settings: KafkaSettings, options: RelayOptions) {
    this.#pool = pool;
    this.#settings = settings;
    this.#options = options;
    // Without a logger: whatever fails is heard of here.
    this.#kafka = kafkaClient(settings, 'sovereign-pipeline-relay');
    this.#journal = new Journal(pool);
    this.#progress = new RelayProgress(pool, settings.topic);
    this.#relayed = new RelayedPosition(this.#progress);
    this.#notifier = new JournalNotifier(pool, relayChannel);
  }

  get status(): RelayStatus {
    return this.#warning === undefined ? this.#status : { ...this.#status, warning: this.#warning };
  }

  /** How many records this process has written to the topic, repeats among them. */
  get records(): number {
    return this.#records;
  }

  /** Up to which position the journal is on the topic. `pool`: to ask by. */
  async position(pool: pg.Pool): Promise<number> {
    return (await new RelayProgress(pool, this.#settings.topic).read()).position;
  }

  async placeOf(event: { readonly stream: string; readonly position: number }): Promise<Place> {
    const { position, partitions } = await this.#progress.read();
    return {
      kafkatopic: this.#settings.topic,
      ...(partitions !== undefined && { kafkapartition: partitionOf(event.stream, partitions) }),
      relayed: event.position <= position,
    };
  }

  /** True as soon as the brokers have acknowledged the event at `position`, false when that takes too long. */
  acknowledged(position: number): Promise<boolean> {
    return this.#relayed.waitFor(position, this.#options.acknowledgeWithin ?? 10_000);
  }

  /**
   * Makes the topic, or checks its settings and that what is on it is of this journal. Throws TopicSettingsError, or what
   * kafkajs throws when Kafka cannot be reached.
   */
  async checkTopic(): Promise<void> {
    await this.#examine();
  }

  start(): void {
    const { signal } = this.#stopped;
    this.#running ??= Promise.all([
      this.#leadAgainAndAgain(signal),
      this.#relayed.run(this.#pool, this.#report, signal),
    ]);
  }

  /** Whoever waits is answered false from now on; relaying goes on. */
  dismissWaiters(): void {
    this.#relayed.close();
  }

  async stop(): Promise<void> {
    this.#relayed.close();
    this.#stopped.abort();
    await this.#running;
    await this.#notifier.close();
  }

  async #leadAgainAndAgain(signal: AbortSignal): Promise<void> {
    const name = this.#options.leadership ?? this.#settings.topic;
    const onStandby = (): void => {
      this.#status = { status: 'standby', leader: false };
    };
    while (!signal.aborted) {
      try {
        await lead(this.#pool, { name, onStandby }, (leading) => this.#relayWhile(leading), signal);
      } catch (error) {
        this.#fail('down', error, false);
      }
      // Others try every half second: who gave the lead up lets them.
      await delay(1_000, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Leads: relays, again and again as long as there is hope that it works from here. */
  async #relayWhile(leading: AbortSignal): Promise<void> {
    const news = new WakeUp();
    const wake = (): void => {
      news.call();
    };
    const over = new AbortController();
    const hear = AbortSignal.any([leading, over.signal]);
    const listening = listen(this.#pool, journalChannel, wake, this.#report, hear);
    const backoff = new Backoff();
    let failingSince: number | undefined;
    const onGood = (): void => {
      failingSince = undefined;
      backoff.succeeded();
      this.#trouble = undefined;
      this.#status = { status: 'up', leader: true };
    };
    this.#status = { status: 'down', leader: true, reason: this.#trouble ?? 'connecting to Kafka' };
    while (!leading.aborted) {
      try {
        await this.#relay(news, onGood, leading);
      } catch (error) {
        if (error instanceof LeadLostError) break;
        this.#fail(error instanceof TopicSettingsError ? 'stopped' : 'down', error, true);
        failingSince ??= performance.now();
        if (performance.now() - failingSince > longestFailing) break;
        await backoff.failed(leading);
      }
    }
    this.#status = { ...this.#status, leader: false };
    over.abort();
    await listening;
  }

  /** With one producer, until the abort or the first failure. */
  async #relay(news: WakeUp, onGood: () => void, leading: AbortSignal): Promise<void> {
    const connected = await unlessAborted(this.#connect(), leading);
    if (connected === undefined) return;
    const { writer, topic, position } = connected;
    const now = performance.now();
    let [looked, inspected] = [now, now];
    const check = async (): Promise<void> => {
      if (performance.now() - looked >= lookEvery) {
        await within(lookWithin, writer.look());
        looked = performance.now();
      }
      if (performance.now() - inspected >= (this.#options.inspectEvery ?? 60_000)) {
        // What is on it is ours: it has only grown since, and what others add is no reason to stop.
        this.#warn((await inspectTopic(this.#kafka, this.#settings)).warning);
        inspected = performance.now();
      }
    };
    const onMoved = (to: number): void => {
      onGood();
      this.#relayed.reached(to);
      this.#notifier.notify();
    };
    try {
      await relayJournal(
        {
          journal: this.#journal,
          progress: this.#progress,
          writer,
          partitions: topic.partitions,
          news,
          onSent: (records) => {
            this.#records += records;
          },
          onMoved,
          onIdle: onGood,
          check,
          limits: limitsFor(topic.maxBatchBytes, this.#options.limits),
        },
        position,
        leading,
      );
    } finally {
      // A broker that is stuck may let it wait for long; what it still does is harmless.
      await Promise.race([writer.close(), delay(1_000, undefined, { ref: false })]);
    }
  }

  async #connect(): Promise<{ writer: TopicWriter; topic: TopicState; position: number }> {
    const { topic, position } = await this.#examine();
    const { partitions } = topic;
    if (topic.records < position) {
      // Each event is at least one record. The topic was deleted, or its brokers lost their disks.
      this.#options.logger.warn(
        { topic: this.#settings.topic, records: topic.records, relayed: position },
        'the Kafka topic has lost records: the whole journal is relayed again',
      );
      if (!(await this.#progress.restart(position, partitions)))
        throw new LeadLostError('the relay starts again elsewhere');
    }
    const begun = await this.#progress.begin(partitions);
    const writer = await TopicWriter.connect(this.#kafka, this.#settings.topic, topic.ranges);
    return { writer, topic, position: begun.position };
  }

  async #examine(): Promise<{ topic: TopicState; position: number }> {
    // Before the topic: another leader may go on meanwhile, and the topic is never behind the place.
    const relayed = await this.#progress.read();
    const topic = await inspectTopic(this.#kafka, this.#settings);
    this.#warn(topic.warning);
    const { partitions = topic.partitions, position } = relayed;
    await checkContent(this.#kafka, this.#settings.topic, topic.ranges, this.#journal, position);
    if (topic.partitions !== partitions && topic.records >= position && position > 0)
      throw new TopicSettingsError(
        this.#settings.topic,
        'partitions',
        `the Kafka topic ${this.#settings.topic} had ${partitions} partitions when relaying to it began, and has ` +
          `${topic.partitions}: streams would change their partition and lose their order; use another topic (KAFKA_TOPIC)`,
      );
    return { topic, position };
  }

  #fail(status: 'down' | 'stopped', error: unknown, leader: boolean): void {
    this.#report(error);
    this.#trouble = reasonOf(error);
    this.#status = { status, leader, reason: this.#trouble };
  }

  #warn(warning: string | undefined): void {
    if (warning !== undefined && warning !== this.#warning)
      this.#options.logger.warn({ topic: this.#settings.topic }, warning);
    this.#warning = warning;
  }

  /** The same failure again and again is told once. */
  readonly #report = (error: unknown): void => {
    const reason = reasonOf(error);
    const level = reason === this.#reported ? 'debug' : 'warn';
    this.#reported = reason;
    this.#options.logger[level]({ err: error }, 'relaying failed, and is tried again');
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function within<T>(milliseconds: number, asking: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = delay(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new Error(`Kafka has not answered for ${milliseconds} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([asking, late]);
  } finally {
    over.abort();
  }
}

/** What it resolves to; undefined when the abort comes first: then the connection is closed when it is there. */
async function unlessAborted<T extends { readonly writer: TopicWriter }>(
  connecting: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  const aborted = whenAborted(signal);
  try {
    const connected = await Promise.race([connecting, aborted.promise]);
    if (connected === undefined)
      connecting.then(
        ({ writer }) => writer.close(),
        () => undefined,
      );
    return connected;
  } finally {
    aborted.forget();
  }
}
