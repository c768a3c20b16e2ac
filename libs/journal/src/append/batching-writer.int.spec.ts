import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import type { AppendOutcome } from './append-request.ts';
import { BatchingWriter, type BatchingWriterOptions } from './batching-writer.ts';
import { Journal } from '../journal.ts';
import { JournalOverloadedError, JournalUnavailableError } from '../journal-errors.ts';
import { migrateJournal } from '../migrate-journal.ts';
import { sampleEvent } from '../sample-event.fixture.ts';

let database: ThrowawayDatabase;
let journal: Journal;
/** A stuck writer of another process: it has appended and not yet committed. */
let stuck: pg.Client;
const writers: BatchingWriter[] = [];

beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  journal = new Journal(database.pool);
  stuck = new pg.Client({ connectionString: database.url });
  stuck.on('error', () => undefined);
  await stuck.connect();
});
afterEach(async () => {
  await stuck.end();
  await Promise.all(writers.splice(0).map((writer) => writer.close()));
  await database.drop();
});

const getStuck = async (): Promise<void> => {
  await stuck.query('BEGIN');
  await new Journal(stuck as unknown as pg.Pool).append([{ event: sampleEvent({ id: 'stuck' }) }]);
};
const untilWaiting = (): Promise<unknown> =>
  eventually(
    async () =>
      (
        await database.pool.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        )
      ).rowCount === 1,
  );
const append = (writer: BatchingWriter, count: number, data: object = {}): Promise<AppendOutcome>[] =>
  Array.from({ length: count }, () => writer.append({ event: sampleEvent({ data }) }));
