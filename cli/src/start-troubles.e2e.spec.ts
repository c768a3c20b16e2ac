import { execFileSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedPostgres } from '@sovereign-pipeline/local-servers';
import { eventually } from '@sovereign-pipeline/testing';
import { killAll, StartProcess } from './start-process.fixture.ts';

let folder: string;
/** With a cluster in it, as a stopped `npm start` leaves it. */
let used: string;
const started: StartProcess[] = [];
const mounts: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  used = join(folder, 'used');
  await (await EmbeddedPostgres.start({ dataDir: join(used, 'postgres'), fsync: false })).stop();
});
afterEach(() => {
  for (const one of started.splice(0)) killAll(one.everything()());
});
afterAll(async () => {
  for (const mount of mounts) execFileSync('umount', ['--lazy', mount]);
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

function start(env: Record<string, string>): StartProcess {
  const one = new StartProcess({ PORT: '0', SAMPLES: 'off', ...env });
  started.push(one);
  return one;
}

const isRoot = process.getuid?.() === 0;

interface Case {
  readonly env?: Record<string, string>;
  /** Does something to a data folder that was used before. */
  readonly spoil?: (dataDir: string) => Promise<unknown>;
  readonly says: RegExp;
  readonly lines?: number;
}

const cases: Record<string, Case> = {
  'a log level that there is not': {
    env: { LOG_LEVEL: 'loud' },
    says: /^LOG_LEVEL must be one of info, .*; it is "loud"\.\n$/,
  },
  'brokers without ports, and more': {
    env: { KAFKA_BROKERS: 'kafka', HOST: '127.0.0.1', DATABASE_URL: 'mysql://u:secret@h/d' },
    says: /^KAFKA_BROKERS must be addresses such as .*\nDATABASE_URL must be a PostgreSQL address (?!.*secret).*\n$/,
    lines: 2,
  },
  'a database that refuses': {
    env: { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' },
    says: /^The PostgreSQL of DATABASE_URL \(127\.0\.0\.1:1\/none\) cannot be used: connect ECONNREFUSED (?!.*secret).*\n$/,
  },
  'a folder with a line feed': {
    env: { DATA_DIR: '/tmp/a\nb' },
    says: /^DATA_DIR must be the path of a folder, without control characters; it is "\/tmp\/a\\nb"\.\n$/,
  },
  'a folder that cannot be made': {
    env: { DATA_DIR: '/proc/x/y' },
    says: /^\/proc\/x cannot be made there \(ENOENT\)\.\n$/,
  },
  'a folder below a file': {
    env: { DATA_DIR: '/etc/passwd/x' },
    says: /^\/etc\/passwd\/x is not in a folder: a file is in the way \(ENOTDIR\)\.\n$/,
  },
  'a lock that is a file': {
    spoil: (dataDir) => writeFile(join(dataDir, 'lock'), ''),
    says: /^\S+\/lock is in the way: a folder is needed there \(EEXIST\)\.\n$/,
  },
  'no password': {
    spoil: (dataDir) => rm(join(dataDir, 'postgres/password')),
    says: /^\S+\/password is missing or empty\. .* put it back from a backup\.\n$/,
  },
  'an empty password': {
    spoil: (dataDir) => writeFile(join(dataDir, 'postgres/password'), '\n'),
    says: /^\S+\/password is missing or empty\. .* put it back from a backup\.\n$/,
  },
  'a wrong password': {
    spoil: (dataDir) => writeFile(join(dataDir, 'postgres/password'), 'guess'),
    says: /^\S+\/password does not hold the password of the PostgreSQL beside it: .*\n$/,
  },
  'data of another version of PostgreSQL': {
    spoil: (dataDir) => writeFile(join(dataDir, 'postgres/data/PG_VERSION'), '16\n'),
    says: /^PostgreSQL did not start in .*\n.*FATAL: .*incompatible with server\n.*DETAIL: .*version 16.*\n$/,
    lines: 3,
  },
  ...(isRoot
    ? {
        'root on the folder of another user': {
          spoil: (dataDir) => chown(dataDir, 4711, 4711),
          says: /^\S+ is of the user with the number 4711: run this as that user and not as root, .*\n$/,
        },
      }
    : {
        'a folder of another user': {
          spoil: (dataDir) => chmod(dataDir, 0o500),
          says: /^\S+ may not be used by this user; it is of the user with the number \d+ \(EACCES\)\.\n$/,
        },
      }),
};

describe('npm start says in a sentence what is wrong with', () => {
  it.each(Object.entries(cases))('%s', async (name, { env, spoil, says, lines = 1 }) => {
    const dataDir = join(folder, name.replaceAll(/\W+/g, '-'));
    if (spoil) {
      await cp(used, dataDir, { recursive: true });
      await spoil(dataDir);
    }
    const one = start({ DATA_DIR: dataDir, ...env });
    expect(await one.exitCode).toBe(1);
    expect(one.output).toMatch(says);
    expect(one.output.trim().split('\n')).toHaveLength(lines);
  });
});

describe('npm start', () => {
  it('closes a data folder that a copy has opened, and starts', async () => {
    const dataDir = join(folder, 'opened');
    await cp(used, dataDir, { recursive: true });
    for (const path of ['', 'postgres', 'postgres/data']) await chmod(join(dataDir, path), 0o755);
    const one = start({ DATA_DIR: dataDir });
    await one.url();
    one.signal('SIGTERM');
    expect(await one.exitCode).toBe(0);
  });
});

/** A small disk of its own, which only root can have. */
async function mountDisk(megabytes: number): Promise<string> {
  const path = join(folder, `disk-${megabytes}`);
  await mkdir(path);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  mounts.push(path);
  return path;
}

const canMount = ((): boolean => {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return isRoot;
  } catch {
    return false;
  }
})();

(canMount ? describe : describe.skip)('npm start on a full disk (needs root, to mount one)', () => {
  it('says so when there is no room for its data', async () => {
    const disk = await mountDisk(8);
    const one = start({ DATA_DIR: join(disk, 'data') });
    expect(await one.exitCode).toBe(1);
    expect(one.output).toMatch(/The disk is full: make room, and start again\./);
    expect(one.output).not.toMatch(/^ {4}at /m);
  });

  it('says so when it can only be read', async () => {
    const disk = await mountDisk(9);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const one = start({ DATA_DIR: join(disk, 'data') });
    expect(await one.exitCode).toBe(1);
    expect(one.output).toMatch(/^\S+ is on a file system that can only be read \(EROFS\)\.\n$/);
  });

  it('says so while it runs, and goes on when there is room again', async () => {
    const disk = await mountDisk(300);
    const one = start({ DATA_DIR: join(disk, 'data') });
    const url = await one.url();
    const post = async (): Promise<number> => {
      const events = Array.from({ length: 300 }, (_, n) =>
        JSON.stringify({
          type: 'MarketTargeted',
          data: { company: `Company ${n}`, market: 'JP', purpose: 'x'.repeat(1_000) },
        }),
      );
      const response = await fetch(`${url}/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: events.join('\n'),
      });
      const results = (await response.text()).trim().split('\n');
      return results.filter((line) => 'position' in (JSON.parse(line) as object)).length;
    };
    expect(await post()).toBe(300);
    const filler = join(disk, 'filler');
    expect(() => execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'], { stdio: 'pipe' })).toThrow(
      'No space left',
    );
    await eventually(async () => {
      await post().catch(() => 0);
      return /The disk of .* is full: nothing can be recorded until there is room/.test(one.output);
    });
    await rm(filler);
    await eventually(() => one.output.includes('There is room again on the disk'));
    await eventually(async () => (await post().catch(() => 0)) === 300);
    one.signal('SIGTERM');
    expect(await one.exitCode).toBe(0);
  }, 240_000);
});
