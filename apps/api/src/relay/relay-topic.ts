import { setTimeout as delay } from 'node:timers/promises';
import {
  kafkaClient,
  type KafkaLogger,
  type KafkaSettings,
  TopicSettingsError,
} from '@sovereign-pipeline/event-log';
import type { Journal, RelayProgress } from '@sovereign-pipeline/journal';
import type { Kafka } from 'kafkajs';
import { inspectTopic, type TopicState } from './inspect-topic.ts';
import { LeadLostError } from './relay-journal.ts';
import { RecordSignature } from './record-signature.ts';
import type { RelayState } from './relay-state.ts';
import { checkContent } from './topic-content.ts';
import { TopicWriter } from './topic-writer.ts';
import { whenAborted } from './when-aborted.ts';

/** The topic with a producer, and the position from which the journal is to be relayed to it. */
interface ConnectedTopic {
  readonly writer: TopicWriter;
  readonly topic: TopicState;
  readonly position: number;
}

/** Milliseconds: how often to check that the topic exists and is the same one, and how long a check may take. */
const lookEvery = 1_000;
const lookWithin = 3_000;

interface Parts {
  readonly journal: Journal;
  readonly progress: RelayProgress;
  readonly state: RelayState;
  readonly logger: KafkaLogger;
}

/**
 * The relay's topic: created or checked, compared with the journal, and checked again while it is written to.
 */
export class RelayTopic {
  readonly #settings: KafkaSettings;
  readonly #kafka: Kafka;
  readonly #journal: Journal;
  readonly #progress: RelayProgress;
  readonly #state: RelayState;
  readonly #logger: KafkaLogger;

  constructor(settings: KafkaSettings, { journal, progress, state, logger }: Parts) {
    this.#settings = settings;
    // Without a logger: whatever fails is thrown to the relay.
    this.#kafka = kafkaClient(settings, 'sovereign-pipeline-relay');
    this.#journal = journal;
    this.#progress = progress;
    this.#state = state;
    this.#logger = logger;
  }

  /** Undefined when the abort comes first: then the connection is closed once it is established. */
  async connect(signal: AbortSignal): Promise<ConnectedTopic | undefined> {
    const connecting = this.#connect();
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

  /**
   * Returns a function, to be called often, that checks that the topic still exists, and every `inspectEvery` ms also
   * its settings.
   */
  watch(writer: TopicWriter, inspectEvery: number): () => Promise<void> {
    const now = performance.now();
    let [looked, inspected] = [now, now];
    return async () => {
      if (performance.now() - looked >= lookEvery) {
        await within(lookWithin, writer.look());
        looked = performance.now();
      }
      if (performance.now() - inspected >= inspectEvery) {
        // Only the settings: our records stay on the topic, and records of strangers are no reason to stop.
        this.#state.warns((await inspectTopic(this.#kafka, this.#settings)).warning);
        inspected = performance.now();
      }
    };
  }

  async #connect(): Promise<ConnectedTopic> {
    const { topic, position } = await this.examine();
    const { partitions } = topic;
    if (topic.records < position) {
      // Each event is at least one record. The topic was deleted, or its brokers lost their disks.
      this.#logger.warn(
        { topic: this.#settings.topic, records: topic.records, relayed: position },
        'the Kafka topic has lost records: the whole journal is relayed again',
      );
      if (!(await this.#progress.restart(position, partitions)))
        throw new LeadLostError('the relay starts again elsewhere');
    }
    const begun = await this.#progress.begin(endsOf(topic));
    const signature = new RecordSignature(begun.signingKey);
    const writer = await TopicWriter.connect(this.#kafka, this.#settings.topic, signature, topic.ranges);
    return { writer, topic, position: begun.position };
  }

  /**
   * Creates the topic, or checks its settings and that its records are of this journal. Throws a TopicSettingsError,
   * or what kafkajs throws when Kafka is out of reach.
   */
  async examine(): Promise<{ topic: TopicState; position: number }> {
    // Read before the topic: another leader may go on meanwhile, and the topic is never behind the stored position.
    const relayed = await this.#progress.read();
    const topic = await inspectTopic(this.#kafka, this.#settings);
    this.#state.warns(topic.warning);
    const { partitions = topic.partitions, position } = relayed;
    await checkContent(this.#kafka, this.#settings.topic, topic.ranges, this.#journal, relayed);
    if (topic.partitions !== partitions && topic.records >= position && position > 0)
      throw new TopicSettingsError(
        this.#settings.topic,
        'partitions',
        `the Kafka topic ${this.#settings.topic} had ${partitions} partitions when relaying to it began, and has ` +
          `${topic.partitions}: streams would change their partition and lose their order; use another topic (KAFKA_TOPIC)`,
      );
    return { topic, position };
  }
}

/** By partition: the offset that the next record gets. */
function endsOf({ partitions, ranges }: TopicState): readonly number[] {
  const ends = new Map(ranges.map(({ partition, high }) => [partition, high]));
  return Array.from({ length: partitions }, (_, partition) => ends.get(partition) ?? 0);
}

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
