import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'sovereign-pipeline-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const fileOf = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const security = (environment: Record<string, string>) =>
  loadConfig({ DATABASE_URL: 'postgres://u@db/x', KAFKA_BROKERS: 'a:1', ...environment }).kafka?.security;

const overTls = { KAFKA_SECURITY_PROTOCOL: 'SASL_SSL' };
const login = {
  KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
  KAFKA_SASL_USERNAME: 'us',
  KAFKA_SASL_PASSWORD: 'secret',
};
const byToken = { ...overTls, KAFKA_SASL_MECHANISM: 'OAUTHBEARER' };
const client = {
  KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL: 'https://login.example/token',
  KAFKA_SASL_OAUTHBEARER_CLIENT_ID: 'us',
  KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET: 'secret',
};

describe('how Kafka is spoken to', () => {
  it('is in plain text unless said', () => {
    expect(security({})).toBeUndefined();
    expect(security({ KAFKA_SECURITY_PROTOCOL: 'PLAINTEXT' })).toBeUndefined();
  });

  it('is by TLS, with the public authorities or ours, and with a certificate of our own', () => {
    const files = {
      KAFKA_SSL_CA_FILE: fileOf('ca', 'CA'),
      KAFKA_SSL_CERT_FILE: fileOf('cert', 'CERT'),
      KAFKA_SSL_KEY_FILE: fileOf('key', 'KEY'),
    };
    expect(security({ KAFKA_SECURITY_PROTOCOL: 'SSL' })).toEqual({ tls: {} });
    expect(security({ KAFKA_SECURITY_PROTOCOL: 'SSL', ...files })).toEqual({
      tls: { ca: 'CA', cert: 'CERT', key: 'KEY' },
    });
  });

  it('is with a log-in, whose password may lie in a file', () => {
    const { KAFKA_SASL_PASSWORD: password, ...rest } = login;
    const expected = { mechanism: 'SCRAM-SHA-512', username: 'us', password };
    expect(security({ KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT', ...login })).toEqual({ login: expected });
    const file = fileOf('password', `${password}\n`);
    expect(security({ ...overTls, ...rest, KAFKA_SASL_PASSWORD_FILE: file })).toEqual({
      tls: {},
      login: expected,
    });
  });

  it('is with a token, from a file or for client credentials', () => {
    const tokenFile = fileOf('token', 'a.b.c');
    expect(security({ ...byToken, KAFKA_SASL_OAUTHBEARER_TOKEN_FILE: tokenFile })?.login).toEqual({
      mechanism: 'OAUTHBEARER',
      tokenFile,
    });
    expect(security({ ...byToken, ...client, KAFKA_SASL_OAUTHBEARER_SCOPE: 'kafka' })?.login).toEqual({
      mechanism: 'OAUTHBEARER',
      tokenEndpoint: 'https://login.example/token',
      clientId: 'us',
      clientSecret: 'secret',
      scope: 'kafka',
    });
  });

  const tls = { KAFKA_SECURITY_PROTOCOL: 'SSL' };
  const without = (of: Record<string, string>, name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(of).filter(([each]) => each !== name));
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'another protocol',
      { KAFKA_SECURITY_PROTOCOL: 'TLS' },
      /^KAFKA_SECURITY_PROTOCOL must be one of PLAINTEXT,/,
    ],
    [
      'a log-in without a protocol',
      login,
      /^KAFKA_SASL_MECHANISM is set, and is used only where KAFKA_SECURITY_/,
    ],
    ['a password by TLS alone', { ...tls, ...login }, /^KAFKA_SASL_PASSWORD is set, .* \(it is SSL\)\.$/m],
    [
      'no mechanism',
      overTls,
      /^KAFKA_SASL_MECHANISM must be set where KAFKA_SECURITY_PROTOCOL is SASL_SSL; it is/,
    ],
    [
      'another mechanism',
      { ...overTls, KAFKA_SASL_MECHANISM: 'GSSAPI' },
      /^KAFKA_SASL_MECHANISM must be one of /,
    ],
    [
      'no password',
      { ...overTls, ...without(login, 'KAFKA_SASL_PASSWORD') },
      /^KAFKA_SASL_PASSWORD must be set where KAFKA_SASL_MECHANISM is SCRAM-SHA-512; it is not set\.$/,
    ],
    [
      'a token of SCRAM',
      { ...overTls, ...login, ...client },
      /^KAFKA_SASL_OAUTHBEARER_CLIENT_ID is set, and is/m,
    ],
    [
      'no token',
      byToken,
      /^KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL must be set where .*_TOKEN_FILE is not; it/,
    ],
    [
      'a client without its secret',
      { ...byToken, ...without(client, 'KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET') },
      /^KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET must be set where/,
    ],
    [
      'two ways to a token',
      { ...byToken, ...client, KAFKA_SASL_OAUTHBEARER_TOKEN_FILE: fileOf('other-token', 'a') },
      /^KAFKA_SASL_OAUTHBEARER_CLIENT_ID is set, and is used only where .*_TOKEN_FILE is not set\.$/m,
    ],
    [
      'a password with a token',
      { ...byToken, ...client, KAFKA_SASL_USERNAME: 'us' },
      /^KAFKA_SASL_USERNAME is set/,
    ],
    [
      'an authority of plain text',
      { KAFKA_SSL_CA_FILE: fileOf('x', 'X') },
      /^KAFKA_SSL_CA_FILE is set, and is used/,
    ],
    [
      'no such file',
      { ...tls, KAFKA_SSL_CA_FILE: '/nowhere' },
      /^KAFKA_SSL_CA_FILE must name .* \(ENOENT\); it is "/,
    ],
    ['an empty file', { ...tls, KAFKA_SSL_CA_FILE: fileOf('empty', '') }, /\(it is empty\); it is "/],
    [
      'a certificate without its key',
      { ...tls, KAFKA_SSL_CERT_FILE: fileOf('y', 'Y') },
      /^KAFKA_SSL_KEY_FILE must be set where KAFKA_SSL_CERT_FILE is; it is not set\.$/,
    ],
  ])('refuses %s, and repeats no secret', (_, environment, told) => {
    let message = '';
    try {
      security(environment);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(told);
    expect(message).not.toContain('secret');
  });
});
