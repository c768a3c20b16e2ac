import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { createPool } from '@sovereign-pipeline/postgres';
import { isRunning } from './process-identity.ts';

let folder: string;
let dataDir: string;
const cleanUps: (() => unknown)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  // Spaces, and longer than the 107 bytes that a unix socket's path may have.
  dataDir = join(folder, 'a folder of mine', 'x'.repeat(120));
});

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: { port?: number } = {}): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ dataDir, ...options });
  cleanUps.push(() => server.kill());
  return server;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const pool = createPool(url, { max: 1 });
  try {
    return (await pool.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await pool.end();
  }
}

describe('EmbeddedPostgres', () => {
  it('is durable, sorts the same everywhere, listens on 127.0.0.1 only, and wants its password', async () => {
    const server = await start();
    expect(
      await query(
        server.url,
        'SELECT name, setting FROM pg_settings WHERE name = ANY (ARRAY' +
          "['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'unix_socket_directories', 'server_encoding', 'max_wal_size']) ORDER BY 1",
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'max_wal_size', setting: '4096' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    expect(
      await query(server.url, "SELECT v FROM (VALUES ('é'), ('b'), ('A'), ('a'), ('Z')) AS t (v) ORDER BY v"),
    ).toEqual(['A', 'Z', 'a', 'b', 'é'].map((v) => ({ v })));
    expect(await query(server.url, "SELECT 9007199254740991::int8 AS n, lower('É') AS l")).toEqual([
      { n: Number.MAX_SAFE_INTEGER, l: 'é' },
    ]);
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps what was committed over a stop and over SIGKILL of everything', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE t AS SELECT 1 AS n');
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    const second = await start();
    await query(second.url, 'INSERT INTO t VALUES (2)');
    await second.kill();
    expect(await second.exited).toBe('it was ended by SIGKILL');
    const third = await start();
    expect(await query(third.url, 'SELECT n FROM t ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('makes the cluster anew when making it was interrupted', async () => {
    await mkdir(join(dataDir, 'data.new'), { recursive: true });
    await writeFile(join(dataDir, 'data.new', 'half'), '');
    expect(await query((await start()).url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('leaves a server alone while its owner lives, and takes its place once the owner was killed', async () => {
    const program = `
      import { EmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)};
      process.send((await EmbeddedPostgres.start({ dataDir: process.argv[1] })).pid);
      setInterval(() => {}, 1000);`;
    const owner = spawn(
      process.execPath,
      ['--conditions=source', '--input-type=module', '-e', program, dataDir],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    cleanUps.push(() => owner.kill('SIGKILL'));
    const [orphan] = (await once(owner, 'message')) as [number];
    await expect(start()).rejects.toThrow(`${dataDir} is in use by the running process ${owner.pid ?? ''}`);
    expect(isRunning(orphan)).toBe(true);

    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(isRunning(orphan)).toBe(true);
    const successor = await start();
    expect(isRunning(orphan)).toBe(false);
    expect(successor.pid).not.toBe(orphan);
  });

  it('is not deceived by a pid file whose pid was recycled', async () => {
    await (await start()).kill();
    const stranger = spawn('sleep', ['60']);
    cleanUps.push(() => stranger.kill());
    const file = join(dataDir, 'data', 'postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(stranger.pid)));
    await start();
    expect(stranger.exitCode).toBeNull();
    expect(isRunning(stranger.pid ?? 0)).toBe(true);
  });

  it('says what the server said when it does not start', async () => {
    const other = await EmbeddedPostgres.start({ dataDir: join(folder, 'other') });
    cleanUps.push(() => other.kill());
    await expect(start({ port: other.port })).rejects.toThrow(
      /PostgreSQL did not start in .*exit code 1[^]*Address already in use/,
    );
    await start(); // and holds nothing back
  });
});

const canUnshare =
  process.getuid?.() === 0 && succeeds('unshare', ['--user', 'true']) && succeeds('setpriv', ['--version']);

(canUnshare ? describe : describe.skip)('EmbeddedPostgres as root (needs root, unshare and setpriv)', () => {
  const path = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = path;
  });

  it.each(['unshare', 'setpriv'])(
    'runs with nothing but %s, below a folder that only root may enter',
    async (tool) => {
      const tools = join(folder, 'bin');
      await mkdir(tools);
      for (const name of ['sh', 'id', tool])
        await symlink(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(tools, name));
      process.env['PATH'] = tools;
      const first = await start();
      await query(first.url, 'CREATE TABLE t AS SELECT 1 AS n');
      await first.stop();
      process.env['PATH'] = path; // the next time another way may be taken: the files change hands
      const second = await start();
      expect(await query(second.url, 'SELECT n FROM t')).toEqual([{ n: 1 }]);
    },
  );
});

function succeeds(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
