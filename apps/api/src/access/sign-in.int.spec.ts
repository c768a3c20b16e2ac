import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
import { eventually, type Issuer, signInClient, startIssuer, visitIssuer } from '@sovereign-pipeline/testing';
import { meeting, startApi, type ApiUnderTest } from '../api.fixture.ts';
import { createKey } from './keys.ts';
import { keysCommand } from './keys-command.ts';

let issuer: Issuer;
let api: ApiUnderTest;
let other: ApiUnderTest;
const settings = { audience: 'sovereign-pipeline', rolesClaim: 'roles', roles: {} };
const client = { ...signInClient, scope: 'openid profile' };
beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  issuer = await startIssuer({ redirectUri: `${publicUrl}/v1/session/callback` });
  const options = {
    auth: 'oidc',
    issuer: { ...settings, issuer: issuer.url },
    signIn: { ...client, publicUrl },
  } as const;
  api = await startApi({ ...options, port });
  // Another API beside it: what one of them began, or keeps, counts at the other.
  other = await startApi({ ...options, database: api.database });
});
afterAll(async () => {
  await other.close();
  await api.close();
  await issuer.close();
});
beforeEach(() => {
  issuer.says({ idToken: { roles: ['recorder'] }, profile: { name: 'Ada Lovelace' } });
});

async function ask(address: string, cookie?: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address.startsWith('/') ? api.url + address : address, {
    redirect: 'manual',
    ...init,
    headers: { ...(cookie !== undefined && { cookie }), ...(init.headers as Record<string, string>) },
  });
  return new Response(response.status === 204 ? null : await response.text(), response);
}

const location = ({ headers }: Response): string => headers.get('location') ?? '';
const cookieOf = ({ headers }: Response, name: string): string | undefined =>
  headers
    .getSetCookie()
    .find((each) => each.startsWith(`sovereign_pipeline_${name}=`))
    ?.split(';')[0];

async function begin(to = '/board?company=naver'): Promise<{ page: string; cookie: string }> {
  const answer = await ask(`/v1/session/sign-in?to=${encodeURIComponent(to)}`);
  return { page: location(answer), cookie: cookieOf(answer, 'sign_in') ?? '' };
}

async function signIn(to?: string): Promise<{ back: string; session: string | undefined }> {
  const { page, cookie } = await begin(to);
  const answer = await ask(await visitIssuer(page, 'ada'), cookie);
  return { back: location(answer), session: cookieOf(answer, 'session') };
}

const who = async (session: string | undefined, at = api): Promise<Record<string, unknown>> =>
  (await (await ask(`${at.url}/v1/session`, session)).json()) as Record<string, unknown>;

