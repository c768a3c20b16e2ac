import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrateJournal } from '@sovereign-pipeline/journal';
import { createPool } from '@sovereign-pipeline/postgres';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { withLeaderLock } from './leader-lock.ts';

let database: ThrowawayDatabase;
let stop: AbortController;
beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  stop = new AbortController();
});
afterEach(() => database.drop());

/** Someone who wants to lead, and says so; leads until the lead is lost. */
function candidate(name = 'relay') {
  const seen: string[] = [];
  const done = withLeaderLock(
    database.pool,
    { name, tryEvery: 20, onStandby: () => seen.push('standby') },
    (leading) =>
      new Promise<void>((resolve) => {
        seen.push('leads');
        leading.addEventListener('abort', () => {
          seen.push('lost');
          resolve();
        });
      }),
    stop.signal,
  );
  done.catch(() => undefined);
  return { seen, done };
}

const endSessionOfLeader = (): Promise<unknown> =>
  database.pool.query(`SELECT pg_terminate_backend(session) FROM journal.leads`);

describe('the lead', () => {
  it('is one candidate\u2019s; another takes over when it loses the connection, and it is told', async () => {
    const first = candidate();
    await eventually(() => first.seen.includes('leads'));
    const second = candidate();
    await eventually(() => second.seen.includes('standby'));
    expect(second.seen).toEqual(['standby']);
    await endSessionOfLeader();
    await eventually(() => first.seen.includes('lost') && second.seen.includes('leads'));
    await first.done;
    stop.abort();
    await second.done;
    expect([first.seen, second.seen]).toEqual([
      ['leads', 'lost'],
      ['standby', 'leads', 'lost'],
    ]);
  });

  it('is held up by nobody who may only log in, and is one candidate\u2019s nonetheless', async () => {
    const { pool, url } = database;
    await pool.query(`DROP ROLE IF EXISTS a_reader; CREATE ROLE a_reader LOGIN PASSWORD 'p'`);
    const reader = createPool(Object.assign(new URL(url), { username: 'a_reader', password: 'p' }).href, {
      max: 1,
    });
    try {
      await reader.query(`SELECT pg_advisory_lock(702177424, hashtext('relay'))`);
      await expect(reader.query('SELECT FROM journal.leads')).rejects.toMatchObject({ code: '42501' });
      const [first, second] = [candidate(), candidate()];
      await eventually(() => [first, second].some(({ seen }) => seen.includes('leads')));
      await eventually(() => [first, second].some(({ seen }) => seen.includes('standby')));
      await endSessionOfLeader();
      await eventually(() => [first, second].every(({ seen }) => seen.includes('leads')));
      stop.abort();
      await Promise.all([first.done, second.done]);
      expect([first.seen, second.seen]).toContainEqual(['standby', 'leads', 'lost']);
      expect([first.seen, second.seen]).toContainEqual(['leads', 'lost']);
    } finally {
      await reader.end();
      await pool.query('DROP ROLE a_reader');
    }
  });

  it('is that of a process of an earlier version, as long as there is one', async () => {
    const older = await database.pool.connect();
    await older.query(`SELECT pg_advisory_lock(702177424, hashtext('relay'))`);
    const newer = candidate();
    await eventually(() => newer.seen.includes('standby'));
    older.release(true);
    await eventually(() => newer.seen.includes('leads'));
    const { rows } = await database.pool.query(
      `SELECT pg_try_advisory_lock(702177424, hashtext('relay')) AS locked`,
    );
    expect(rows).toEqual([{ locked: false }]);
    stop.abort();
    await newer.done;
  });

  it('is another one under another name', async () => {
    const [one, other] = [candidate('one'), candidate('other')];
    await eventually(() => one.seen.includes('leads') && other.seen.includes('leads'));
    stop.abort();
    await Promise.all([one.done, other.done]);
  });

  it('is free again when the work is done', async () => {
    for (let n = 0; n < 3; n++) {
      let led = false;
      const work = (): Promise<void> => {
        led = true;
        return Promise.resolve();
      };
      await withLeaderLock(database.pool, { name: 'relay', tryEvery: 5 }, work, stop.signal);
      expect(led).toBe(true);
    }
    stop.abort();
  });
});
