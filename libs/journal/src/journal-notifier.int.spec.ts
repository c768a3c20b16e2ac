import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { journalChannel, JournalNotifier } from './journal-notifier.ts';

let database: ThrowawayDatabase;
let listener: pg.Client;
let heard: number;

beforeEach(async () => {
  database = await throwawayDatabase();
  listener = new pg.Client({ connectionString: database.url });
  await listener.connect();
  heard = 0;
  listener.on('notification', () => (heard += 1));
  await listener.query(`LISTEN ${journalChannel}`);
});
afterEach(async () => {
  await listener.end();
  await database.drop();
});

describe('JournalNotifier', () => {
  it('wakes the listeners, few times for many calls', async () => {
    const notifier = new JournalNotifier(database.pool);
    for (let n = 0; n < 100; n++) notifier.notify();
    await notifier.close();
    await eventually(() => heard > 0);
    // One went at once; the others became one more.
    await listener.query('SELECT 1');
    expect(heard).toBe(2);
  });

  it('goes on when its connection was broken, and gives it back at the end', async () => {
    const notifier = new JournalNotifier(database.pool);
    notifier.notify();
    await eventually(() => heard === 1);
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'NOTIFY%' AND datname = current_database()`,
    );
    await eventually(() => {
      notifier.notify();
      return heard > 1;
    });
    await notifier.close();
    expect(database.pool.totalCount).toBe(database.pool.idleCount);
    notifier.notify();
    await notifier.close();
  });

  it('says nothing when the database is away', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1 });
    const notifier = new JournalNotifier(pool);
    notifier.notify();
    await notifier.close();
    await pool.end();
  });
});
