import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { knowingTheHead, waysToAppend } from './append/appending.fixture.ts';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

let database: ThrowawayDatabase;
let journal: Journal;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  journal = new Journal(database.pool);
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await database.drop();
});

const to = (company: string) => ({ event: sampleEvent({ company }) });
const heads = async (): Promise<number[]> =>
  (await journal.read({ after: 0, limit: 100_000 })).map(({ position }) => position);

describe('an insert by hand', () => {
  const insert = (...rows: readonly (readonly [position: number, stream: string, version: number])[]) =>
    database.pool.query(
      `INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid, causationid,
                                   recordedat, data)
       SELECT position, gen_random_uuid(), stream, version, 'CompanyProfiled', 1, '/hand', 'x', 'x', clock_timestamp(), '{}'
         FROM json_to_recordset($1) AS r(position bigint, stream text, version int)`,
      [JSON.stringify(rows.map(([position, stream, version]) => ({ position, stream, version })))],
    );
  beforeEach(async () => {
    await journal.append([to('Naver'), to('Naver')]);
  });

  it.each([
    ['at position 0', [[0, 'a', 0]]],
    ['below it', [[-1, 'a', 0]]],
    ['beyond the end', [[1000, 'a', 0]]],
    [
      'with a hole',
      [
        [3, 'a', 0],
        [5, 'b', 0],
      ],
    ],
    ['with a version below 0', [[3, 'a', -1]]],
    ['of a stream that begins late', [[3, 'a', 1]]],
    ['of a version that leaves one out', [[3, 'company-naver', 3]]],
    [
      'of versions with a hole',
      [
        [3, 'a', 0],
        [4, 'a', 2],
      ],
    ],
  ] as const)('%s is refused, the owner of the table not excepted', async (_, rows) => {
    await expect(insert(...rows)).rejects.toMatchObject({ code: '23514' });
    expect(await heads()).toEqual([1, 2]);
  });

  it('is taken when it leaves no gap, in whatever order its rows come', async () => {
    await insert([4, 'a', 1], [3, 'a', 0], [5, 'company-naver', 2]);
    await insert();
    expect(await heads()).toEqual([1, 2, 3, 4, 5]);
    expect(await journal.append([to('Naver')])).toMatchObject([{ event: { position: 6, version: 3 } }]);
  });

  it('waits for an append that is under way, and goes on after it', async () => {
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await new Journal(client as unknown as pg.Pool).append([to('Slow')]);
    const inserting = insert([3, 'a', 0]);
    await client.query('COMMIT');
    client.release();
    await expect(inserting).rejects.toMatchObject({ code: '23505' });
  });
});

describe('a role that may only read', () => {
  let reader: pg.Client;
  beforeEach(async () => {
    const role = `reader_${randomUUID().slice(0, 8)}`;
    await database.pool
      .query(`CREATE ROLE ${role} LOGIN PASSWORD 'r'; GRANT USAGE ON SCHEMA journal TO ${role};
                               GRANT SELECT ON ALL TABLES IN SCHEMA journal TO ${role}`);
    const url = Object.assign(new URL(database.url), { username: role, password: 'r' });
    reader = new pg.Client({ connectionString: url.href });
    reader.on('error', () => undefined);
    await reader.connect();
    closing.push(async () => {
      await reader.end();
      await database.pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    });
  });

  it.each(waysToAppend)('cannot stop who appends %s', async (_, open) => {
    await reader.query('SELECT pg_advisory_lock(7021774236), pg_advisory_lock(7021774235)');
    await reader.query('BEGIN; SELECT * FROM journal.events; SELECT * FROM journal.append_lock');
    const appending = open(database.pool);
    closing.push(() => {
      appending.close();
    });
    for (let n = 0; n < 4; n++)
      expect(await appending.append([to('Naver')])).toMatchObject([{ outcome: 'appended' }]);
  });

  it('cannot take the lock itself', async () => {
    for (const sql of [
      'SELECT FROM journal.append_lock FOR UPDATE',
      'DELETE FROM journal.append_lock',
      'SELECT FROM journal.append_lock FOR KEY SHARE',
      'LOCK TABLE journal.append_lock IN ROW SHARE MODE',
      'LOCK TABLE journal.events IN SHARE MODE',
      'LOCK TABLE journal.migrations IN ROW SHARE MODE',
    ]) {
      await expect(reader.query(`BEGIN; ${sql}`)).rejects.toMatchObject({ code: '42501' });
      await reader.query('ROLLBACK');
    }
  });

  it('does not hold up the first start of a service', async () => {
    const empty = await throwawayDatabase();
    const guest = new pg.Client({
      connectionString: Object.assign(new URL(empty.url), { username: reader.user, password: 'r' }).href,
    });
    await guest.connect();
    closing.push(async () => {
      await guest.end();
      await empty.drop();
    });
    // What earlier versions waited for.
    await guest.query('SELECT pg_advisory_lock(7021774235), pg_advisory_lock(7021774238)');
    await Promise.all([migrateJournal(empty.pool), migrateJournal(empty.pool)]);
    expect(await new Journal(empty.pool).head()).toBe(0);
  });
});

/**
 * What a service of version 6 of the schema appends by when it knows the head: under a lock that nobody else takes any
 * more.
 */
const oldInsert = `
INSERT INTO journal.events (position, version, id, stream, type, schemaversion, source, correlationid, causationid, data, recordedat)
SELECT $1::bigint + 1, coalesce((SELECT e.version FROM journal.events e WHERE e.stream = 'old' ORDER BY e.version DESC LIMIT 1) + 1, 0),
       $3::text, 'old', 'CompanyProfiled', 1, '/old', $3, $3, '{}', clock_timestamp()
  FROM pg_advisory_xact_lock(7021774236) lock
 WHERE EXISTS (SELECT FROM journal.events h WHERE h.position = $1 AND h.id = $2::text)`;

it('a service of the version before may go on appending beside a new one: no gap, and nothing lost', async () => {
  const acknowledged = new Set<string>();
  let appending = true;
  const old = async (): Promise<void> => {
    for (; appending;) {
      const [head] = (await journal.read({ after: Math.max(0, (await journal.head()) - 1), limit: 1 })).slice(
        -1,
      );
      const id = randomUUID();
      const inserted = await database.pool
        .query(oldInsert, [head?.position, head?.id, id])
        .then(({ rowCount }) => rowCount === 1)
        .catch((error: unknown) => {
          // As it did: what is taken is left to journal.append.
          if ((error as { code?: unknown }).code !== '23505') throw error;
          return false;
        });
      if (inserted) acknowledged.add(id);
    }
  };
  const anew = async (): Promise<void> => {
    const writer = knowingTheHead(database.pool);
    for (let n = 0; n < 150; n++) {
      const outcomes = await writer.append([to('New'), ...(n % 3 ? [] : [to('Newer')])]);
      for (const outcome of outcomes) if ('event' in outcome) acknowledged.add(outcome.event.id);
    }
    writer.close();
  };
  await journal.append([to('First')]);
  const both = [old(), old()];
  await anew();
  appending = false;
  await Promise.all(both);
  const events = await journal.read({ after: 0, limit: 100_000 });
  expect(events.map(({ position }) => position)).toEqual(events.map((_, n) => n + 1));
  expect(new Set(events.slice(1).map(({ id }) => id))).toEqual(acknowledged);
  expect(events.some(({ stream }) => stream === 'old')).toBe(true);
});
