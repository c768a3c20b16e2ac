import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proposed, startApi, type ApiUnderTest } from '../api.fixture.ts';
import { openApi } from '../openapi/openapi.ts';
import { addressOf, type Operation } from './addresses.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  const { body } = await api.post(proposed('known', { id: 'known' }));
  await api.get(`/v1/companies?after=${String(body['position'])}`);
});
afterAll(() => api.close());

/** As they stand in an address, percent-encoded or not. */
const nasty = [
  '',
  '%00',
  'a%00b',
  '%zz',
  '%',
  '%ff',
  '%ED%A0%80',
  '..',
  '%2e%2e%2f',
  "'%20or%20''='",
  '"',
  '%0d%0ax:%20y',
  '+',
  '%F0%9F%92%A9',
  '%E2%80%AE',
  '-1',
  '-0',
  '1e308',
  'NaN',
  '2147483648',
  '9007199254740991',
  '9007199254740992',
  '9223372036854775808',
  '0000-01-01',
  '0000-06-01T00:00:00Z',
  '0000-01-01T00:00:00%2B23:59',
  '0000-01-01T00:00:00%2B14:00',
  '0001-01-01T00:00:00%2B00:01',
  '9999-12-31T23:59:59-23:59',
  '9999-12-31T23:00:00-02:00',
  '9999-12-31T23:59:59.9999999999Z',
  '0000',
  '9999',
  'Y170000',
  '-9999',
  '2024-02-30',
  '2026-11-23t15:58:32z',
  '2026-11-23T15:58:32+09:00',
  '__proto__',
  '[]',
  '0_0',
  '-9999999999999999_9999999999999999',
  'naver',
  'x'.repeat(300),
  'x'.repeat(1_100),
];

const calls = Object.entries(openApi.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
);

/** Sends the address as it is, and reads what it is answered with. */
async function send(method: string, path: string): Promise<{ status: number; code: unknown }> {
  const { port } = new URL(api.url);
  const asked = request({ host: '127.0.0.1', port, method, path, agent: false });
  asked.end();
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject);
  });
  const status = answer.statusCode ?? 0;
  if (status < 400) {
    answer.resume();
    return { status, code: undefined };
  }
  expect([path, answer.headers['content-type']]).toEqual([
    path,
    expect.stringContaining('application/problem+json'),
  ]);
  return { status, code: ((await json(answer)) as { code: unknown }).code };
}

describe('no input makes the service fail', () => {
  it.each(calls)('$method $path', async ({ method, path, operation }) => {
    const paths = path.includes('{') ? nasty.map((value) => path.replace(/\{\w+\}/, value)) : [path];
    const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const addresses = [
      ...paths,
      // A position that nobody will come to is waited for: one of them is enough, and has its test.
      ...query.flatMap(({ name }) =>
        nasty
          .filter((value) => !/^(after|waitFor)$/.test(name) || !/^\d{4,16}$/.test(value))
          .map((value) => addressOf(path, operation, `${name}=${value}`)),
      ),
      ...['%zz', '%00=1', 'unknown=%ff'].map((more) => addressOf(path, operation, more)),
    ];
    // What is asked of it is right, so that it is asked at all: of another thing it would be refused before.
    expect((await send(method, addressOf(path, operation, ''))).code).not.toBe('invalid-query');
    for (const address of addresses) {
      const { status, code } = await send(method, address);
      expect([address, status, code]).not.toEqual([address, 500, code]);
      expect([address, status < 500]).toEqual([address, true]);
    }
  });
});

describe('what is told of it', () => {
  it.each([
    ['/v1/partnerships/a%00b', 404, 'partnership-not-found'],
    ['/v1/companies?cursor=%zz', 400, 'malformed-request'],
    ['/v1/companies/naver?knownAt=0000-01-01', 400, 'invalid-query'],
    ['/v1/companies/naver?knownAt=9999-12-31T23:59:59-14:00', 400, 'invalid-query'],
    ['/v1/companies/naver?knownAt=9999-12-31', 200, undefined],
    ['/v1/companies/naver?knownAt=9998-12-31t23:59:59z', 200, undefined],
  ])('%s', async (path, status, code) => {
    const answer = await api.get(path);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });

  it('a + that stands for a space is said to be one', async () => {
    expect((await api.get('/v1/companies/naver?knownAt=2026-11-23T09:00:00+09:00')).body).toMatchObject({
      errors: [{ parameter: 'knownAt', detail: expect.stringContaining('%2B') }],
    });
  });

  it('a stream with a NUL has nothing parked', async () => {
    const answer = await fetch(`${api.url}/v1/parked/a%00b/retry`, { method: 'POST' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      404,
      'nothing-parked',
    ]);
  });

  it.each(['/v1/parked/retry', '/v1/parked/known/retry'])('%s takes no body', async (path) => {
    const answer = await fetch(api.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"stream":1}',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/stream' }] });
  });
});
