import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { JournalLog } from '@sovereign-pipeline/event-log';
import { checksumOf, sqlOf } from '@sovereign-pipeline/postgres';
import { BuilderLock, Replays, runReplay } from '@sovereign-pipeline/read-models';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { Webhook } from 'standardwebhooks';
import { createKey } from '../access/keys.ts';
import type { Role } from '@sovereign-pipeline/access';
import { type ApiUnderTest, proposed, startApi, target } from '../api.fixture.ts';
import { migrateWatches, watchesSchema } from './migrate-watches.ts';
import { type Receiver, startReceiver, status } from './receiver.fixture.ts';

const watches = { allowPrivate: ['127.0.0.0/8'], retryAfter: [10, 10, 10] };
let database: ThrowawayDatabase;
let api: ApiUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  database = await throwawayDatabase();
  api = await startApi({ database, watches });
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());
afterAll(async () => {
  await api.close();
  await database.drop();
});

async function call(method: string, path: string, body?: object, key?: string) {
  const response = await fetch(api.url + path, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
}

interface Made {
  readonly id: string;
  readonly secret: string;
  readonly position: number;
}

async function watchOf(body: object): Promise<Made> {
  const made = await call('POST', '/v1/watches', { name: 'A watch', url: receiver.url, ...body });
  expect(made).toMatchObject({ status: 201, body: { state: 'active' } });
  return made.body as unknown as Made;
}

const findWatch = async ({ id }: Made) => (await call('GET', `/v1/watches/${id}`)).body;

async function record(...events: object[]): Promise<number> {
  let position = 0;
  for (const event of events) position = Number((await api.post(event)).body['position']);
  return position;
}

/** Once the watch has come to a position, nothing more of what was before comes. */
const delivered = (watch: Made, position: number): Promise<unknown> =>
  eventually(async () => Number((await findWatch(watch))['position']) >= position);

const causes = ({ deliveries }: Receiver) =>
  deliveries.flatMap(({ data }) => data.changes.flatMap(({ because }) => because));

describe('A watch with an address', () => {
  it('is told what changes from now on that it is for, signed', async () => {
    await api.get(`/v1/companies?after=${String(await record(proposed('before', { id: 'before' })))}`);
    const watch = await watchOf({ filter: { company: 'Naver', kinds: ['advanced'] } });
    const position = await record(
      target('TH', { id: 'not-asked' }),
      { id: 'advances', type: 'PartnershipAdvanced', data: { partnershipId: 'before', stage: 'agreed' } },
      target('SA', { id: 'of-another', data: { company: 'Aramco Digital', market: 'SA' } }),
    );
    await delivered(watch, position);
    expect(causes(receiver)).toEqual(['advances']);
    const [{ headers, body }] = receiver.deliveries as [Receiver['deliveries'][number]];
    expect(new Webhook(watch.secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'changes',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      data: { watch: watch.id, since: expect.any(Number) as unknown, changes: [{ view: 'partnership' }] },
    });
    const key = Buffer.from(watch.secret.slice('whsec_'.length), 'base64');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
    expect(() => new Webhook(watch.secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
    await call('DELETE', `/v1/watches/${watch.id}`);
  });

  it('is tried again while its receiver fails, with the same id and body, and no change is lost', async () => {
    receiver.answer(status(500));
    const watch = await watchOf({ filter: { market: 'VN' } });
    await record(target('VN', { id: 'fails-at-first' }));
    await eventually(() => receiver.deliveries.length >= 2);
    const position = await record(
      target('VN', { id: 'comes-meanwhile', data: { company: 'FPT', market: 'VN' } }),
    );
    receiver.answer(status(204));
    await delivered(watch, position);
    const ids = receiver.deliveries.map(({ headers }) => String(headers['webhook-id']));
    const bodies = receiver.deliveries.map(({ body }) => body);
    expect(new Set(ids.slice(0, -1)).size).toBe(1);
    expect(new Set(bodies.slice(0, -1)).size).toBe(1);
    expect(ids.at(-1)).not.toBe(ids[0]);
    expect(new Set(causes(receiver))).toEqual(new Set(['fails-at-first', 'comes-meanwhile']));
    expect(await findWatch(watch)).toMatchObject({ failures: 0, lastError: null });
    await call('DELETE', `/v1/watches/${watch.id}`);
  });

  it.each([
    ['that fails', status(503), 4],
    ['that leads elsewhere, which is not followed', status(307, { location: '/elsewhere' }), 4],
    ['that is gone', status(410), 1],
  ])('is parked when it has one %s, until somebody has it tried again', async (_, answer, attempts) => {
    receiver.answer(answer);
    const watch = await watchOf({ filter: { market: 'MY' } });
    const position = await record(target('MY'), target('MY', { data: { company: 'YTL', market: 'MY' } }));
    await eventually(async () => (await findWatch(watch))['state'] === 'parked');
    expect(receiver.deliveries.length).toBe(attempts);
    expect((await call('GET', '/v1/watches?state=parked')).body).toMatchObject({
      watches: [
        { id: watch.id, failures: attempts, lastError: expect.stringContaining('it answered') as unknown },
      ],
    });
    receiver.answer(status(200));
    expect(await call('POST', `/v1/watches/${watch.id}/retry`)).toMatchObject({
      status: 200,
      body: { state: 'active', failures: 0 },
    });
    await delivered(watch, position);
    expect(new Set(receiver.deliveries.map(({ headers }) => headers['webhook-id'])).size).toBeLessThanOrEqual(
      2,
    );
    await call('DELETE', `/v1/watches/${watch.id}`);
  });

  it('goes on where it was paused, and delivers again from a position, with other ids', async () => {
    const watch = await watchOf({ filter: { market: 'ID' } });
    expect(await call('PATCH', `/v1/watches/${watch.id}`, { paused: true })).toMatchObject({
      body: { state: 'paused', name: 'A watch' },
    });
    const position = await record(target('ID', { id: 'in-the-pause' }));
    await api.get(`/v1/companies?after=${String(position)}`);
    expect(receiver.deliveries).toEqual([]);
    await call('PATCH', `/v1/watches/${watch.id}`, { paused: false });
    await delivered(watch, position);
    expect(causes(receiver)).toEqual(['in-the-pause']);
    await call('PATCH', `/v1/watches/${watch.id}`, { position: watch.position });
    await eventually(() => receiver.deliveries.length === 2);
    const [first, again] = receiver.deliveries;
    expect(again?.data.changes).toEqual(first?.data.changes);
    expect(again?.headers['webhook-id']).not.toBe(first?.headers['webhook-id']);
    await call('DELETE', `/v1/watches/${watch.id}`);
  });

  it('has a new secret when it is renewed, beside the one before for a while', async () => {
    const watch = await watchOf({ filter: { market: 'TH' } });
    const takes = async (company: string, ...secrets: string[]): Promise<boolean[]> => {
      const before = receiver.deliveries.length;
      await delivered(watch, await record(target('TH', { data: { company, market: 'TH' } })));
      expect(receiver.deliveries.length).toBe(before + 1);
      const [{ headers, body }] = receiver.deliveries.slice(-1) as [Receiver['deliveries'][number]];
      expect(String(headers['webhook-signature']).split(' ').length).toBeLessThanOrEqual(2);
      return secrets.map((secret) => {
        try {
          return new Webhook(secret).verify(body, headers as Record<string, string>) !== undefined;
        } catch {
          return false;
        }
      });
    };
    const renewed = async (body: object): Promise<Made> => {
      const answer = await call('POST', `/v1/watches/${watch.id}/secret`, body);
      expect(answer).toMatchObject({ status: 200, body: { id: watch.id } });
      return answer.body as unknown as Made;
    };
    const { secret: second } = await renewed({});
    expect(second).not.toBe(watch.secret);
    expect(Date.parse(String((await findWatch(watch))['oldSecretUntil'])) - Date.now()).toBeGreaterThan(
      23 * 3_600_000,
    );
    expect(await takes('Second', watch.secret, second)).toEqual([true, true]);
    const { secret: third } = await renewed({ keepHours: 1 });
    expect(await takes('Third', watch.secret, second, third)).toEqual([false, true, true]);
    // An hour later.
    await database.pool.query(
      `UPDATE watches.watches SET oldsecretuntil = oldsecretuntil - interval '1 hour' WHERE id = $1`,
      [watch.id],
    );
    expect(await takes('Later', second, third)).toEqual([false, true]);
    expect(await findWatch(watch)).toMatchObject({ oldSecretUntil: null });
    const { rows } = await database.pool.query('SELECT oldsecret FROM watches.watches WHERE id = $1', [
      watch.id,
    ]);
    expect(rows).toEqual([{ oldsecret: null }]);
    const { secret: fourth } = await renewed({ keepHours: 0 });
    expect(await takes('Fourth', third, fourth)).toEqual([false, true]);
    expect(await call('POST', `/v1/watches/${watch.id}/secret`, { keepHours: 169 })).toMatchObject({
      body: { code: 'invalid-request', errors: [{ pointer: '/keepHours' }] },
    });
    await call('DELETE', `/v1/watches/${watch.id}`);
  });

  it('that is for news is not told of old facts that are filled in', async () => {
    const watch = await watchOf({ filter: { market: 'JP', newerThanDays: 90 } });
    const of = (company: string, occurred?: string, published?: string) => ({
      company,
      market: 'JP',
      ...(occurred !== undefined && { occurred }),
      ...(published !== undefined && { evidence: [{ publisher: 'Nikkei', published }] }),
    });
    const today = new Date().toISOString().slice(0, 10);
    const position = await record(
      target('JP', { id: 'old', data: of('A', '2023-05') }),
      target('JP', { id: 'old-in-print', data: of('B', undefined, '2024-01-15') }),
      target('JP', { id: 'new', data: of('C', today) }),
      target('JP', { id: 'undated', data: of('D') }),
    );
    await delivered(watch, position);
    expect(causes(receiver)).toEqual(['new', 'undated']);
    await call('DELETE', `/v1/watches/${watch.id}`);
  });
});

it('A service that ends goes on where it was, and a rebuild of the read models tells nobody anything', async () => {
  receiver.answer(status(500));
  const patient = { ...watches, retryAfter: Array<number>(1_000).fill(50) };
  await api.close();
  api = await startApi({ database, watches: patient });
  const watch = await watchOf({ filter: { market: 'TR' } });
  const first = await record(target('TR', { id: 'before-the-end' }));
  await eventually(() => receiver.deliveries.length > 0);
  await api.close();
  const id = receiver.deliveries[0]?.headers['webhook-id'];
  receiver.answer(status(200));
  await rebuild(database);
  const before = receiver.deliveries.length;
  api = await startApi({ database, watches: patient });
  const other = await startApi({ database, watches: patient });
  try {
    await delivered(watch, first);
    const last = await record(target('TR', { id: 'after-it', data: { company: 'Turkcell', market: 'TR' } }));
    await delivered(watch, last);
    const after = receiver.deliveries.slice(before);
    expect(after.map(({ data }) => data.changes.flatMap(({ because }) => because))).toEqual([
      ['before-the-end'],
      ['after-it'],
    ]);
    expect(after[0]?.headers['webhook-id']).toBe(id);
  } finally {
    await other.close();
    await call('DELETE', `/v1/watches/${watch.id}`);
  }
});

async function rebuild({ pool }: ThrowawayDatabase): Promise<void> {
  const requested = await new Replays(pool).request('rebuild');
  if ('refused' in requested) throw new Error('another replay is in the way');
  const lock = await BuilderLock.tryTake(pool);
  if (!lock) throw new Error('somebody builds already');
  try {
    const openLog = () => ({ log: new JournalLog(pool), close: () => Promise.resolve() });
    await runReplay(pool, requested, lock, { signal: new AbortController().signal, openLog });
    expect(await new Replays(pool).find(requested.id)).toMatchObject({ status: 'done' });
  } finally {
    await lock.release();
  }
}

describe('An address', () => {
  it.each([
    'http://10.1.2.3/',
    'http://192.168.0.1:8080/hook',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]:9000/',
    'http://[fd00::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[::127.0.0.1]/',
    'http://[4000::1]/',
    'http://0.0.0.0/',
    'http://100.64.0.1/',
    'http://0x0a000001/',
    'http://167772161/',
  ])('inside a network is refused: %s', async (url) => {
    expect(await call('POST', '/v1/watches', { name: 'Inside', url })).toMatchObject({
      status: 422,
      body: { code: 'address-refused' },
    });
  });

  it('whose name leads inside is refused, also when it did not when the watch was made', async () => {
    const strict = await startApi();
    try {
      const post = async (url: string) =>
        (
          await fetch(`${strict.url}/v1/watches`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ name: 'Inside', url }),
          })
        ).status;
      const inside = receiver.url.replace('127.0.0.1', 'localhost');
      expect(await post(inside)).toBe(422);
      expect(await post('https://nobody.invalid/hook')).toBe(201);
      await strict.pool.query('UPDATE watches.watches SET url = $1', [inside]);
      await strict.post(target('TH'));
      await eventually(async () => {
        const { body } = await strict.get('/v1/watches');
        expect(body).toMatchObject({
          watches: [{ lastError: expect.stringContaining('localhost is not an address') as unknown }],
        });
        return true;
      });
      expect(receiver.deliveries).toEqual([]);
    } finally {
      await strict.close();
    }
  });

  it.each([
    [{ url: 'ftp://example.org/' }, '/url'],
    [{ url: 'http://a:b@example.org/' }, '/url'],
    [{ url: 'nonsense' }, '/url'],
    [{ position: 9_007_199_254_740_991 }, '/position'],
    [{ filter: { kinds: ['nonsense'] } }, '/filter/kinds/0'],
    [{ filter: { country: 'PH' } }, '/filter/country'],
    [{ name: undefined }, '/name'],
  ])('and what else is wrong is named: %j', async (body, pointer) => {
    expect(await call('POST', '/v1/watches', { name: 'Wrong', ...body })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ pointer }] },
    });
  });
});

