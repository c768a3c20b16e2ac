import { setTimeout as delay } from 'node:timers/promises';
import {
  type KafkaLogger,
  type KafkaSettings,
  partitionOf,
  TopicSettingsError,
  Signal,
} from '@sovereign-pipeline/event-log';
import { Backoff, listen } from '@sovereign-pipeline/postgres';
import {
  Journal,
  journalChannel,
  JournalNotifier,
  relayChannel,
  RelayProgress,
} from '@sovereign-pipeline/journal';
import type pg from 'pg';
import { withLeaderLock } from './leader-lock.ts';
import { type BatchLimits, limitsFor } from './outgoing-batches.ts';
import { LeadLostError, relayJournal } from './relay-journal.ts';
import { RelayState, type RelayStatus } from './relay-state.ts';
import { RelayTopic } from './relay-topic.ts';
import type { TopicPlacement } from './topic-placement.ts';
import { RelayedPosition } from './relayed-position.ts';

export interface RelayOptions {
  readonly logger: KafkaLogger;
  readonly limits?: BatchLimits;
  /** Processes with the same name share one leader. Default: the topic. */
  readonly leaderLock?: string;
  /** Milliseconds that `acknowledged` waits. Default 10 000. */
  readonly acknowledgeWithin?: number;
  /** Milliseconds between two checks of the topic's settings. Default 60,000. */
  readonly inspectEvery?: number;
}

/** Milliseconds for which a leader may fail to write to Kafka before another process gets the lead. */
const longestFailing = 5_000;

/**
 * Brings the journal to the Kafka topic, complete and in order: one leader among all processes of a database, taken
 * over within a second or so when it ends. Survives restarts of Kafka and of PostgreSQL by itself. See ADR 3.
 */
export class Relay {
  readonly #pool: pg.Pool;
  readonly #settings: KafkaSettings;
  readonly #options: RelayOptions;
  readonly #topic: RelayTopic;
  readonly #state: RelayState;
  readonly #journal: Journal;
  readonly #progress: RelayProgress;
  readonly #relayed: RelayedPosition;
  readonly #notifier: JournalNotifier;
  readonly #stopped = new AbortController();
  #running: Promise<unknown> | undefined;
  #records = 0;

  constructor(pool: pg.Pool, settings: KafkaSettings, options: RelayOptions) {
    this.#pool = pool;
    this.#settings = settings;
    this.#options = options;
    this.#state = new RelayState(options.logger, settings.topic);
    this.#journal = new Journal(pool);
    this.#progress = new RelayProgress(pool, settings.topic);
    this.#relayed = new RelayedPosition(this.#progress);
    this.#notifier = new JournalNotifier(pool, relayChannel);
    this.#topic = new RelayTopic(settings, {
      journal: this.#journal,
      progress: this.#progress,
      state: this.#state,
      logger: options.logger,
    });
  }

  get settings(): KafkaSettings {
    return this.#settings;
  }

  get status(): RelayStatus {
    return this.#state.status;
  }

  /** How many records this process has written to the topic, repeats among them. */
  get records(): number {
    return this.#records;
  }

  /** The position up to which the journal is on the topic. `pool`: the connection to ask with. */
  async position(pool: pg.Pool): Promise<number> {
    return (await new RelayProgress(pool, this.#settings.topic).read()).position;
  }

  async placementOf(event: { readonly stream: string; readonly position: number }): Promise<TopicPlacement> {
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

  /** Throws a TopicSettingsError, or what kafkajs throws when Kafka cannot be reached. */
  async checkTopic(): Promise<void> {
    await this.#topic.examine();
  }

  start(): void {
    const { signal } = this.#stopped;
    this.#running ??= Promise.all([
      this.#leadAgainAndAgain(signal),
      this.#relayed.run(this.#pool, this.#state.report, signal),
    ]);
  }

  /** From now on every waiting call returns false; relaying continues. */
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
    const name = this.#options.leaderLock ?? this.#settings.topic;
    const onStandby = (): void => {
      this.#state.standsBy();
    };
    while (!signal.aborted) {
      try {
        await withLeaderLock(this.#pool, { name, onStandby }, (leading) => this.#relayWhile(leading), signal);
      } catch (error) {
        this.#state.fails('down', error, false);
      }
      // Wait before trying again: the others try every half second, so one of them takes over.
      await delay(1_000, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Relays as the leader, and retries until it has failed for too long. */
  async #relayWhile(leading: AbortSignal): Promise<void> {
    const wakeUp = new Signal();
    const wake = (): void => {
      wakeUp.notify();
    };
    const over = new AbortController();
    const hear = AbortSignal.any([leading, over.signal]);
    const listening = listen(this.#pool, journalChannel, wake, this.#state.report, hear);
    const backoff = new Backoff();
    let failingSince: number | undefined;
    const onGood = (): void => {
      failingSince = undefined;
      backoff.succeeded();
      this.#state.works();
    };
    this.#state.connects();
    while (!leading.aborted) {
      try {
        await this.#relay(wakeUp, onGood, leading);
      } catch (error) {
        if (error instanceof LeadLostError) break;
        this.#state.fails(error instanceof TopicSettingsError ? 'stopped' : 'down', error, true);
        failingSince ??= performance.now();
        if (performance.now() - failingSince > longestFailing) break;
        await backoff.failed(leading);
      }
    }
    this.#state.givesUpTheLead();
    over.abort();
    await listening;
  }

  /** Relays with one producer, until the abort or the first failure. */
  async #relay(wakeUp: Signal, onGood: () => void, leading: AbortSignal): Promise<void> {
    const connected = await this.#topic.connect(leading);
    if (connected === undefined) return;
    const { writer, topic, position } = connected;
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
          wakeUp,
          onSent: (records) => {
            this.#records += records;
          },
          onMoved,
          onIdle: onGood,
          check: this.#topic.watch(writer, this.#options.inspectEvery ?? 60_000),
          limits: limitsFor(topic.maxBatchBytes, this.#options.limits),
        },
        position,
        leading,
      );
    } finally {
      // Not awaited for long, because a stuck broker may block it; whatever it still does is harmless.
      await Promise.race([writer.close(), delay(1_000, undefined, { ref: false })]);
    }
  }
}
