import { type NewEvent, parseEvent } from '@sovereign-pipeline/domain';
import { kafkaClient, type KafkaSettings } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { Journal, JournalNotifier, migrateJournal } from '@sovereign-pipeline/journal';
import type { Admin } from 'kafkajs';
import type pg from 'pg';
import { Relay, type RelayOptions } from './relay.ts';

/** A journal with a relay beside it, without the service around them. */
export interface RelayUnderTest {
  readonly relay: Relay;
  readonly pool: pg.Pool;
  readonly database: ThrowawayDatabase;
  record(events: readonly NewEvent[]): Promise<void>;
  close(): Promise<void>;
}

/** Not started yet. With `database`, on that of another one, which drops it. */
export async function relayOn(
  settings: KafkaSettings,
  options: Partial<RelayOptions> & { readonly database?: ThrowawayDatabase } = {},
): Promise<RelayUnderTest> {
  const { database = await throwawayDatabase(), ...relayOptions } = options;
  const pool = createPool(database.url, { name: 'relay', max: 10 });
  await migrateJournal(pool);
  const logger = { debug: () => undefined, warn: () => undefined };
  const relay = new Relay(pool, settings, { logger, ...relayOptions });
  const journal = new Journal(pool);
  const notifier = new JournalNotifier(pool);
  return {
    relay,
    pool,
    database,
    record: async (events) => {
      await journal.append(events.map((event) => ({ event })));
      notifier.notify();
    },
    close: async () => {
      await relay.stop();
      await notifier.close();
      await pool.end();
      if (options.database === undefined) await database.drop();
    },
  };
}

/** So many claims about a few companies; `text` makes each as long as it is. */
export function claims(count: number, text: () => string = () => 'growth'): NewEvent[] {
  return Array.from({ length: count }, (_, n) => {
    const data = { company: `Company ${n % 7}`, market: 'KR', purpose: text() };
    const parsed = parseEvent({ type: 'MarketTargeted', data }, () => crypto.randomUUID());
    if (!parsed.ok || parsed.event === undefined) throw new Error(JSON.stringify(parsed));
    return parsed.event;
  });
}

/** An admin client, to be used and closed. */
export async function administering<T>(
  settings: KafkaSettings,
  use: (admin: Admin) => Promise<T>,
): Promise<T> {
  const admin = kafkaClient(settings, 'test').admin();
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}

export async function deleteTopic(settings: KafkaSettings): Promise<void> {
  await administering(settings, (admin) => admin.deleteTopics({ topics: [settings.topic] }));
}