describe('A digest', () => {
  it('tells of one partnership, of what several companies share, and of what is at a stage', async () => {
    const since = await record(target('PH'));
    const until = await record(proposed('narrow-deal'), proposed('narrow-other'));
    const idsFor = async (filter: object): Promise<string[]> => {
      const { body, status } = await call('POST', '/v1/watches', { name: 'Narrow', filter });
      expect([filter, status]).toEqual([filter, 201]);
      const path = `/v1/watches/${String(body['id'])}/digest?since=${String(since)}&until=${String(until)}`;
      const digest = await api.get(`${path}&after=${String(until)}`);
      return (digest.body['changes'] as { id: string }[]).map(({ id }) => id);
    };
    const both = ['narrow-deal', 'narrow-other'];
    expect(await idsFor({ partnership: 'narrow-deal' })).toEqual(['narrow-deal']);
    expect(await idsFor({ with: ['Naver', 'Converge ICT'] })).toEqual(both);
    expect(await idsFor({ company: 'Naver', with: ['Nobody'] })).toEqual([]);
    expect(await idsFor({ stages: ['proposed'] })).toEqual(both);
    expect(await idsFor({ stages: ['ended'] })).toEqual([]);
  });

  it('tells what changed between two moments, as JSON, Markdown and Atom', async () => {
    const { body } = await call('POST', '/v1/watches', {
      name: 'The *Philippines*',
      filter: { market: 'PH', view: 'partnership' },
    });
    const since = await record(target('PH'));
    const id = 'digest-deal';
    const until = await record(proposed(id, { id: 'digest-proposed' }));
    const path = `/v1/watches/${String(body['id'])}/digest?since=${String(since)}&after=${String(until)}`;
    expect((await api.get(path)).body).toMatchObject({
      watch: { name: 'The *Philippines*' },
      since,
      until,
      changes: [{ view: 'partnership', id, changes: [{ kind: 'entered' }], because: ['digest-proposed'] }],
    });
    const as = async (accept: string) => (await fetch(api.url + path, { headers: { accept } })).text();
    const page = `${api.url}/partnerships/${id}`;
    expect(await as('text/markdown')).toContain(
      `- [Partnership of Naver · Converge ICT](${page}): entered \\(proposed\\) (recorded`,
    );
    expect(await as('text/markdown')).toContain('# The \\*Philippines\\*\n');
    const atom = await as('application/atom+xml;q=0.9, application/json;q=0.1');
    expect(atom).toContain(`<link rel="alternate" href="${page}"/>`);
    expect(atom).toContain('<title>Partnership of Naver · Converge ICT: entered (proposed)</title>');
    expect(atom).toMatch(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/);
  });

  it('is read page by page', async () => {
    const { body } = await call('POST', '/v1/watches', { name: 'All', filter: { kinds: ['entered'] } });
    const since = await record(target('PH'));
    const until = await record(
      ...['A', 'B', 'C'].map((company) =>
        target('SG', { id: `page-${company}`, data: { company, market: 'SG' } }),
      ),
    );
    const found: unknown[] = [];
    let next: string | undefined =
      `/v1/watches/${String(body['id'])}/digest?since=${String(since)}&limit=1&after=${String(until)}`;
    while (next !== undefined) {
      const answer = await api.get(next);
      found.push(...(answer.body['changes'] as unknown[]));
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(found).toMatchObject([{ id: 'a/SG' }, { id: 'b/SG' }, { id: 'c/SG' }]);
    const path = `/v1/watches/${String(body['id'])}/digest?since=${String(since)}`;
    for (const accept of ['text/markdown', 'application/atom+xml'])
      expect(await (await fetch(api.url + path, { headers: { accept } })).text()).toContain('A in Singapore');
  });
});

describe('By keys', () => {
  it("a watch is its owner's; who operates sees it and has it tried again; others do not know of it", async () => {
    const guarded = await startApi({ auth: 'keys', database, watches });
    const before = api;
    api = guarded;
    try {
      const keyOf = async (name: string, role: Role) =>
        (await createKey(guarded.pool, 'a test', { name, role })).key;
      const [owner, other] = [await keyOf('Owner', 'analyst'), await keyOf('Other', 'analyst')];
      const [operator, admin, reader] = [
        await keyOf('Operator', 'operator'),
        await keyOf('Admin', 'admin'),
        await keyOf('Reader', 'reader'),
      ];
      expect((await call('POST', '/v1/watches', { name: 'No' }, reader)).status).toBe(403);
      const { body } = await call('POST', '/v1/watches', { name: 'Mine' }, owner);
      expect(body['owner']).toBe(`Owner (${owner.slice(0, 15)})`);
      const path = `/v1/watches/${String(body['id'])}`;
      const statuses = async (key: string) => [
        (await call('GET', path, undefined, key)).status,
        (await call('GET', `${path}/digest?since=0`, undefined, key)).status,
        (await call('POST', `${path}/retry`, undefined, key)).status,
        (await call('PATCH', path, { name: 'Mine still' }, key)).status,
        (await call('POST', `${path}/secret`, undefined, key)).status,
      ];
      expect(await statuses(owner)).toEqual([200, 200, 200, 200, 200]);
      expect(await statuses(other)).toEqual([404, 404, 404, 404, 404]);
      expect(await statuses(reader)).toEqual([404, 404, 404, 403, 403]);
      expect(await statuses(operator)).toEqual([200, 200, 200, 403, 403]);
      expect(await statuses(admin)).toEqual([200, 200, 200, 200, 200]);
      const listed = async (key: string) =>
        ((await call('GET', '/v1/watches', undefined, key)).body['watches'] as { id: string }[]).some(
          ({ id }) => id === body['id'],
        );
      expect(await Promise.all([owner, other, operator].map(listed))).toEqual([true, false, true]);
      expect((await call('DELETE', path, undefined, other)).status).toBe(404);
      expect((await call('DELETE', path, undefined, owner)).status).toBe(204);
    } finally {
      api = before;
      await guarded.close();
    }
  });
});

it('watches of version 1 of the schema are kept', async () => {
  const { body } = await call('POST', '/v1/watches', { name: 'Old' });
  await database.pool.query(`
    DELETE FROM watches.migrations WHERE id > 1;
    ALTER TABLE watches.watches DROP COLUMN oldsecret, DROP COLUMN oldsecretuntil`);
  await migrateWatches(database.pool);
  expect(await call('POST', `/v1/watches/${String(body['id'])}/secret`)).toMatchObject({ status: 200 });
});

it('whoever changes sql/watches.sql adds a version', () => {
  expect(watchesSchema.versions.at(-1)?.checksum).toBe(checksumOf(sqlOf(watchesSchema)));
});