describe('a browser', () => {
  it('is told how it can sign in', async () => {
    expect(await (await ask('/v1/session/options')).json()).toEqual({
      key: true,
      issuer: new URL(issuer.url).host,
    });
  });

  it('is sent to the issuer with PKCE, state and nonce, and gets a cookie that no script reads', async () => {
    const answer = await ask('/v1/session/sign-in');
    const asked = new URL(location(answer));
    expect(asked.origin).toBe(issuer.url);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      ...{ client_id: 'pages', response_type: 'code', scope: 'openid profile' },
      ...{ redirect_uri: `${api.url}/v1/session/callback`, code_challenge_method: 'S256' },
      ...Object.fromEntries(['code_challenge', 'state', 'nonce'].map((name) => [name, expect.any(String)])),
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^sovereign_pipeline_sign_in=[\w-]{43}\.Lw; Path=\/v1\/session\/callback; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
  });

  it('comes back signed in, to the page that it was on, with the name and the role of the issuer', async () => {
    const { page, cookie } = await begin();
    const answer = await ask(await visitIssuer(page, 'ada'), cookie);
    expect([answer.status, location(answer)]).toEqual([303, `${api.url}/board?company=naver`]);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^sovereign_pipeline_sign_in=; .*Max-Age=0$/),
      expect.stringMatching(
        /^sovereign_pipeline_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
      ),
    ]);
    const session = cookieOf(answer, 'session');
    expect(await who(session)).toEqual({
      ...{ auth: 'oidc', key: 'oidc:ada', name: 'Ada Lovelace', role: 'recorder' },
      permissions: ['read', 'record'],
    });
    const posted = await ask('/v1/events', session, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.url },
      body: JSON.stringify(meeting({ id: 'by-ada' })),
    });
    expect(posted.status).toBe(201);
    const event = (await (await ask('/v1/events/by-ada', session)).json()) as Record<string, unknown>;
    expect(event['recordedby']).toBe('Ada Lovelace (oidc:ada)');
    // The other API knows it as well: a restarted one would.
    await eventually(async () => (await who(session, other))['role'] === 'recorder');
  });

  it('may be taken back by another API than sent it', async () => {
    const { page, cookie } = await begin();
    const back = (await visitIssuer(page, 'ada')).replace(api.url, other.url);
    expect(cookieOf(await ask(back, cookie), 'session')).toBeDefined();
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example/x',
    'javascript:alert(1)',
    'data:text/html,x',
    // Nor in a circle.
    '/v1/session/sign-in?to=/v1/session/sign-in',
    '/./v1/session/sign-in',
  ])('is led to no other site: %s', async (to) => {
    expect((await signIn(to)).back).toBe(`${api.url}/`);
  });

  it('is led nowhere else by a path that looks like a host', async () => {
    expect((await signIn('/.//elsewhere.example')).back).toBe(`${api.url}//elsewhere.example`);
  });

  it('under another name is sent to where the issuer sends it back', async () => {
    const answer = await ask(`${api.url.replace('127.0.0.1', 'localhost')}/v1/session/sign-in?to=/board`);
    expect([location(answer), answer.headers.get('set-cookie')]).toEqual([
      `${api.url}/v1/session/sign-in?moved=true&to=%2Fboard`,
      null,
    ]);
    // Behind a proxy that hides the host it is not sent there for ever.
    const again = await ask(
      `${api.url.replace('127.0.0.1', 'localhost')}/v1/session/sign-in?moved=true&to=/board`,
    );
    expect(new URL(location(again)).origin).toBe(issuer.url);
  });

  it('signs out: its session is over at once', async () => {
    const { session } = await signIn();
    const headers = { origin: api.url };
    const answer = await ask('/v1/session', session, { method: 'DELETE', headers });
    expect(answer.status).toBe(200);
    expect((await ask('/v1/companies', session)).status).toBe(401);
    // At the issuer it is not, until it says so on the page there.
    const { issuer: host, page } = (await answer.json()) as Record<string, string>;
    expect(host).toBe(new URL(issuer.url).host);
    const there = await ask(page ?? '');
    expect([there.status, await there.text()]).toEqual([200, expect.stringContaining('logout')]);
    // Whose session is over has nothing to end.
    expect((await ask('/v1/session', undefined, { method: 'DELETE', headers })).status).toBe(204);
  });

  it('is out when an operator ends the sessions of who is signed in', async () => {
    const { session } = await signIn();
    expect((await ask('/v1/companies', session)).status).toBe(200);
    const { lines } = await keysCommand(api.pool, 'a test', ['revoke', 'oidc:ada']);
    expect(lines?.[0]).toMatch(/^Signed out of [1-9]\d* browser/);
    await eventually(async () => (await ask('/v1/companies', session)).status === 401);
    const { rows } = await api.pool.query<{ details: object }>(
      `SELECT details FROM access.audit WHERE action = 'sessions-ended'`,
    );
    expect(rows).toMatchObject([{ details: { subject: 'ada' } }]);
  });

  it('is out when its session is over', async () => {
    const { session } = await signIn();
    await api.pool.query('UPDATE access.sessions SET expiresat = clock_timestamp()');
    await eventually(async () => (await ask('/v1/companies', session)).status === 401);
  });

  it('is not signed in where the issuer counts no more', async () => {
    const { session } = await signIn();
    const keysOnly = await startApi({ database: api.database, auth: 'keys' });
    const elsewhere = await startApi({
      database: api.database,
      auth: 'oidc',
      issuer: { ...settings, issuer: 'http://localhost:1' },
    });
    try {
      expect((await who(session, keysOnly))['code']).toBe('unauthenticated');
      expect((await who(session, elsewhere))['code']).toBe('unauthenticated');
      expect((await ask(`${keysOnly.url}/v1/session/sign-in`)).status).toBe(404);
    } finally {
      await keysOnly.close();
      await elsewhere.close();
    }
  });
});

