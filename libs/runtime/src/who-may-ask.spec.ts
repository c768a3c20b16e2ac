import { describe, expect, it } from '@jest/globals';
import { readAuth, readSignInClient, readTokenIssuer } from './who-may-ask.ts';

const read = (HOST: string, AUTH?: string) => readAuth({ HOST, AUTH });

describe('AUTH', () => {
  it.each(['127.0.0.1', '127.8.0.1', 'localhost', '::1', '[::1]', '::ffff:127.0.0.1'])(
    'need not be set on %s, which only this machine reaches',
    (host) => {
      expect(read(host)).toBe('off');
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '10.0.0.5',
    '192.0.2.1',
    'pipeline.example',
    '127.0.0.1.example',
    'localhost.example',
  ])('has to be set on %s', (host) => {
    expect(() => read(host)).toThrow(
      `AUTH must be set where HOST is an address that others reach (${host}): AUTH=keys asks everybody for a key`,
    );
    expect(read(host, 'off')).toBe('off');
    expect(read(host, 'keys')).toBe('keys');
  });

  it('is refused when it is misspelt', () => {
    expect(() => read('127.0.0.1', 'none')).toThrow('AUTH must be one of keys, oidc, off; it is "none".');
  });

  it('oidc needs to know whose tokens are taken, for whom; in the clear only of this machine', () => {
    const oidc = { AUTH: 'oidc', OIDC_ISSUER: 'https://login.example/realms/x', OIDC_AUDIENCE: 'pipeline' };
    expect(readAuth({ HOST: '0.0.0.0', ...oidc })).toBe('oidc');
    expect(readTokenIssuer({ ...oidc, OIDC_ROLES: 'desk=analyst, chief=admin' })).toEqual({
      ...{ issuer: 'https://login.example/realms/x', audience: 'pipeline', rolesClaim: 'roles' },
      roles: { desk: 'analyst', chief: 'admin' },
    });
    expect(readTokenIssuer({ ...oidc, AUTH: 'keys' })).toBeUndefined();
    expect(() => readAuth({ ...oidc, OIDC_AUDIENCE: '' })).toThrow(
      'OIDC_ISSUER and OIDC_AUDIENCE must be set',
    );
    expect(() => readAuth({ ...oidc, OIDC_ISSUER: 'http://login.example' })).toThrow('OIDC_ISSUER must be');
    expect(() => readAuth({ ...oidc, OIDC_ROLES: 'desk=boss' })).toThrow('OIDC_ROLES must be');
    expect(readAuth({ ...oidc, OIDC_ISSUER: 'http://127.0.0.1:9' })).toBe('oidc');
  });

  it('oidc signs browsers in as a client of the issuer, which sends them back to PUBLIC_URL', () => {
    const oidc = { AUTH: 'oidc', OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'pipeline' };
    const client = { ...oidc, OIDC_CLIENT_ID: 'pages', PUBLIC_URL: 'https://Pipeline.example/' };
    expect(readSignInClient(oidc)).toBeUndefined();
    expect(readSignInClient({ ...client, AUTH: 'keys' })).toBeUndefined();
    expect(readSignInClient(client)).toEqual({
      ...{ clientId: 'pages', scope: 'openid profile', publicUrl: 'https://pipeline.example' },
    });
    expect(() => readAuth({ ...client, PUBLIC_URL: '' })).toThrow(
      'PUBLIC_URL must be set where OIDC_CLIENT_ID',
    );
    expect(() => readAuth({ ...oidc, OIDC_CLIENT_SECRET: 'secret' })).toThrow('OIDC_CLIENT_ID must be set');
    for (const PUBLIC_URL of [
      'http://pipeline.example',
      'https://pipeline.example/x',
      'https://u@x',
      'https://',
    ])
      expect(() => readAuth({ ...client, PUBLIC_URL })).toThrow('PUBLIC_URL must be');
    for (const OIDC_SCOPE of ['profile', 'myopenid', 'openid  profile'])
      expect(() => readAuth({ ...client, OIDC_SCOPE })).toThrow('OIDC_SCOPE must be');
  });
});