/** How many events each transaction recorded, in order. */
const transactions = async (): Promise<number[]> => {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM journal.events WHERE id <> 'stuck' GROUP BY xmin ORDER BY min(position)`,
  );
  return rows.map(({ count }) => count);
};
const open = (options: BatchingWriterOptions = {}, on = journal): BatchingWriter => {
  const writer = new BatchingWriter(on, options);
  writers.push(writer);
  return writer;
};

describe('BatchingWriter', () => {
  it('sends a lone request at once, and gathers what comes while it is in flight, in order, 500 at most', async () => {
    const writer = open();
    await getStuck();
    const first = append(writer, 1);
    await untilWaiting();
    const rest = append(writer, 1200);
    expect(writer.queued).toBe(1201);
    await stuck.query('COMMIT');
    const outcomes = await Promise.all([...first, ...rest]);
    const positions = outcomes.map((outcome) => ('event' in outcome ? outcome.event.position : 0));
    expect(positions).toEqual(positions.map((_, n) => n + 2));
    expect(await transactions()).toEqual([1, 500, 500, 200]);
    expect(writer.queued).toBe(0);
  });

  it('sends about 1 MiB at most, but always one', async () => {
    const writer = open({ maxBatchBytes: 10_000 });
    await getStuck();
    const first = append(writer, 1);
    await untilWaiting();
    const rest = [
      ...append(writer, 8, { text: 'x'.repeat(3000) }),
      ...append(writer, 1, { text: 'x'.repeat(30_000) }),
    ];
    await stuck.query('COMMIT');
    await Promise.all([...first, ...rest]);
    expect(await transactions()).toEqual([1, 3, 3, 2, 1]);
  });

  it.each([
    ['requests', { maxQueued: 10 }, {}],
    ['bytes', { maxQueuedBytes: 10 * 2000 }, { text: 'x'.repeat(2000 - 311) }],
  ])(
    'refuses beyond its bound of %s, and takes requests again when some are answered',
    async (what, bound, data) => {
      const writer = open(bound);
      await getStuck();
      const waiting = append(writer, 10, data);
      await expect(append(writer, 1)[0]).rejects.toThrow(JournalOverloadedError);
      await stuck.query('COMMIT');
      await Promise.all(waiting);
      await expect(append(writer, 1)[0]).resolves.toMatchObject({ outcome: 'appended' });
    },
  );

  it('fails the request that the database refuses, and it alone', async () => {
    const writer = open();
    const poison = new Set([0, 7, 8, 40]);
    const settled = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        writer.append({ event: sampleEvent({ company: poison.has(n) ? 'NUL\0' : 'Sound', data: { n } }) }),
      ),
    );
    expect(settled.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([...poison]);
    const recorded = await journal.read({ after: 0, limit: 100 });
    expect(recorded.map(({ data }) => data)).toEqual(
      Array.from({ length: 50 }, (_, n) => ({ n })).filter(({ n }) => !poison.has(n)),
    );
  });

  it('takes many at once, and tells of each on its own, in order', async () => {
    const writer = open({ maxQueued: 5 });
    const requests = [{}, { n: 1n }, {}, {}].map((data) => ({ event: sampleEvent({ data }) }));
    const poison = { event: sampleEvent({ company: 'NUL\0' }) };
    const results = await writer.appendAll([
      ...requests,
      poison,
      ...requests.slice(0, 1),
      requests[0] ?? poison,
    ]);
    expect(results).toMatchObject([
      { value: { outcome: 'appended', event: { position: 1 } } },
      { reason: expect.any(TypeError) as unknown },
      { value: { outcome: 'appended', event: { position: 2 } } },
      { value: { outcome: 'appended', event: { position: 3 } } },
      { status: 'rejected' },
      { value: { outcome: 'duplicate', event: { position: 1 } } },
      { reason: expect.any(JournalOverloadedError) as unknown },
    ]);
    expect(writer.queued).toBe(0);
    expect(await writer.appendAll([])).toEqual([]);
  });

  it('fails a request that is no JSON, and it alone', async () => {
    const writer = open();
    const [bad, good] = [append(writer, 1, { n: 1n }), append(writer, 1)];
    await expect(bad[0]).rejects.toThrow(TypeError);
    await expect(good[0]).resolves.toMatchObject({ outcome: 'appended' });
    expect(writer.queued).toBe(0);
  });

  it('gives up on a database that does not answer, and goes on when it does again', async () => {
    const writer = open({ retryFor: 200 });
    await getStuck();
    await expect(append(writer, 1)[0]).rejects.toThrow(JournalUnavailableError);
    await stuck.query('ROLLBACK');
    await eventually(() => append(writer, 1)[0]);
  });

  it('outlasts a writer that is stuck for longer than the lock timeout', async () => {
    await database.pool.query(`ALTER FUNCTION journal.append SET lock_timeout = '50ms'`);
    await getStuck();
    let tries = 0;
    class Counted extends Journal {
      override appender(timeout: number): ReturnType<Journal['appender']> {
        const appender = super.appender(timeout);
        const append: typeof appender.append = (batch) => {
          tries += 1;
          return appender.append(batch);
        };
        const close = (): void => {
          appender.close();
        };
        return { append, close };
      }
    }
    const answered = open({}, new Counted(database.pool)).append({ event: sampleEvent() });
    await eventually(() => tries > 2);
    await stuck.query('COMMIT');
    await expect(answered).resolves.toMatchObject({ outcome: 'appended', event: { position: 2 } });
  });

  it.each([1, 4])(
    'gives the first answer when the connection broke after the commit of append %d',
    async (losing) => {
      let appends = 0;
      /** Records, and then loses the answer, as when the connection breaks at COMMIT. */
      class Lossy extends Journal {
        override appender(timeout: number): ReturnType<Journal['appender']> {
          const appender = super.appender(timeout);
          const append: typeof appender.append = async (batch) => {
            const outcomes = await appender.append(batch);
            if (++appends === losing)
              throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
            return outcomes;
          };
          const close = (): void => {
            appender.close();
          };
          return { append, close };
        }
      }
      const writer = open({}, new Lossy(database.pool));
      for (let before = 1; before < losing; before++) await append(writer, 1)[0];
      const outcomes = await Promise.all(append(writer, 3));
      expect(outcomes).toMatchObject(
        [0, 1, 2].map((n) => ({ outcome: 'duplicate', event: { position: losing + n } })),
      );
      expect(await journal.head()).toBe(losing + 2);
    },
  );

  it('tells of the last position that it recorded', async () => {
    const heads: number[] = [];
    const writer = open({ onAppended: (head) => heads.push(head) });
    const event = sampleEvent();
    await writer.append({ event });
    await Promise.all([...append(writer, 2), writer.append({ event })]);
    await writer.append({ event });
    await writer.close();
    expect(heads).toEqual([1, 3]);
  });

  it('answers everything that waits before it is closed, and takes no more', async () => {
    const writer = open({ maxBatch: 3 });
    const waiting = append(writer, 10);
    const closing = writer.close();
    await expect(append(writer, 1)[0]).rejects.toThrow(JournalUnavailableError);
    await closing;
    expect(writer.queued).toBe(0);
    expect(await Promise.all(waiting)).toHaveLength(10);
  });
});
