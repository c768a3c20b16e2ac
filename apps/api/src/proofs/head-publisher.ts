import { ensureTopic, kafkaClient, type KafkaSettings, Signal } from '@sovereign-pipeline/event-log';
import type { JournalTree } from '@sovereign-pipeline/journal';
import { Backoff } from '@sovereign-pipeline/postgres';
import type { FastifyBaseLogger } from 'fastify';
import type { Producer } from 'kafkajs';
import { RetryLog } from './retry-log.ts';

/** Milliseconds between two polls for heads that another process signed and did not publish. */
const lookEvery = 30_000;

/**
 * Publishes each signed head on a topic beside the events', `<topic>.heads`, out of reach for a later change of the
 * journal. The topic may have a head twice.
 */
export class HeadPublisher {
  readonly #tree: JournalTree;
  readonly #settings: KafkaSettings;
  readonly #topic: string;
  readonly #log: RetryLog;
  readonly #wakeUp = new Signal();
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  #producer: Producer | undefined;

  constructor(tree: JournalTree, settings: KafkaSettings, logger: FastifyBaseLogger) {
    this.#tree = tree;
    this.#settings = settings;
    this.#topic = `${settings.topic}.heads`;
    this.#log = new RetryLog(
      logger.child({ topic: this.#topic }),
      'heads are not published; it is tried again',
    );
  }

  start(): void {
    this.#running ??= this.#run(this.#stopped.signal);
  }

  notify(): void {
    this.#wakeUp.notify();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        const more = await this.#publish();
        backoff.succeeded();
        this.#log.succeeded();
        if (!more) await this.#wakeUp.wait(lookEvery, signal);
      } catch (error) {
        this.#log.failed(error);
        await this.#disconnect();
        await backoff.failed(signal);
      }
    }
    await this.#disconnect();
  }

  /** Publishes some heads; returns whether there may be more. */
  async #publish(): Promise<boolean> {
    const heads = await this.#tree.unpublished(this.#topic);
    const last = heads.at(-1);
    if (last === undefined) return false;
    this.#producer ??= await this.#connect();
    const messages = heads.map(({ note }) => ({ key: note.slice(0, note.indexOf('\n')), value: note }));
    await this.#producer.send({ topic: this.#topic, acks: -1, messages });
    await this.#tree.notePublished(this.#topic, last.size);
    return true;
  }

  async #connect(): Promise<Producer> {
    const kafka = kafkaClient(this.#settings, 'sovereign-pipeline-heads');
    const admin = kafka.admin();
    try {
      await admin.connect();
      const { replication } = this.#settings;
      const heads = { topic: this.#topic, partitions: 1, partitionsGiven: false };
      await ensureTopic(admin, { ...heads, ...(replication !== undefined && { replication }) });
    } finally {
      await admin.disconnect();
    }
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    return producer;
  }

  async #disconnect(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }
}
