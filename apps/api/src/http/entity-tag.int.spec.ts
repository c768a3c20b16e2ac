import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { proposed, startApi, type ApiUnderTest } from '../api.fixture.ts';
import { addressOf, type Operation } from './addresses.fixture.ts';

let api: ApiUnderTest;
let position: number;
beforeAll(async () => {
  api = await startApi();
  await api.post(proposed('known', { id: 'known' }));
  ({ position } = (await api.post(proposed('other', { id: 'other' }))).body as { position: number });
  await api.get(`/v1/markets?after=${position}`);
});
afterAll(() => api.close());

const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const response = await fetch(api.url + path, { method, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

it('every answer that is described with a tag has one, and is not sent again', async () => {
  const { paths } = JSON.parse((await ask('/openapi.json')).text) as {
    paths: Record<string, { get?: Operation }>;
  };
  const seen = { tagged: 0, others: 0 };
  for (const [path, { get: operation }] of Object.entries(paths)) {
    if (operation === undefined || path.endsWith('/stream')) continue;
    const isTagged = '304' in operation.responses;
    const address = addressOf(path, operation, 'x').replace(/[?&]x$/, '');
    const first = await ask(address);
    if (first.status !== 200) continue;
    const tag = first.headers.get('etag');
    if (!path.startsWith('/v1/')) {
      expect([path, tag, isTagged]).toEqual([path, null, false]);
      seen.others += 1;
      continue;
    }
    expect([path, tag, isTagged]).toEqual([path, expect.stringMatching(/^"(\d+\.)?[\w-]{22}"$/), true]);
    const same = await ask(address, { 'if-none-match': `"x", W/${tag ?? ''}` });
    expect([path, same.status, same.text]).toEqual([path, 304, '']);
    expect([same.headers.get('etag'), same.headers.get('content-type')]).toEqual([tag, null]);
    expect((await ask(address, { 'if-none-match': '"x"' })).text).toBe(first.text);
    seen.tagged += 1;
  }
  expect(seen.tagged).toBeGreaterThan(15);
  expect(seen.others).toBeGreaterThan(1);
});

it('is another one when the answer is another, though no stream has a new version', async () => {
  const of = async (path: string) => (await ask(path)).headers.get('etag') ?? '';
  const before = await of('/v1/partnerships/known');
  const whole = await of('/v1/partnerships');
  expect(await of('/v1/partnerships?limit=1')).not.toBe(whole);
  expect(before).toMatch(/^"0\./);
  const named = {
    type: 'IdentityJudged',
    data: { a: 'Converge ICT', b: 'Converge', judgement: 'same', reason: 'one company' },
  };
  const { body } = await api.post(named);
  await api.get(`/v1/markets?after=${String(body['position'])}`);
  const after = await of('/v1/partnerships/known');
  expect(after).toMatch(/^"0\./);
  expect(after).not.toBe(before);
  expect((await ask('/v1/partnerships/known', { 'if-none-match': before })).status).toBe(200);
  expect(await of('/v1/partnerships')).not.toBe(whole);
});

it('is of an answer, not of an error, a file or a post', async () => {
  expect((await ask('/v1/partnerships/nobody')).headers.get('etag')).toBeNull();
  expect((await ask('/v1/partnerships', { accept: 'text/csv' })).headers.get('etag')).toBeNull();
  expect((await ask('/v1/partnerships/nobody', { 'if-none-match': '*' })).status).toBe(404);
  expect((await api.post(proposed('known', { id: 'known' }))).headers.get('etag')).toBeNull();
  expect((await ask('/v1/markets', {}, 'HEAD')).headers.get('etag')).toBe(
    (await ask('/v1/markets')).headers.get('etag'),
  );
});
