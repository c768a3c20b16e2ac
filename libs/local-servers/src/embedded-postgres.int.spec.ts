import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { createPool } from '@sovereign-pipeline/postgres';
import { canUnshare, OwnerProcess } from './owner-process.fixture.ts';
import { stopPostmaster } from './postmaster.ts';
import { gone, isRunning, processTree } from './process-identity.ts';

const ownerProgram = `
  const { EmbeddedPostgres } = await import(${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)});
  return (await EmbeddedPostgres.start({ dataDir: process.argv[1], log: console.log })).pid;`;

/** Nothing of a process that ended meanwhile. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

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
    expect(await second.exited).toBe('was ended by SIGKILL');
    const third = await start();
    expect(await query(third.url, 'SELECT n FROM t ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('makes the cluster anew when making it was interrupted', async () => {
    await mkdir(join(dataDir, 'data.new'), { recursive: true });
    await writeFile(join(dataDir, 'data.new', 'half'), '');
    expect(await query((await start()).url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('leaves a server alone while its owner lives, and ends it once the owner was killed', async () => {
    const owner = new OwnerProcess(ownerProgram, [dataDir]);
    cleanUps.push(() => owner.kill());
    const orphan = Number(await owner.said);
    await expect(start()).rejects.toThrow(`${dataDir} is in use by the running process ${owner.pid}`);
    expect(isRunning(orphan)).toBe(true);
    await owner.kill();
    expect(await gone(orphan, 30_000)).toBe(true);
    const data = join(dataDir, 'data');
    expect(await readFile(join(data, '../postgres.log'), 'utf8')).toContain('database system is shut down');
    await start();
  });

  it.each(['as it is', 'empty', 'garbled'])(
    'takes the place of a server that has nobody, with its pid file %s',
    async (state) => {
      const orphan = await leaveAnOrphan();
      const file = join(dataDir, 'data', 'postmaster.pid');
      if (state !== 'as it is') await writeFile(file, state === 'empty' ? '' : '\0\0garbled');
      const successor = await start();
      expect(isRunning(orphan)).toBe(false);
      expect(successor.pid).not.toBe(orphan);
      await successor.kill();
      if (state !== 'as it is') await writeFile(file, state === 'empty' ? '' : '\0\0garbled');
      expect(await query((await start()).url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    },
  );

  /** A server whose owner, and what would have ended it, were killed. */
  async function leaveAnOrphan(): Promise<number> {
    const owner = new OwnerProcess(ownerProgram, [dataDir]);
    const orphan = Number(await owner.said);
    for (const pid of processTree(owner.pid).filter((each) => commandOf(each).includes('end-with-owner')))
      process.kill(pid, 'SIGKILL');
    await owner.kill();
    expect(isRunning(orphan)).toBe(true);
    return orphan;
  }

  (canUnshare && succeeds('flock', ['--version']) ? it : it.skip)(
    'never runs beside a server in another container (needs unshare and flock)',
    async () => {
      const first = await start();
      const program = `try { ${ownerProgram} } catch (error) { return error.message; }`;
      const refused = new OwnerProcess(program, [dataDir], 'another container');
      cleanUps.push(() => refused.kill());
      expect(await refused.said).toMatch(/is in use by the running process \d+ of another container/);
      expect(await query(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      await first.stop();

      const orphan = await leaveAnOrphan();
      const waiting = new OwnerProcess(program, [dataDir], 'another container');
      cleanUps.push(() => waiting.kill());
      const pidFile = join(dataDir, 'data', 'postmaster.pid');
      const before = await readFile(pidFile, 'utf8');
      await waiting.heard(/waiting for the end of a server that another container runs/);
      expect(await readFile(pidFile, 'utf8')).toBe(before);
      expect(isRunning(orphan)).toBe(true);
      await stopPostmaster(orphan);
      expect(typeof (await waiting.said)).toBe('number');
    },
  );

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

const canRunAsRoot =
  process.getuid?.() === 0 && succeeds('unshare', ['--user', 'true']) && succeeds('setpriv', ['--version']);

(canRunAsRoot ? describe : describe.skip)(
  'EmbeddedPostgres as root (needs root, unshare and setpriv)',
  () => {
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
  },
);

function succeeds(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
