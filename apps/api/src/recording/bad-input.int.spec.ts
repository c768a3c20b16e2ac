import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { meeting, startApi, target, type ApiUnderTest, type Body } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const json = { 'content-type': 'application/json' };
const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

const data = (more: object): object => ({
  type: 'MarketTargeted',
  data: { company: 'Naver', market: 'PH', ...more },
});
const text = JSON.stringify;

/** Name, body, status, code, and where the answer must point. */
const cases: [string, Body, number, string, string?][] = [
  ['broken JSON', '{"type":"MeetingHeld",', 400, 'invalid-json'],
  ['an empty body', '', 400, 'invalid-json'],
  ['white space only', '  \n ', 400, 'invalid-json'],
  ['two values', '{} {}', 400, 'invalid-json'],
  ['a byte order mark alone', bytes([0xef, 0xbb, 0xbf], ''), 400, 'invalid-json'],
  ['a date after tomorrow', text(data({ occurred: '9998' })), 400, 'invalid-event', '/data/occurred'],
  [
    'a publication after tomorrow',
    text(data({ evidence: [{ publisher: 'A paper', published: '9998' }] })),
    ...([400, 'invalid-event', '/data/evidence/0/published'] as const),
  ],
  ['invalid UTF-8', bytes('{"type":"MeetingHeld","id":"', [0xc3, 0x28], '"}'), 400, 'invalid-encoding'],
  [
    'a member given twice',
    '{"type":"MarketTargeted","data":{"company":"Dupkey","market":"JP","market":"KR"}}',
    400,
    'invalid-json',
    '/data/market',
  ],
  ['null for a field', text(data({ occurred: null })), 400, 'invalid-event', '/data/occurred'],
  ['a number', '42', 400, 'invalid-event', ''],
  ['null', 'null', 400, 'invalid-event', ''],
  ['a text', '"MeetingHeld"', 400, 'invalid-event', ''],
  ['no type', text({ data: {} }), 400, 'invalid-event', '/type'],
  ['an unknown type', text({ type: 'MeetingCancelled', data: {} }), 400, 'invalid-event', '/type'],
  ['no data', text({ type: 'MeetingHeld' }), 400, 'invalid-event', '/data'],
  ['a list as data', text({ type: 'MeetingHeld', data: [] }), 400, 'invalid-event', '/data'],
  ['an unknown field', text(data({ makret: 'PH' })), 400, 'invalid-event', '/data/makret'],
  ['an unknown attribute', text(meeting({ Id: 'x' })), 400, 'invalid-event', '/Id'],
  [
    'time, which is the service’s to set',
    text(meeting({ time: '2024-01-01T00:00:00Z' })),
    400,
    'invalid-event',
    '/time',
  ],
  [
    'a wrong type deep down',
    text(data({ evidence: [{ publisher: 7 }] })),
    400,
    'invalid-event',
    '/data/evidence/0/publisher',
  ],
  ['bad EDTF', text(data({ occurred: 'last week' })), 400, 'invalid-event', '/data/occurred'],
  ['an impossible date', text(data({ occurred: '2024-02-30' })), 400, 'invalid-event', '/data/occurred'],
  ['an unknown market', text(data({ market: 'ZZ' })), 400, 'invalid-event', '/data/market'],
  [
    'an unknown language',
    text(data({ languages: ['not a tag'] })),
    400,
    'invalid-event',
    '/data/languages/0',
  ],
  ['a NUL character', text(data({ purpose: 'a\0b' })), 400, 'invalid-event', '/data/purpose'],
  [
    'a lone surrogate',
    '{"type":"MarketTargeted","data":{"company":"\\ud800","market":"PH"}}',
    400,
    'invalid-event',
    '/data/company',
  ],
  ['a company without letters', text(data({ company: '!!!' })), 400, 'invalid-event', '/data/company'],
  [
    '__proto__ in the event',
    '{"type":"MeetingHeld","data":{"participants":[{"company":"Naver"}]},"__proto__":{"id":"x"}}',
    400,
    'invalid-event',
    '/__proto__',
  ],
  [
    '__proto__ in the data',
    '{"type":"MarketTargeted","data":{"company":"Naver","market":"PH","__proto__":{"a":1}}}',
    400,
    'invalid-event',
    '/data/__proto__',
  ],
  [
    'constructor in the data',
    text(data({ constructor: { prototype: {} } })),
    400,
    'invalid-event',
    '/data/constructor',
  ],
  [
    'an absurd number',
    '{"type":"MarketTargeted","data":{"company":"Naver","market":"PH","evidence":[{"publisher":"P","credibility":1e999}]}}',
    400,
    'invalid-event',
    '/data/evidence/0/credibility',
  ],
  ['a fractional version', text(meeting({ expectedversion: 0.5 })), 400, 'invalid-event', '/expectedversion'],
  ['a huge version', text(meeting({ expectedversion: 1e300 })), 400, 'invalid-event', '/expectedversion'],
  [
    'deep nesting',
    `{"type":"MeetingHeld","data":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    400,
    'invalid-event',
    '/data/a/a/a/a/a/a/a',
  ],
  [
    'deep nesting in a list',
    `{"type":"MeetingHeld","data":{"topics":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`,
    400,
    'invalid-event',
    '/data/topics/0/0/0/0/0/0',
  ],
  ['an event beyond 64 KiB', text(data({ purpose: 'x'.repeat(70_000) })), 413, 'event-too-large'],
  ['too long a text', text(data({ company: 'x'.repeat(10_000) })), 400, 'invalid-event', '/data/company'],
];

describe('bad input', () => {
  it.each(cases.map(([name, body, status, code, pointer]) => ({ name, body, status, code, pointer })))(
    '$name',
    async ({ body, status, code, pointer }) => {
      const response = await api.postRaw(body, json);
      const answer = (await response.json()) as {
        code: string;
        status: number;
        errors?: { pointer: string; detail: string }[];
      };
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect([response.status, answer.status, answer.code]).toEqual([status, status, code]);
      if (pointer !== undefined) {
        expect(answer.errors?.map((error) => error.pointer)).toContain(pointer);
        for (const error of answer.errors ?? []) expect(error.detail).not.toBe('');
      }
    },
  );

  it.each(cases.filter(([, , , code]) => code !== 'invalid-json'))(
    'as a line of many: %s',
    async (_name, body, status, code) => {
      const line = Buffer.from(await new Response(body).arrayBuffer());
      const good = JSON.stringify(target('KR'));
      const response = await api.postRaw(bytes(`${good}\n`, [...line], `\n${good}\n`), {
        'content-type': 'application/x-ndjson',
      });
      const results = (await response.text())
        .trimEnd()
        .split('\n')
        .map((result) => JSON.parse(result) as object);
      expect(results).toMatchObject([
        { line: 1, status: 201 },
        { line: 2, status, code },
        { line: 3, status: 201 },
      ]);
    },
  );

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'nonsense',
  ])('the content type %s', async (type) => {
    const response = await api.postRaw(JSON.stringify(meeting()), { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      code: 'unsupported-media-type',
      detail: expect.stringContaining('application/x-ndjson'),
    });
  });

  it.each([
    [{ 'content-encoding': 'gzip' }, 'Content-Encoding'],
    [{ 'content-type': 'application/json; charset=latin1' }, 'Content-Type'],
    [{ 'content-type': 'application/x-ndjson', 'content-encoding': 'br' }, 'Content-Encoding'],
  ])('the headers %j', async (headers, header) => {
    const response = await api.postRaw(JSON.stringify(meeting()), { ...json, ...headers });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'unsupported-media-type', errors: [{ header }] });
  });

  it('but the charset UTF-8 is what JSON is in', async () => {
    const type = 'application/json; charset=UTF-8';
    expect((await api.postRaw(JSON.stringify(meeting()), { 'content-type': type })).status).toBe(201);
  });

  it('no content type', async () => {
    const response = await api.postRaw(new Blob([JSON.stringify(meeting())]), {});
    expect(response.status).toBe(415);
  });

  it.each(['4', '"x"', 'W/"1"', '*', '"-1"', '"99999999999999999999"'])('the If-Match %s', async (value) => {
    const { status, body } = await api.post(meeting(), { 'if-match': value });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid-header', errors: [{ header: 'If-Match' }] });
  });

  it.each([
    ['/v1/events?limit=0', 'limit'],
    ['/v1/events?limit=1e3', 'limit'],
    ['/v1/events?limit=1&limit=2', 'limit'],
    ['/v1/events?after=-1', 'after'],
    ['/v1/events?after=99999999999999999999', 'after'],
    ['/v1/events?type=Nothing', 'type'],
    ['/v1/events?colour=red', 'colour'],
    ['/v1/companies/naver/pipeline?stage=done', 'stage'],
    ['/v1/companies/naver/pipeline?market=Atlantis', 'market'],
    ['/v1/companies?__proto__=1', '__proto__'],
  ])('the query %s', async (path, parameter) => {
    const { status, body } = await api.get(path);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'invalid-query',
      errors: [{ parameter, detail: expect.stringMatching(/expected/) }],
    });
  });

  it.each([
    ['/v1/nothing', 404, 'route-not-found'],
    ['/v1/events/no-such-id', 404, 'event-not-found'],
    ['/v1/events/%00', 404, 'event-not-found'],
    ['/v1/events/%ff', 400, 'malformed-request'],
    [`/v1/events/${'x'.repeat(3_000)}`, 400, 'malformed-request'],
    ['/v1/companies/nobody/pipeline', 404, 'company-not-found'],
    ['/v1/companies/%00/pipeline', 404, 'company-not-found'],
    ['/v1/events?stream=%00', 400, 'invalid-query'],
    ['/v1/events?company=%00', 400, 'invalid-query'],
    ['/v1/companies?cursor=%00', 400, 'invalid-query'],
  ])('the address %s', async (path, status, code) => {
    const answer = await api.get(path);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('before there is a request that could be looked at', () => {
  it.each([
    ['DELETE', '/v1/events', 'GET, HEAD, POST'],
    ['POST', '/v1/events/some-id', 'GET, HEAD'],
    ['PUT', '/v1/companies/naver/pipeline?stage=agreed', 'GET, HEAD'],
  ])('%s %s says what the address takes', async (method, path, allow) => {
    const answer = await fetch(api.url + path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
    expect(await answer.json()).toMatchObject({
      code: 'method-not-allowed',
      detail: `expected ${allow.replaceAll(',', ' or')}; got ${method}`,
    });
  });

  it.each([
    ['what is no HTTP', 'EHLO example.org\r\n\r\n', 400, 'malformed-request'],
    [
      'a length that is none',
      'POST /v1/events HTTP/1.1\r\nhost: x\r\ncontent-length: x\r\n\r\n',
      400,
      'malformed-request',
    ],
    [
      'headers without end',
      `GET /health/live HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ])('%s is told as a problem', async (_, sent, status, code) => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.write(sent);
    const answer = Buffer.concat((await socket.toArray()) as Buffer[]).toString();
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code, detail: expect.stringMatching(/^expected /) });
  });
});