describe('nobody is signed in', () => {
  const refused = (trouble: string): object => ({
    status: 303,
    location: `${api.url}/board?company=naver#sign-in=${trouble}`,
    session: undefined,
  });
  const told = (answer: Response): object => ({
    status: answer.status,
    location: location(answer),
    session: cookieOf(answer, 'session'),
  });

  it('without a role of ours', async () => {
    issuer.says({ idToken: { roles: ['boss'] }, profile: { name: 'Ada Lovelace' } });
    const { page, cookie } = await begin();
    expect(told(await ask(await visitIssuer(page, 'ada'), cookie))).toEqual(refused('no-role'));
    const { rows } = await api.pool.query<{ details: object }>(
      `SELECT details FROM access.audit WHERE action = 'sign-in-refused' ORDER BY number DESC LIMIT 1`,
    );
    expect(rows[0]?.details).toMatchObject({ trouble: 'no-role', subject: 'ada' });
  });

  it('who does not agree', async () => {
    const { page, cookie } = await begin();
    expect(told(await ask(await visitIssuer(page, undefined), cookie))).toEqual(refused('refused'));
  });

  it.each([
    ['another state', (back: string) => back.replace(/state=[^&]+/, 'state=x')],
    ['another code', (back: string) => back.replace(/code=[^&]+/, 'code=x')],
    ['no answer at all', (back: string) => back.replace(/\?.*/, '')],
  ])('with %s', async (_, change) => {
    const { page, cookie } = await begin();
    expect(told(await ask(change(await visitIssuer(page, 'ada')), cookie))).toEqual(refused('refused'));
  });

  it('by what another browser was given: a link that somebody sends signs nobody in as them', async () => {
    const [theirs, mine] = [await begin(), await begin()];
    const back = await visitIssuer(theirs.page, 'mallory');
    expect(told(await ask(back, mine.cookie))).toEqual(refused('refused'));
    expect(told(await ask(back))).toEqual({
      status: 303,
      location: `${api.url}/#sign-in=refused`,
      session: undefined,
    });
  });

  it('twice by one answer', async () => {
    const { page, cookie } = await begin();
    const back = await visitIssuer(page, 'ada');
    expect(cookieOf(await ask(back, cookie), 'session')).toBeDefined();
    expect(told(await ask(back, cookie))).toEqual(refused('refused'));
  });

  it('while the issuer is away; and is, when it answers again', async () => {
    const port = await freePort();
    const away = { issuer: `http://localhost:${String(port)}` };
    const at = await freePort();
    const publicUrl = `http://127.0.0.1:${String(at)}`;
    const waiting = await startApi({
      ...{ database: api.database, auth: 'oidc', port: at },
      ...{ issuer: { ...settings, ...away }, signIn: { ...client, publicUrl } },
    });
    let late: Issuer | undefined;
    try {
      const sendAway = async () => location(await ask(`${publicUrl}/v1/session/sign-in?to=/board`));
      expect(await sendAway()).toBe(`${publicUrl}/board#sign-in=unavailable`);
      late = await startIssuer({ port, redirectUri: `${publicUrl}/v1/session/callback` });
      await eventually(async () => (await sendAway()).startsWith(away.issuer));
    } finally {
      await waiting.close();
      await late?.close();
    }
  });
});

it('a cookie goes by TLS alone where browsers reach the service by it', async () => {
  const tls = await startApi({
    ...{ database: api.database, auth: 'oidc', hosts: ['pipeline.example'] },
    issuer: { ...settings, issuer: issuer.url },
    signIn: { ...client, publicUrl: 'https://127.0.0.1' },
  });
  try {
    const answer = await ask(`${tls.url}/v1/session/callback`);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-sovereign_pipeline_sign_in=; Path=\/; .*; Secure$/,
    );
    const { key } = await createKey(tls.pool, 'a test', { name: 'desk', role: 'reader' });
    const began = await ask(`${tls.url}/v1/session`, undefined, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: tls.url.replace('http:', 'https:') },
      body: JSON.stringify({ key }),
    });
    const [pair = ''] = began.headers.get('set-cookie')?.split(';') ?? [];
    expect(pair).toMatch(/^__Host-sovereign_pipeline_session=[\w-]{43}$/);
    expect(await who(pair, tls)).toMatchObject({ role: 'reader' });
    // Another host of the domain may give a browser one without the prefix: of somebody else's session.
    const planted = pair.replace('__Host-', '');
    expect((await who(planted, tls))['code']).toBe('unauthenticated');
    expect(await who(`${planted.slice(0, -3)}xyz; ${pair}`, tls)).toMatchObject({ role: 'reader' });
    // One without the prefix, of an earlier version, may be of another session: it goes with each sign-in and sign-out.
    const { headers } = await ask(`${tls.url}/v1/session`, pair, {
      method: 'DELETE',
      headers: { origin: tls.url.replace('http:', 'https:') },
    });
    for (const given of [began.headers, headers])
      expect(given.getSetCookie()).toContainEqual(
        expect.stringMatching(/^sovereign_pipeline_session=; Path=\/; .*; Max-Age=0; Secure$/),
      );
  } finally {
    await tls.close();
  }
});
