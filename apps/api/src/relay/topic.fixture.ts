import { fromKafkaMessage, kafkaClient, type KafkaSettings } from '@sovereign-pipeline/event-log';
import { eventually } from '@sovereign-pipeline/testing';
import { Journal } from '@sovereign-pipeline/journal';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { expect } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import type pg from 'pg';

export function settingsOf(brokers: string, topic: string, partitions = 4): KafkaSettings {
  return {
    brokers: brokers.split(','),
    topic,
    partitions,
    partitionsGiven: false,
    group: `test-of-${topic}`,
    replication: 1,
  };
}

/** A record of a topic. */
export interface TopicRecord {
  readonly partition: number;
  readonly event: RecordedEvent;
}

let readers = 0;

/** Every record that is on the topic now, as an event; in order within each partition. */
export const readTopic = (settings: KafkaSettings): Promise<TopicRecord[]> =>
  readRecords(settings, (partition, message) => ({ partition, event: fromKafkaMessage(message) }));

/** Every record that is on the topic now, as it is made of its message; in order within each partition. */
export async function readRecords<T>(
  settings: KafkaSettings,
  read: (partition: number, message: KafkaMessage) => T,
): Promise<T[]> {
  const kafka = kafkaClient(settings, 'reader');
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(settings.topic).finally(() => admin.disconnect());
  const ends = new Map(offsets.map(({ partition, high }) => [partition, Number(high)] as const));
  for (const [partition, end] of ends) if (end === 0) ends.delete(partition);
  const records: T[] = [];
  if (ends.size === 0) return records;
  const consumer = kafka.consumer({
    groupId: `reader-${settings.topic}-${String(++readers)}-${String(process.pid)}`,
  });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic: settings.topic, fromBeginning: true });
    const done = Promise.withResolvers<undefined>();
    await consumer.run({
      eachMessage: ({ partition, message }) => {
        const end = ends.get(partition);
        if (end === undefined) return Promise.resolve();
        records.push(read(partition, message));
        if (Number(message.offset) + 1 >= end) ends.delete(partition);
        if (ends.size === 0) done.resolve(undefined);
        return Promise.resolve();
      },
    });
    await done.promise;
    return records;
  } finally {
    await consumer.disconnect();
  }
}

export async function readJournal(pool: pg.Pool): Promise<RecordedEvent[]> {
  const journal = new Journal(pool);
  const events: RecordedEvent[] = [];
  for (let page = await journal.read({ after: 0, limit: 1_000 }); page.length > 0;) {
    events.push(...page);
    page = await journal.read({ after: events.length, limit: 1_000 });
  }
  return events;
}

/** Waits until the relay has nothing left to do. */
export async function drained(pool: pg.Pool, topic: string, within = 90_000): Promise<void> {
  await eventually(
    async () => {
      const { rows } = await pool.query<{ behind: number }>(
        `SELECT (SELECT coalesce(max(position), 0) FROM journal.events)
              - coalesce((SELECT position FROM journal.relay WHERE topic = $1), 0) AS behind`,
        [topic],
      );
      return rows[0]?.behind === 0;
    },
    { within },
  );
}

/**
 * Nothing missing, nothing made up, each partition's first occurrences in the order of the journal. Counts repetitions.
 */
export function expectWholeAndInOrder(
  records: readonly TopicRecord[],
  journal: readonly RecordedEvent[],
): { readonly repeated: number } {
  const seen = new Map<string, TopicRecord>();
  const last = new Map<number, number>();
  for (const record of records) {
    const first = seen.get(record.event.id);
    if (first) {
      expect(record).toEqual(first);
      continue;
    }
    seen.set(record.event.id, record);
    expect(record.event.position).toBeGreaterThan(last.get(record.partition) ?? 0);
    last.set(record.partition, record.event.position);
  }
  const inOrder = [...seen.values()].map(({ event }) => event).sort((a, b) => a.position - b.position);
  expect(inOrder).toEqual(journal);
  const homes = new Map<string, number>();
  for (const { event, partition } of seen.values()) {
    expect(homes.get(event.stream) ?? partition).toBe(partition);
    homes.set(event.stream, partition);
  }
  return { repeated: records.length - seen.size };
}
