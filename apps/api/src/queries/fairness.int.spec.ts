import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';

jest.setTimeout(120_000);

let api: ApiUnderTest;
let letGo: () => Promise<void>;
const within = 60_000;
beforeEach(async () => {
  api = await startApi({ queries: { waiting: 20, perClient: 14 } });
  const { body } = await api.post(proposed('slow'));
  await eventually(
    async () => (await api.get(`/v1/companies?after=${String(body['position'])}`)).status === 200,
    { within },
  );
  letGo = await holdFacts();
});
afterEach(async () => {
  await letGo();
  await api.close();
});

/** Whatever is folded from facts takes until it is let go. */
async function holdFacts(): Promise<() => Promise<void>> {
  const client = await api.pool.connect();
  const { rows } = await client.query<{ schema: string }>(
    `select schemaname as schema from pg_tables where tablename = 'facts'`,
  );
  await client.query('begin');
  await client.query(`lock table ${rows[0]?.schema ?? ''}.facts in access exclusive mode`);
  let held = true;
  return async () => {
    if (!held) return;
    held = false;
    await client.query('rollback');
    client.release();
  };
}

/** Asks on a connection of its own, from an address of this machine. */
async function ask(path: string, localAddress = '127.0.0.1') {
  const { port } = new URL(api.url);
  const asked = request({ host: '127.0.0.1', port, path, localAddress, agent: false });
  asked.end();
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject);
  });
  const { code } = (await json(answer)) as { code?: string };
  return { status: answer.statusCode, retryAfter: answer.headers['retry-after'], code };
}

const heavy = '/v1/companies/naver/timeline?publishedBy=2030';
const many = (count: number, address: string) => Array.from({ length: count }, () => ask(heavy, address));

/** Both places of the thread are taken. */
const untilStuck = (): Promise<unknown> =>
  eventually(
    async () => {
      const { rowCount } = await api.pool.query(
        `select from pg_stat_activity where application_name like '%api-history%' and wait_event_type = 'Lock'
         and datname = current_database()`,
      );
      return rowCount === 2;
    },
    { within },
  );

describe('while histories take long', () => {
  it('what is read from tables, health and posts wait for none of them', async () => {
    const waiting = many(10, '127.0.0.2');
    await untilStuck();
    for (const path of ['/v1/companies/naver/pipeline', '/v1/companies', '/v1/markets', '/health/live'])
      expect([path, await ask(path)]).toMatchObject([path, { status: 200 }]);
    expect((await api.post(target('PH'))).status).toBe(201);
    await letGo();
    expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('another client has its turn before the first one’s next', async () => {
    const order: string[] = [];
    const waiting = many(14, '127.0.0.2').map(async (answer) => {
      await answer;
      order.push('first client');
    });
    await untilStuck();
    const other = ask(heavy, '127.0.0.3').then(() => order.push('other client'));
    // It is in line by then: an answer from tables that was asked for after it is there.
    await ask('/v1/companies', '127.0.0.3');
    await letGo();
    await Promise.all([...waiting, other]);
    expect(order.indexOf('other client')).toBeLessThan(10);
  });

  it('who has more in line than its share gets 429; when the line is full, who has most in it gets 503', async () => {
    const first = many(17, '127.0.0.2');
    expect(await Promise.race(first)).toEqual({ status: 429, retryAfter: '1', code: 'too-many-requests' });
    const refused: unknown[] = [];
    for (const each of first) void each.then((answer) => refused.push(answer));
    await eventually(() => refused.length === 1, { within });
    const others = [...many(7, '127.0.0.3'), ...many(7, '127.0.0.4')];
    await eventually(() => refused.length === 9, { within });
    expect(refused.slice(1)).toEqual(
      Array(8).fill({ status: 503, retryAfter: '1', code: 'queries-overloaded' }),
    );
    await letGo();
    for (const { status } of await Promise.all(others)) expect(status).toBe(200);
    expect((await Promise.all(first)).filter(({ status }) => status === 200)).toHaveLength(8);
  });
});
