import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { withLeaderLock } from './leader-lock.ts';

let database: ThrowawayDatabase;
let stop: AbortController;
beforeEach(async () => {
  database = await throwawayDatabase();
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
  database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()`,
  );

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
