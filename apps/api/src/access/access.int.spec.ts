import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { meeting, startApi, type ApiUnderTest } from '../api.fixture.ts';
import { openApi } from '../openapi/openapi.ts';
import { createKey, revokeKey } from './keys.ts';
import { needOf } from './needs.ts';
import { mayDo, type Role, roles } from '@sovereign-pipeline/access';

let api: ApiUnderTest;
const keys = {} as Record<Role, string>;
beforeAll(async () => {
  api = await startApi({ auth: 'keys' });
  for (const role of Object.keys(roles) as Role[])
    keys[role] = (await createKey(api.pool, 'a test', { name: `The ${role}`, role })).key;
});
afterAll(() => api.close());

interface Asked {
  readonly method?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Reads every answer to its end: the service waits for who is still being answered when it stops. */
async function ask(path: string, { method = 'GET', key, headers = {}, body }: Asked = {}): Promise<Answered> {
  const response = await fetch(api.url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const type = response.headers.get('content-type') ?? '';
  // One that has no end is not read.
  if (type.startsWith('text/event-stream')) await response.body?.cancel();
  const text = response.bodyUsed ? '' : await response.text();
  const isJson = /[/+]json/.test(type);
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

const codeOf = ({ body }: Answered): unknown => body['code'];

/** Every call of the description, with something in the place of its parameters. */
const calls = Object.entries(openApi.paths).flatMap(([path, item]) =>
  Object.keys(item).map((method) => ({
    method: method.toUpperCase(),
    route: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    path: path.replaceAll(/\{\w+\}/g, 'x'),
  })),
);

describe('without a key', () => {
  const open = [
    ...['GET /health/live', 'GET /health/ready', 'GET /', 'POST /v1/session', 'DELETE /v1/session'],
    ...['options', 'sign-in', 'callback'].map((call) => `GET /v1/session/${call}`),
  ];

  it.each(calls)(
    '$method $path is refused, unless it is one of those that need none',
    async ({ method, path }) => {
      const response = await ask(path, { method });
      if (open.includes(`${method} ${path}`)) expect(response.headers.get('www-authenticate')).toBeNull();
      else {
        expect([response.status, response.headers.get('www-authenticate')]).toEqual([
          401,
          'Bearer realm="sovereign-pipeline"',
        ]);
        expect(codeOf(response)).toBe('unauthenticated');
      }
    },
  );

  it.each([
    '/v1/nothing',
    '/docs/start.js',
    '/docs/assets/swagger-ui.css',
    '/v1/events/../events',
    '//v1/events',
  ])('%s is refused as well', async (path) => {
    expect((await ask(path)).status).toBe(401);
    expect((await ask(path, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('health tells whether the service is well, and nothing else', async () => {
    const { body: told } = await ask('/health/ready');
    expect(Object.keys(told)).toEqual(['status']);
    const { body: more } = await ask('/health/ready', { key: keys.reader });
    expect(Object.keys(more)).toEqual(['status', 'reasons', 'journal', 'readModels']);
  });
});

describe('with a key', () => {
  it.each(Object.keys(roles) as Role[])(
    'a %s may call what its role permits, and nothing else',
    async (role) => {
      for (const { method, route, path } of calls) {
        const need = needOf(method, route);
        const may = need === 'nothing' || need === 'a key' || mayDo(role, need);
        const response = await ask(path, { method, key: keys[role] });
        const code = response.status >= 400 ? codeOf(response) : undefined;
        expect([method, path, code === 'not-permitted']).toEqual([method, path, !may]);
        if (!may)
          expect([response.status, response.headers.get('www-authenticate')]).toEqual([
            403,
            'Bearer realm="sovereign-pipeline", error="insufficient_scope"',
          ]);
      }
    },
  );

  it('who records needs to be a recorder or an admin', async () => {
    const post = async (key: string) =>
      (await ask('/v1/events', { method: 'POST', key, body: JSON.stringify(meeting()) })).status;
    expect(await post(keys.recorder)).toBe(201);
    expect(await post(keys.admin)).toBe(201);
    for (const role of ['reader', 'analyst', 'operator'] as const) expect(await post(keys[role])).toBe(403);
  });

  it.each([
    ['another secret', (key: string) => key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A')],
    ['another id', (key: string) => key.replace(/^sp_.{12}/, 'sp_000000000000')],
    ['no secret', (key: string) => key.slice(0, 16)],
    ['more', (key: string) => `${key}A`],
    ['nothing', () => ''],
  ])('one with %s is no key', async (_, change) => {
    const response = await ask('/v1/events', { key: change(keys.admin) });
    expect([response.status, codeOf(response)]).toEqual([401, 'unauthenticated']);
  });

  it.each(['Basic dTpw', 'Bearer', 'sp_0', 'bearer  '])('%s is no way to say it', async (authorization) => {
    expect((await ask('/v1/events', { headers: { authorization } })).status).toBe(401);
  });

  it('is good until it is revoked', async () => {
    const { key, made } = await createKey(api.pool, 'a test', { name: 'For a while', role: 'reader' });
    await eventually(async () => (await ask('/v1/events', { key })).status === 200);
    await revokeKey(api.pool, 'a test', made.id);
    await eventually(async () => (await ask('/v1/events', { key })).status === 401);
  });

  it('is good until it expires', async () => {
    const { key } = await createKey(api.pool, 'a test', {
      name: 'Short',
      role: 'reader',
      expiresInMs: 10_000,
    });
    await eventually(async () => (await ask('/v1/events', { key })).status === 200);
    await eventually(async () => (await ask('/v1/events', { key })).status === 401);
  });

  it('is kept as a hash', async () => {
    const { rows } = await api.pool.query<{ row: string }>(
      'SELECT k::text AS row FROM access.keys k UNION ALL SELECT a::text FROM access.audit a',
    );
    expect(rows.length).toBeGreaterThan(5);
    const secrets = Object.values(keys).map((key) => key.slice(16));
    for (const { row } of rows) for (const secret of secrets) expect(row).not.toContain(secret);
  });
});

describe('who records', () => {
  const post = (key: string, event: object) =>
    ask('/v1/events', { method: 'POST', key, body: JSON.stringify(event) });
  const recordedBy = async (id: string): Promise<unknown> =>
    (await ask(`/v1/events/${id}`, { key: keys.reader })).body['recordedby'];
  const by = (role: Role): string => `The ${role} (${keys[role].slice(0, 15)})`;

  it('is in the event: one, many, and corrections', async () => {
    await post(keys.recorder, meeting({ id: 'by-the-recorder' }));
    const correction = { type: 'ClaimRetracted', data: { eventId: 'by-the-recorder', reason: 'A test' } };
    const items = [meeting({ id: 'one-of-two' }), { ...correction, id: 'two-of-two' }];
    expect((await post(keys.admin, items)).status).toBe(200);
    expect(await recordedBy('by-the-recorder')).toBe(by('recorder'));
    expect(await recordedBy('one-of-two')).toBe(by('admin'));
    expect(await recordedBy('two-of-two')).toBe(by('admin'));
  });

  it('is who was first: a repeat with another key gets the first answer', async () => {
    const first = await post(keys.admin, meeting({ id: 'twice' }));
    const second = await post(keys.recorder, meeting({ id: 'twice' }));
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual({ ...first.body, duplicate: true });
    expect(await recordedBy('twice')).toBe(by('admin'));
  });

  it('is not for the poster to say', async () => {
    const refused = await post(keys.recorder, meeting({ recordedby: 'The Pope' }));
    expect([refused.status, refused.body['errors']]).toEqual([
      400,
      [{ pointer: '/recordedby', detail: 'is set by the service: it is whose key the event is posted with' }],
    ]);
  });
});

describe('a browser', () => {
  const signIn = (key: string, headers: Record<string, string> = {}) =>
    ask('/v1/session', { method: 'POST', body: JSON.stringify({ key }), headers });
  const cookieOf = (response: Answered): string => response.headers.get('set-cookie') ?? '';

  it('signs in with a key, is known by a cookie that no script reads, and signs out', async () => {
    const signedIn = await signIn(keys.recorder);
    expect(signedIn.body).toEqual({
      auth: 'keys',
      key: keys.recorder.slice(0, 15),
      name: 'The recorder',
      role: 'recorder',
      permissions: ['read', 'record'],
    });
    expect(cookieOf(signedIn)).toMatch(
      /^sovereign_pipeline_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    const cookie = `other=1; ${cookieOf(signedIn).split(';')[0] ?? ''}`;
    const asBrowser = (path: string, method = 'GET', headers: Record<string, string> = { origin: api.url }) =>
      ask(path, { method, headers: { cookie, ...headers } });
    expect((await asBrowser('/v1/companies')).status).toBe(200);
    expect((await asBrowser('/metrics')).status).toBe(403);
    expect((await asBrowser('/v1/session')).status).toBe(200);

    // Another service of this machine has its cookies, too, but not our origin; a browser always says one.
    for (const headers of [
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
      {},
    ])
      expect([headers, codeOf(await asBrowser('/v1/session', 'DELETE', headers))]).toEqual([
        headers,
        'foreign-origin',
      ]);
    const signedOut = await asBrowser('/v1/session', 'DELETE');
    expect([signedOut.status, cookieOf(signedOut)]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    await eventually(async () => (await asBrowser('/v1/companies')).status === 401);
  });

  it('is told by its own address whether the cookie may go over plain HTTP', async () => {
    const host = new URL(api.url).host;
    expect(cookieOf(await signIn(keys.reader, { origin: `https://${host}` }))).toMatch(/; Secure$/);
  });

  it('does not sign in with what is no key, nor for a page of another site', async () => {
    const refused = await signIn('sp_000000000000_x');
    expect([refused.status, cookieOf(refused), codeOf(refused)]).toEqual([401, '', 'unauthenticated']);
    expect((await signIn(keys.reader, { origin: 'http://elsewhere.example' })).status).toBe(403);
  });

  it('is out when its key is revoked', async () => {
    const { key, made } = await createKey(api.pool, 'a test', { name: 'Signs in', role: 'reader' });
    let cookie = '';
    await eventually(async () => {
      const response = await signIn(key);
      cookie = cookieOf(response).split(';')[0] ?? '';
      return response.status === 200;
    });
    expect((await ask('/v1/companies', { headers: { cookie } })).status).toBe(200);
    await revokeKey(api.pool, 'a test', made.id);
    await eventually(async () => (await ask('/v1/companies', { headers: { cookie } })).status === 401);
  });
});

describe('the audit trail', () => {
  interface Entry {
    readonly number: number;
    readonly actor: string | null;
    readonly action: string;
    readonly details: object;
  }
  const trail = async (path = '/v1/audit'): Promise<{ headers: Headers; entries: readonly Entry[] }> => {
    const { headers, body } = await ask(path, { key: keys.operator });
    return { headers, entries: body['entries'] as readonly Entry[] };
  };

  it('says who did what, the latest first, page by page', async () => {
    const operator = `The operator (${keys.operator.slice(0, 15)})`;
    expect((await ask('/v1/parked/retry', { method: 'POST', key: keys.operator })).status).toBe(200);
    const { headers, entries } = await trail('/v1/audit?limit=1');
    expect(entries).toMatchObject([{ action: 'parked-retried', actor: operator, details: { streams: 0 } }]);
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '') ?? [];
    const { entries: earlier } = await trail(next);
    expect(earlier[0]?.number).toBe((entries[0]?.number ?? 0) - 1);

    // Asked for above; the admin's was refused, while that was under way.
    const all = (await trail('/v1/audit?limit=1000')).entries;
    expect(all.filter(({ action }) => action === 'replay-requested')).toMatchObject([
      { actor: operator, details: { kind: 'rebuild' } },
    ]);
    const actions = all.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['key-created', 'key-revoked', 'signed-in', 'signed-out']),
    );
  });

  it.each([`UPDATE access.audit SET actor = 'nobody'`, 'DELETE FROM access.audit', 'TRUNCATE access.audit'])(
    'cannot be changed: %s',
    async (sql) => {
      await expect(api.pool.query(sql)).rejects.toThrow('the audit trail is append-only');
    },
  );
});

it('where nobody is asked who they are, everybody may do everything', async () => {
  const open = await startApi();
  try {
    expect((await open.get('/v1/session')).body).toEqual({
      auth: 'off',
      permissions: ['read', 'arrange', 'record', 'operate', 'administer'],
    });
    const withKey = await fetch(`${open.url}/metrics`, {
      headers: { authorization: `Bearer ${keys.reader}` },
    });
    expect([withKey.status, await withKey.text()]).toEqual([200, expect.stringContaining('ready')]);
  } finally {
    await open.close();
  }
});
