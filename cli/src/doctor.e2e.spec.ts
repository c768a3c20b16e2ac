import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runningPostgresUrl } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import { runCommand } from './run-command.fixture.ts';
import { killAll, StartProcess } from './start-process.fixture.ts';
import type { Finding } from './doctor/finding.ts';
import { nearestSetting } from './doctor/machine-checks.ts';

let dataDir: string;
let stack: StartProcess | undefined;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
});
afterAll(async () => {
  killAll(stack?.everything()() ?? []);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

const nowhere = { API_URL: 'http://127.0.0.1:1' };
async function doctor(env: Record<string, string>): Promise<{ code: number; findings: Finding[] }> {
  const { code, output } = await runCommand(['doctor', '--json'], { DATA_DIR: dataDir, ...env });
  return { code, findings: JSON.parse(output.slice(output.indexOf('['))) as Finding[] };
}
const statusOf = (findings: readonly Finding[], check: string): string[] =>
  findings.filter((each) => each.check === check).map(({ status }) => status);

it('looks at a stack that is stopped, and at one that runs', async () => {
  const stopped = await doctor(nowhere);
  expect(stopped.code).toBe(0);
  expect(stopped.findings).toContainEqual({
    check: 'database',
    status: 'ok',
    detail: 'the embedded PostgreSQL does not run: npm start starts it',
  });
  stack = new StartProcess({ PORT: '0', DATA_DIR: dataDir });
  const API_URL = await stack.url();
  const { code, findings } = await doctor({ API_URL });
  expect([code, findings.filter(({ status }) => status === 'fault')]).toEqual([0, []]);
  const checks = [
    'settings',
    'node',
    'folder',
    'database',
    'clocks',
    'schema',
    'keys',
    'projection',
    'read models',
    'parked',
  ];
  for (const check of [...checks, 'locks', 'api'])
    expect([check, statusOf(findings, check)]).toEqual([check, ['ok']]);
  expect(await lookedAtLocked(API_URL)).toEqual({
    found: ['ok', 'ok', 'warning'],
    locks: expect.stringMatching(/(^|; )holder process \d+ lets nobody read journal\.events/),
    journal: expect.stringMatching(/^not all of it can be read: .*timeout/),
  });
  expect(await lookedAtAs('reader_of_journal', API_URL)).toEqual({
    check: 'keys',
    status: 'warning',
    detail: 'could not look: the login reader_of_journal may not read the schema personal',
    action: expect.stringContaining('MIGRATION_DATABASE_URL'),
  });
  stack.signal('SIGTERM');
  expect(await stack.exitCode).toBe(0);
});

/** What is said of the keys to a login that may read the journal alone, as the handbook lets one. */
async function lookedAtAs(login: string, API_URL: string): Promise<Finding | undefined> {
  const address = new URL((await runningPostgresUrl(join(dataDir, 'postgres'))) ?? '');
  const pool = createPool(address.href, { name: 'owner', max: 1 });
  await pool.query(`
    create role ${login} login password 'known';
    grant usage on schema journal to ${login};
    grant select on all tables in schema journal to ${login}`);
  await pool.end();
  Object.assign(address, { username: login, password: 'known' });
  const { findings } = await doctor({ API_URL, DATABASE_URL: address.href });
  return findings.find(({ check }) => check === 'keys');
}

/** While somebody has the whole journal to himself. */
async function lookedAtLocked(API_URL: string): Promise<object> {
  const address = await runningPostgresUrl(join(dataDir, 'postgres'));
  const pool = createPool(address ?? '', { name: 'holder', max: 1 });
  // Kept, however long the doctor takes on a busy machine.
  const holder = await pool.connect();
  try {
    await holder.query('begin; set local idle_in_transaction_session_timeout = 0; lock table journal.events');
    const { findings } = await doctor({ API_URL });
    const detailOf = (check: string): string | undefined =>
      findings.find((each) => each.check === check)?.detail;
    return {
      found: ['database', 'clocks', 'locks'].flatMap((check) => statusOf(findings, check)),
      locks: detailOf('locks'),
      journal: detailOf('journal'),
    };
  } finally {
    holder.release(true);
    await pool.end();
  }
}

it('tells faults and what to do, by its exit code too, and repeats no secret', async () => {
  const wrong = await doctor({ ...nowhere, PORT: '70000', KAFKA_BROKER: 'a:1' });
  expect(wrong.code).toBe(1);
  expect(wrong.findings).toContainEqual(
    expect.objectContaining({ status: 'fault', detail: expect.stringMatching(/^PORT must be a port/) }),
  );
  expect(wrong.findings).toContainEqual({
    check: 'settings',
    status: 'warning',
    detail: 'KAFKA_BROKER is set, and nothing reads it',
    action: 'KAFKA_BROKERS is a setting: is that meant?',
  });
  await chmod(dataDir, 0o755);
  const unreachable = await doctor({ ...nowhere, DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/d' });
  expect(unreachable.code).toBe(1);
  expect(statusOf(unreachable.findings, 'database')).toEqual(['fault']);
  // Of a database elsewhere our folder holds nothing, and its disk cannot be seen.
  expect(statusOf(unreachable.findings, 'folder')).toEqual([]);
  expect(unreachable.findings.find(({ check }) => check === 'disk')?.detail).toContain('cannot be seen');
  expect(statusOf(unreachable.findings, 'api')).toEqual(['warning']);
  expect(JSON.stringify(unreachable.findings)).not.toContain('geheim');
  const text = await runCommand(['doctor'], { DATA_DIR: dataDir, ...nowhere });
  expect(text.output).toMatch(/^warning folder .* → chmod 700 /m);
});

it.each([
  ['KAFKA_TOPICS', 'KAFKA_TOPIC'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['database_url', 'DATABASE_URL'],
  ['KAFKA_SASL_PASSWORD_FLE', 'KAFKA_SASL_PASSWORD_FILE'],
  ['PATH', undefined],
  ['HOSTNAME', undefined],
  ['LOGNAME', undefined],
])('takes %s for %s', (name, meant) => {
  expect(nearestSetting(name)).toBe(meant);
});
