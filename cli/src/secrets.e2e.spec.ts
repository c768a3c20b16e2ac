import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
import { eventually, type Issuer, signInClient, startIssuer, visitIssuer } from '@sovereign-pipeline/testing';
import { runCommand } from './run-command.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'secrets-'));
const kafkaPassword = `kafka-${crypto.randomUUID()}`;
let issuer: Issuer;
let settings: Record<string, string>;
let url: string;
let service: StartProcess;
beforeAll(async () => {
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}`;
  issuer = await startIssuer({ redirectUri: `${url}/v1/session/callback` });
  issuer.says({ idToken: { roles: ['recorder'] } });
  settings = {
    ...{ DATA_DIR: dataDir, PORT: port, PUBLIC_URL: url, AUTH: 'oidc', OIDC_ISSUER: issuer.url },
    ...{ OIDC_AUDIENCE: 'sovereign-pipeline', OIDC_CLIENT_ID: signInClient.clientId },
    OIDC_CLIENT_SECRET: signInClient.clientSecret,
    // Nothing listens there: what fails by it is logged, and told.
    ...{ KAFKA_BROKERS: '127.0.0.1:1', KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT' },
    ...{ KAFKA_SASL_MECHANISM: 'PLAIN', KAFKA_SASL_USERNAME: 'us', KAFKA_SASL_PASSWORD: kafkaPassword },
    ...{ SAMPLES: 'off', LOG_LEVEL: 'trace', WATCH_ALLOW_PRIVATE: '127.0.0.0/8' },
  };
  service = new StartProcess(settings);
  await service.url();
}, 240_000);
afterAll(async () => {
  service.signal('SIGTERM');
  await service.exitCode;
  await issuer.close();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(path.startsWith('/') ? url + path : path, { redirect: 'manual', ...init });
  const cookies = response.headers.getSetCookie();
  return { status: response.status, headers: response.headers, cookies, text: await response.text() };
};
const secretIn = (cookies: readonly string[], name: string): string =>
  cookies
    .map((cookie) => new RegExp(`^sovereign_pipeline_${name}=([\\w-]{43})`).exec(cookie)?.[1])
    .find(Boolean) ?? '';
const byKey = (key: string): RequestInit => ({
  headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
});

/** With which password a process of ours logs in to PostgreSQL. */
async function passwordOf(process: 'api' | 'projector'): Promise<string> {
  const environment = await readFile(`/proc/${service.pidOf(process)}/environ`, 'utf8');
  const address = /(?:^|\0)DATABASE_URL=([^\0]+)/.exec(environment)?.[1] ?? 'x:';
  return decodeURIComponent(new URL(address).password);
}

it('no secret shows in output, logs, errors, answers, metrics, process lists, or what the doctor says', async () => {
  const made = await runCommand(['keys', 'create', '--role', 'admin', '--name', 'Of a test'], settings);
  const key = made.output.trimEnd().split('\n').at(-1) ?? '';
  await eventually(async () => (await ask('/v1/session', byKey(key))).status === 200);

  const toIssuer = await ask('/v1/session/sign-in?to=/');
  const cookie = toIssuer.cookies[0]?.split(';')[0] ?? '';
  const back = await visitIssuer(toIssuer.headers.get('location') ?? '', 'ada');
  const withCookie = { headers: { cookie } };
  const wrongly = await ask(back.replace(/code=[^&]+/, 'code=x'), withCookie);
  const signedIn = await ask(back, withCookie);
  const session = secretIn(signedIn.cookies, 'session');
  const asBrowser = { headers: { cookie: `sovereign_pipeline_session=${session}` } };

  const event = { type: 'MarketTargeted', data: { company: 'Naver', market: 'JP' } };
  const body = { name: 'Of a test', url: 'http://127.0.0.1:1/' };
  const watch = await ask('/v1/watches', { ...byKey(key), method: 'POST', body: JSON.stringify(body) });
  const { secret: ofWatch = '' } = JSON.parse(watch.text) as { secret?: string };

  const secrets = {
    'the key': key.slice(16),
    'the client secret': signInClient.clientSecret,
    'of the sign-in': secretIn(toIssuer.cookies, 'sign_in'),
    'of the session': session,
    'of the watch': ofWatch.replace(/^whsec_/, ''),
    "Kafka's password": kafkaPassword,
    "the owner's password": (await readFile(join(dataDir, 'postgres/password'), 'utf8')).trim(),
    "the API's password": await passwordOf('api'),
    "the projector's password": await passwordOf('projector'),
  };
  for (const [name, secret] of Object.entries(secrets))
    expect([name, secret.length]).toEqual([name, expect.any(Number)]);
  expect(Object.entries(secrets).filter(([, secret]) => secret.length < 20)).toEqual([]);
  expect(new Set(Object.values(secrets)).size).toBe(Object.keys(secrets).length);

  const answers = await Promise.all([
    ...[
      '/health/live',
      '/health/ready',
      '/metrics',
      '/v1/session',
      '/v1/audit',
      '/v1/watches',
      '/v1/parked',
    ].map((path) => ask(path, byKey(key))),
    ...['/health/ready', '/metrics', '/v1/session/options'].map((path) => ask(path)),
    ...['/v1/session', '/v1/companies', '/metrics', '/v1/watches'].map((path) => ask(path, asBrowser)),
    // Errors that hold what was asked.
    ...[`${key}x`, 'a.b.c'].map((wrong) => ask('/v1/events', byKey(wrong))),
    ask('/v1/session', { ...byKey(key), method: 'POST', body: JSON.stringify({ key: `${key}x` }) }),
    ask('/v1/nothing', byKey(key)),
    ask('/v1/events', { ...byKey(key), method: 'POST', body: JSON.stringify(event) }),
    ask('/v1/events', { ...byKey(key), method: 'POST', body: '{' }),
  ]);
  const log = (name: string) => readFile(join(dataDir, name), 'utf8');
  const health = await eventually(
    async () => /"health":"(http:[^"]+)"/.exec(await log('logs/projector.log'))?.[1],
  );
  const projector = await Promise.all(
    ['/health/ready', '/metrics', '/x'].map((path) => ask(health + path, byKey(key))),
  );
  // What cannot be, of a log-in that fails: it is told in words.
  const doctor = await runCommand(['doctor'], { ...settings, API_URL: url, API_KEY: key });
  const asJson = await runCommand(['doctor', '--json'], { ...settings, API_URL: url, API_KEY: key });
  const logs = ['logs', 'postgres'].flatMap((folder) =>
    readdirSync(join(dataDir, folder))
      .filter((name) => name.includes('.log'))
      .map((name) => `${folder}/${name}`),
  );
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const commandLines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  const texts = {
    output: service.output,
    doctor: doctor.output + asJson.output,
    'command lines': commandLines.join('\n'),
    answers: [...answers, ...projector, wrongly].map(({ text }) => text).join('\n'),
    headers: answers.map(({ headers }) => JSON.stringify([...headers])).join('\n'),
    ...Object.fromEntries(await Promise.all(logs.map(async (name) => [name, await log(name)] as const))),
  };
  expect(Object.keys(texts)).toEqual(expect.arrayContaining(['logs/api.log', 'postgres/postgres.log']));
  expect(texts['command lines']).toContain('projector/dist/main.js');
  expect(texts.doctor).toContain('kafka');
  expect(texts.answers).toContain('sovereign_pipeline_ready');
  expect(texts.answers).toContain('sovereign_pipeline_projector_state');
  const shown = Object.entries(texts).flatMap(([where, text]) =>
    Object.entries(secrets).flatMap(([name, secret]) =>
      [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').slice(0, -4)].some((form) =>
        text.includes(form),
      )
        ? [`${name} in ${where}`]
        : [],
    ),
  );
  expect(shown).toEqual([]);
}, 240_000);
