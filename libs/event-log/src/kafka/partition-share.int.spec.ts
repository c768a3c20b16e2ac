import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { createPool } from '@sovereign-pipeline/postgres';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { makeTopicReaders } from './topic-readers.fixture.ts';
import { SharedPartitions } from './partition-share.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await makeTopicReaders(database.pool);
});
afterAll(() => database.drop());

const partitions = Array.from({ length: 12 }, (_, n) => n);

const nextTurn = () => new Promise(setImmediate);

/** One of those who share. `finish`: what it does before it lets go of a partition. */
class Member {
  readonly held = new Set<number>();
  error: unknown;
  readonly #abort = new AbortController();
  readonly #running: Promise<void>;

  constructor(
    everybody: Member[],
    name = 'everybody',
    finish: () => Promise<unknown> = nextTurn,
    pool = database.pool,
  ) {
    const holder = {
      gained: (partition: number) => {
        // Never two at once.
        expect(everybody.filter(({ held }) => held.has(partition))).toEqual([]);
        this.held.add(partition);
      },
      lost: async (partition: number) => {
        await finish();
        this.held.delete(partition);
      },
    };
    this.#running = new SharedPartitions(pool, name)
      .run(partitions, holder, this.#abort.signal)
      .catch((error: unknown) => {
        this.error = error;
      });
  }

  async leave(): Promise<void> {
    this.#abort.abort();
    await this.#running;
  }
}

const members: Member[] = [];
afterEach(async () => {
  await Promise.all(members.splice(0).map((member) => member.leave()));
});
const join = (count: number): Member[] => {
  const joined = Array.from({ length: count }, () => new Member(members));
  members.push(...joined);
  return joined;
};
const shares = () => members.map(({ held }) => held.size).sort((a, b) => b - a);
const shared = (expected: readonly number[]) =>
  eventually(() => JSON.stringify(shares()) === JSON.stringify(expected));

it('shares evenly, whoever comes and goes; nobody has what another has', async () => {
  join(1);
  await shared([12]);
  join(4);
  await shared([3, 3, 2, 2, 2]);
  await Promise.all(members.splice(1, 3).map((member) => member.leave()));
  await shared([6, 6]);
});

it('goes on without a member whose connection broke, as that of a process that died', async () => {
  const [first] = join(3);
  await shared([4, 4, 4]);
  const { rows } = await database.pool.query<{ pid: number }>(
    'select session as pid from read_models.topic_readers limit 1',
  );
  await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await eventually(() => members.some(({ error }) => error !== undefined));
  const broken = members.findIndex(({ error }) => error !== undefined);
  const [member] = members.splice(broken, 1);
  expect(member?.held.size).toBe(0);
  await shared([6, 6]);
  expect(first).toBeDefined();
});

it('waits for a batch in hand that takes longer than the server has patience with a silent session', async () => {
  const busy = new Member(members, 'everybody', () => database.pool.query('select pg_sleep(7)'));
  members.push(busy);
  await shared([12]);
  join(1);
  await shared([6, 6]);
  expect(busy.error).toBeUndefined();
  await busy.leave();
  expect(busy.error).toBeUndefined();
});

it('is by name: another topic, or group, is shared by others', async () => {
  join(1);
  const other = new Member([], 'another');
  await eventually(() => other.held.size === 12 && members[0]?.held.size === 12);
  await other.leave();
});

it('is held up by nobody who may only log in, whatever advisory locks they take', async () => {
  const { pool, url } = database;
  await pool.query(`drop role if exists a_guest; create role a_guest login password 'p'`);
  const login = Object.assign(new URL(url), { username: 'a_guest', password: 'p' }).href;
  const guest = createPool(login, { max: 1 });
  try {
    // Those by which earlier versions shared.
    await guest.query(
      `select pg_advisory_lock(hashtext('everybody'), n) from generate_series(-1, ${partitions.length}) n`,
    );
    for (const refused of [
      'select from read_models.topic_readers',
      'update read_models.topic_readers set session = 1',
      'do $$ begin lock table read_models.topic_readers in access share mode; end $$',
    ])
      await expect(guest.query(refused)).rejects.toMatchObject({ code: '42501' });
    join(2);
    await shared([6, 6]);
  } finally {
    await guest.end();
    await pool.query('drop role a_guest');
  }
});

it('takes back what a reader had that has not renewed its row, and tells that reader', async () => {
  const [first] = join(1);
  await shared([12]);
  // Its session is there, and says nothing in time.
  await database.pool.query(
    `update read_models.topic_readers set renewed_at = renewed_at - interval '1 hour'`,
  );
  await eventually(() => first?.error !== undefined);
  expect(first?.held.size).toBe(0);
  members.pop();
  join(1);
  await shared([12]);
});

it('is not held up by a reader that is frozen while it takes partitions', async () => {
  const [first] = join(1);
  await shared([12]);
  const pool = freezing();
  const frozen = new Member([], 'everybody', nextTurn, pool);
  await eventually(() => frozen.error !== undefined);
  await shared([12]);
  expect(first?.error).toBeUndefined();
  await pool.end();
});

/** Its client says nothing from the first commit on, until the server ends the session. */
function freezing(): pg.Pool {
  const pool = createPool(database.url, { max: 1 });
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const connectToFreeze = async (): Promise<pg.PoolClient> => {
    const client = await connect();
    const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
    let ended: Promise<unknown> | undefined;
    const queryUntilFrozen = (...asked: unknown[]): Promise<unknown> => {
      if (asked[0] === 'commit')
        ended = once(client, 'end').then(() => Promise.reject(new Error('the session ended')));
      return ended ?? query(...asked);
    };
    return Object.assign(client, { query: queryUntilFrozen });
  };
  return Object.assign(pool, { connect: connectToFreeze });
}
