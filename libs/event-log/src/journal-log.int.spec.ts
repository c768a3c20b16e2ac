import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { parseEvent } from '@sovereign-pipeline/domain';
import { Journal, JournalNotifier, migrateJournal } from '@sovereign-pipeline/journal';
import { eventually, throwawayDatabase, throwawayPostgres } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { eventLogContract, type LogHarness, type RestartableLogHarness } from './event-log.contract.ts';
import { JournalLog } from './journal-log.ts';

/** A harness on a database of the given server. Whatever is only polled would take longer than a test may. */
async function harnessOn(url: string, pollInterval: number, drop: () => Promise<void>): Promise<LogHarness> {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  await migrateJournal(pool);
  const journal = new Journal(pool);
  const notifier = new JournalNotifier(pool);
  return {
    open: ({ batchSize }) => new JournalLog(pool, { batchSize, pollInterval }),
    append: async (events) => {
      await journal.append(events.map((event) => ({ event })));
      notifier.notify();
    },
    close: async () => {
      await notifier.close();
      await pool.end();
      await drop();
    },
  };
}

const woken = async (): Promise<LogHarness> => {
  const database = await throwawayDatabase();
  return harnessOn(database.url, 600_000, () => database.drop());
};
const polled = async (): Promise<LogHarness> => {
  const database = await throwawayDatabase();
  const harness = await harnessOn(database.url, 10, () => database.drop());
  const journal = new Journal(database.pool);
  return {
    ...harness,
    append: async (events) => {
      await journal.append(events.map((event) => ({ event })));
    },
  };
};
/** On a server of its own, which can be killed. */
const onOwnServer = async (): Promise<RestartableLogHarness> => {
  const server = await throwawayPostgres();
  const harness = await harnessOn(server.url, 600_000, () => server.remove());
  return {
    ...harness,
    append: async (events) => {
      // Connections of the pool may be found broken at their first use after the restart.
      await eventually(() => harness.append(events).then(() => true));
    },
    restart: async () => {
      await server.kill();
      await server.start();
    },
  };
};

eventLogContract('The journal, by notifications alone', woken, onOwnServer);
eventLogContract('The journal, by polling alone', polled);

describe('The journal as an event log', () => {
  it('delivers no more at once than fits into memory, whatever size events have', async () => {
    const database = await throwawayDatabase();
    const harness = await harnessOn(database.url, 10, () => database.drop());
    const stop = new AbortController();
    try {
      const data = { company: 'Naver', market: 'PH', purpose: 'x'.repeat(950) };
      const events = Array.from({ length: 30 }, () => {
        const parsed = parseEvent({ type: 'MarketTargeted', data }, randomUUID);
        return parsed.ok && parsed.event ? [parsed.event] : [];
      });
      await harness.append(events.flat());
      const sizes: number[] = [];
      let at = 0;
      const running = new JournalLog(database.pool, { batchBytes: 5000, pollInterval: 10 }).run(
        {
          checkpoint: () => Promise.resolve(at),
          apply: ({ to, events }) => {
            at = to;
            sizes.push(events.length);
            return Promise.resolve();
          },
        },
        stop.signal,
      );
      await eventually(() => at === 30);
      stop.abort();
      await running;
      expect(Math.max(...sizes)).toBeLessThan(8);
    } finally {
      stop.abort();
      await harness.close();
    }
  });
});
