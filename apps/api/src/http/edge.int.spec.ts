import { METHODS, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ hosts: ['10.0.0.5', '2001:db8::1', 'Pipeline.Example.org'] });
});
afterAll(() => api.close());

/** Sends with these very headers, which fetch would not. */
async function send(method: string, path: string, headers: Record<string, string>, body?: string) {
  const { port } = new URL(api.url);
  const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
  asked.end(body);
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject);
  });
  const answered = await text(answer);
  return {
    status: answer.statusCode,
    headers: answer.headers,
    code: answered.startsWith('{') ? (JSON.parse(answered) as { code?: string }).code : undefined,
  };
}

const json = { 'content-type': 'application/json' };
const event = JSON.stringify(target('PH'));

describe('a request is for a name of ours, or refused', () => {
  it.each([
    'localhost',
    'LOCALHOST:1234',
    '127.0.0.1',
    '127.0.0.1:3000',
    '[::1]:80',
    '10.0.0.5',
    '[2001:db8::1]:3000',
    'pipeline.example.org:443',
    'localhost.',
    'Localhost.:3000',
    'pipeline.example.org.',
  ])('%s is one', async (host) => {
    expect(await send('GET', '/health/live', { host })).toMatchObject({ status: 200 });
  });

  it.each([
    'rebind.example',
    'rebind.example:4201',
    '127.0.0.1.rebind.example',
    'localhost.rebind.example',
    'localhost@rebind.example',
    'localhost:80:80',
    '127.0.0.1:',
    '[::1',
    '[::1].',
    'localhost..',
    '.',
    '127.1',
    'x',
  ])('%s is none, on every address', async (host) => {
    for (const path of [
      '/',
      '/docs',
      '/docs/assets/swagger-ui.css',
      '/v1/events',
      '/health/live',
      '/nothing',
    ])
      expect([path, await send('GET', path, { host })]).toMatchObject([
        path,
        { status: 421, code: 'unknown-host' },
      ]);
    expect(await send('POST', '/v1/events', { host, ...json }, event)).toMatchObject({ status: 421 });
  });
});

describe('what changes something', () => {
  const host = 'localhost:3000';
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: `http://${host}` },
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:8080' },
    { origin: 'http://127.0.0.1:3000' },
    { origin: 'null' },
  ];
  const calls: [string, string, Record<string, string>, string?][] = [
    ['POST', '/v1/events', json, event],
    ['POST', '/v1/replays', {}],
    ['POST', '/v1/parked/retry', {}],
    ['POST', '/v1/parked/company-naver/retry', {}],
    ['DELETE', '/v1/events', {}],
  ];

  it.each(foreign)('is not taken of a page of another origin: %j', async (headers) => {
    for (const [method, path, more, body] of calls)
      expect(await send(method, path, { host, ...more, ...headers }, body)).toMatchObject({
        status: 403,
        code: 'foreign-origin',
      });
    expect(await send('GET', '/v1/replays', { host, ...headers })).toMatchObject({ status: 200 });
  });

  it.each([
    {},
    { origin: `http://${host}` },
    { origin: `https://${host}` },
    { 'sec-fetch-site': 'same-origin', origin: `http://${host}` },
    { 'sec-fetch-site': 'none' },
  ])('is taken of our own pages and of programs: %j', async (headers) => {
    expect(await send('POST', '/v1/events', { host, ...json, ...headers }, event)).toMatchObject({
      status: 201,
    });
  });
});

describe('security headers', () => {
  it('are on every answer', async () => {
    for (const path of [
      '/v1/events',
      '/nothing',
      '/docs/assets/swagger-ui.css',
      '/health/live',
      '/v1/events?a=%zz',
    ]) {
      const { headers } = await send('GET', path, { host: 'localhost' });
      expect([path, headers]).toMatchObject([
        path,
        {
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'content-security-policy': expect.stringMatching(
            /base-uri 'none'.*form-action 'none'.*frame-ancestors 'none'/,
          ),
        },
      ]);
    }
  });

  it('let /docs load its own files, and no script that stands in it', async () => {
    const { status, headers } = await send('GET', '/docs', { host: 'localhost' });
    const policy = String(headers['content-security-policy']);
    expect(status).toBe(200);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    for (const directive of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(policy).toContain(`${directive} 'none'`);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });
});

it.each(['/docs/assets/nothing', '/docs/assets/nothing.js?a=1'])(
  '%s is not there, though its method would be taken',
  async (path) => {
    expect(await send('GET', path, { host: 'localhost' })).toMatchObject({
      status: 404,
      code: 'route-not-found',
    });
    expect(await send('POST', path, { host: 'localhost' })).toMatchObject({
      status: 405,
      code: 'method-not-allowed',
    });
  },
);

describe('a method that an address does not take', () => {
  const host = 'localhost';
  const own = new Set(['GET', 'HEAD', 'POST']);
  // CONNECT asks for a tunnel, and OPTIONS says nothing of an address here.
  const others = METHODS.filter((method) => !own.has(method) && method !== 'CONNECT');

  it.each([{}, json, { 'content-type': 'text/plain' }])(
    'is answered with those that it takes: %j',
    async (headers) => {
      for (const method of others)
        expect([method, await send(method, '/v1/events?limit=1', { host, ...headers })]).toMatchObject([
          method,
          { status: 405, code: 'method-not-allowed', headers: { allow: 'GET, HEAD, POST' } },
        ]);
    },
  );

  it('is not found where there is nothing, whatever comes with it', async () => {
    for (const method of [...others, 'POST'])
      expect([
        method,
        await send(method, '/nothing', { host, 'content-type': 'text/plain' }, 'x'),
      ]).toMatchObject([method, { status: 404, code: 'route-not-found' }]);
  });
});

describe('what a proxy may read otherwise is refused', () => {
  const raw = async (...lines: string[]): Promise<string> => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.end(`${lines.join('\r\n')}\r\n\r\n`);
    return text(socket);
  };
  const [host, close] = ['Host: 127.0.0.1', 'Connection: close'];

  it.each([
    ['two names', ['GET /health/live HTTP/1.1', host, 'host: 127.0.0.1', close]],
    ['another version', ['GET /health/live HTTP/2.0', host, close]],
    [
      'a body that is coded twice',
      [
        ...['POST /v1/events HTTP/1.1', host, 'Content-Type: application/json', close],
        ...['Transfer-Encoding: gzip, chunked', '', '2', '{}', '0'],
      ],
    ],
  ])('%s', async (_, lines) => {
    const answer = await raw(...lines);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"malformed-request"');
  });

  it('and what it reads as we do is not', async () => {
    expect(await raw('GET /health/live HTTP/1.1', host, close)).toMatch(/^HTTP\/1\.1 200 /);
  });
});
