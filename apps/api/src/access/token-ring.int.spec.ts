import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
import { eventually, type Issuer, startIssuer } from '@sovereign-pipeline/testing';
import { meeting, startApi, type ApiUnderTest } from '../api.fixture.ts';
import { createKey } from './keys.ts';

let issuer: Issuer;
let api: ApiUnderTest;
const of = (url: string) => ({ issuer: url, audience: 'sovereign-pipeline', rolesClaim: 'roles', roles: {} });
beforeAll(async () => {
  issuer = await startIssuer();
  api = await startApi({ auth: 'oidc', issuer: of(issuer.url) });
});
afterAll(async () => {
  await api.close();
  await issuer.close();
});

async function ask(path: string, token: string, event?: object, url = api.url) {
  const response = await fetch(url + path, {
    method: event ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(event && { body: JSON.stringify(event) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('with AUTH=oidc', () => {
  it('a token of the issuer may do what its role may, and is written into what it records', async () => {
    const token = await issuer.token({ roles: ['recorder', 'something-else'], name: 'Newsroom Seoul' });
    expect(await ask('/v1/session', token)).toEqual({
      status: 200,
      body: {
        ...{ auth: 'oidc', key: 'oidc:app', name: 'Newsroom Seoul', role: 'recorder' },
        permissions: ['read', 'record'],
      },
    });
    expect((await ask('/v1/events', token, meeting({ id: 'by-token' }))).status).toBe(201);
    const found = await ask('/v1/events/by-token', token);
    expect(found.body['recordedby']).toBe('Newsroom Seoul (oidc:app)');
    expect((await ask('/v1/audit', token)).status).toBe(403);
  });

  it.each([
    ['no role', { roles: [] }, {}],
    ['a role that is none here', { roles: ['boss', 'constructor'] }, {}],
    ['the roles elsewhere', { groups: ['admin'] }, {}],
    ['another audience', { roles: ['admin'] }, { audience: 'somebody-else' }],
  ])('one with %s may nothing', async (_, claims, wanted) => {
    const { status, body } = await ask('/v1/companies', await issuer.token(claims, wanted));
    expect([status, body['code']]).toEqual([401, 'unauthenticated']);
  });

  it.each([
    ['a changed signature', (token: string) => token.replace(/.{6}$/, 'AAAAAA')],
    [
      'no signature',
      (token: string) => `${btoa('{"alg":"none"}').replace(/=+$/, '')}.${token.split('.')[1] ?? ''}.`,
    ],
    [
      'other content',
      (token: string) => {
        const [head = '', , signature = ''] = token.split('.');
        return `${head}.${Buffer.from('{"sub":"x","roles":["admin"]}').toString('base64url')}.${signature}`;
      },
    ],
    ['nothing that is one', () => 'a.b.c'],
    ['an end that is over', () => issuer.over({ roles: ['admin'] })],
  ] as [string, (token: string) => string | Promise<string>][])(
    'one with %s may nothing',
    async (_, change) => {
      const token = await change(await issuer.token({ roles: ['admin'] }));
      expect((await ask('/v1/companies', token)).status).toBe(401);
    },
  );

  it('one of another issuer may nothing', async () => {
    const other = await startIssuer();
    const token = await other.token({ roles: ['admin'] });
    await other.close();
    expect((await ask('/v1/companies', token)).status).toBe(401);
  });

  it('keys count as ever, and only they sign a browser in', async () => {
    const { key } = await createKey(api.pool, 'a test', { name: 'A key', role: 'reader' });
    await eventually(async () => (await ask('/v1/companies', key)).status === 200);
    const token = await issuer.token({ roles: ['admin'] });
    // It is longer than any key.
    expect((await ask('/v1/session', 'none', { key: token })).status).toBe(400);
    expect((await ask('/v1/session', 'none', { key })).status).toBe(200);
  });

  it('roles are found deep in a token, and mapped to ours', async () => {
    const mapped = await startApi({
      database: api.database,
      auth: 'oidc',
      issuer: {
        ...of(issuer.url),
        rolesClaim: 'realm_access.roles',
        roles: { desk: 'analyst', chief: 'admin' },
      },
    });
    const roleOf = async (roles: unknown): Promise<unknown> => {
      const token = await issuer.token({ realm_access: { roles } });
      return (await ask('/v1/session', token, undefined, mapped.url)).body['role'];
    };
    try {
      expect(await roleOf(['desk'])).toBe('analyst');
      expect(await roleOf('desk chief')).toBe('admin');
      expect(await roleOf(['admin'])).toBeUndefined();
    } finally {
      await mapped.close();
    }
  });

  it('an issuer that is away is asked again: meanwhile nobody can be told, but keys count', async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const waiting = await startApi({ database: api.database, auth: 'oidc', issuer: of(url) });
    const { key } = await createKey(api.pool, 'a test', { name: 'Another', role: 'reader' });
    let late: Issuer | undefined;
    try {
      const early = await ask('/v1/companies', 'a.b.c', undefined, waiting.url);
      expect([early.status, early.body['code']]).toEqual([503, 'access-unavailable']);
      expect((await ask('/v1/companies', key, undefined, waiting.url)).status).toBe(200);
      late = await startIssuer({ port });
      const token = await late.token({ roles: ['reader'] });
      await eventually(
        async () => (await ask('/v1/companies', token, undefined, waiting.url)).status === 200,
      );
    } finally {
      await waiting.close();
      await late?.close();
    }
  });
});