describe('a body that is cut', () => {
  /** Sends the start of a chunked NDJSON post, then closes the connection once `seen` is recorded. */
  async function cut(
    sent: string,
    seen: string,
    ending: (socket: import('node:net').Socket) => void,
  ): Promise<void> {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.on('error', () => undefined).resume();
    const size = Buffer.byteLength(sent).toString(16);
    socket.write(
      `POST /v1/events HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n${size}\r\n${sent}\r\n`,
    );
    await eventually(async () => (await api.get(`/v1/events/${seen}`)).status === 200);
    ending(socket);
    await new Promise((resolve) => socket.once('close', resolve));
  }

  it('by a closed connection keeps the whole lines and records nothing of the torn one', async () => {
    // The torn line would be a valid event if its first part alone were taken for one.
    const torn = JSON.stringify(target('KR', { id: 'torn' }));
    await cut(`${JSON.stringify(target('KR', { id: 'whole' }))}\n${torn}`, 'whole', (socket) =>
      socket.destroy(),
    );
    // A later event of the same journal is recorded and the torn one still is not.
    await api.post(target('KR', { id: 'later' }));
    expect((await api.get('/v1/events/whole')).status).toBe(200);
    expect((await api.get('/v1/events/torn')).status).toBe(404);
    expect((await api.get('/health/live')).status).toBe(200);
  });

  it('in mid-line by its sender gets a result line that says so', async () => {
    const response = await api.postRaw(`${JSON.stringify(target('KR'))}\n{"type":"MarketTar`, {
      'content-type': 'application/x-ndjson',
    });
    const results = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(results).toMatchObject([
      { line: 1, status: 201 },
      { line: 2, status: 400, code: 'invalid-json' },
    ]);
  });

  it('in mid-array says after which element', async () => {
    const response = await api.postRaw(`[${JSON.stringify(target('KR'))},{"type":`, json);
    const results = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(results).toMatchObject([
      { line: 1, status: 201 },
      { line: 2, status: 400, code: 'invalid-json' },
    ]);
  });
});

describe('a byte order mark', () => {
  const mark = [0xef, 0xbb, 0xbf];
  it.each<[string, Body, string]>([
    ['one event', bytes(mark, text(target('PH'))), 'application/json'],
    ['an array', bytes(mark, text([target('PH')])), 'application/json'],
    ['lines', bytes(mark, text(target('PH'))), 'application/x-ndjson'],
  ])('before %s is no part of it', async (_, body, type) => {
    const response = await api.postRaw(body, { 'content-type': type });
    expect(await response.text()).toContain('"position"');
  });
});

it('a client that has sent 30 MB as one event is told that it is too large, not cut off', async () => {
  const body = JSON.stringify(target('PH', { note: 'x'.repeat(30_000_000) }));
  for (let time = 0; time < 5; time += 1) {
    const answer = await api.postRaw(body, { 'content-type': 'application/json' });
    expect(answer.status).toBe(413);
    await answer.arrayBuffer();
  }
});
