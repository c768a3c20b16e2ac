import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectoryInUseError, lockDirectory } from './directory-lock.ts';
import { canUnshare, OwnerProcess } from './owner-process.fixture.ts';
import { processTree, startTimeOf } from './process-identity.ts';

let folder: string;
const cleanUps: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  await rm(folder, { recursive: true, force: true });
});

const lockProgram = `
  const { lockDirectory } = await import(${JSON.stringify(new URL('./directory-lock.ts', import.meta.url).href)});
  await lockDirectory(process.argv[1]);
  return 'held';`;

function owner(where?: 'another container'): OwnerProcess {
  const process = new OwnerProcess(lockProgram, [folder], where);
  cleanUps.push(() => process.kill());
  return process;
}

const inUseBy = (holder: string): Error => new DirectoryInUseError(folder, holder);

describe('lockDirectory', () => {
  it('refuses while it is held, and names who holds it', async () => {
    const lock = await lockDirectory(folder);
    await expect(lockDirectory(folder)).rejects.toThrow(inUseBy(`process ${process.pid}`));
    await lock.release();
    await lock.release();
    await (await lockDirectory(folder)).release();
    expect(await readdir(join(folder, 'lock'))).toEqual([]);
  });

  it('knows the claims of earlier versions, and is not deceived by a recycled pid', async () => {
    await mkdir(join(folder, 'lock'));
    await writeFile(join(folder, 'lock', `${process.ppid}-0badb007_1`), '');
    await (await lockDirectory(folder)).release();
    await writeFile(join(folder, 'lock', `${process.ppid}-${startTimeOf(process.ppid) ?? ''}`), '');
    await expect(lockDirectory(folder)).rejects.toThrow(inUseBy(`process ${process.ppid}`));
  });

  it('is never given to two of several that start at once, and of the killed at once', async () => {
    for (let round = 0; round < 3; round++) {
      const owners = Array.from({ length: 4 }, () => owner());
      const said = await Promise.all(owners.map((each) => each.said));
      expect(said.filter((answer) => answer === 'held')).toHaveLength(1);
      await Promise.all(owners.map((each) => each.kill()));
    }
    await (await lockDirectory(folder)).release();
  });

  it('is kept by a process that is stopped', async () => {
    const frozen = owner();
    expect(await frozen.said).toBe('held');
    frozen.signal('SIGSTOP');
    await expect(lockDirectory(folder, { standstillMs: 1 })).rejects.toThrow(
      inUseBy(`process ${frozen.pid}`),
    );
  });
});

(canUnshare ? describe : describe.skip)('lockDirectory across containers (needs unshare)', () => {
  it('is refused in another pid namespace', async () => {
    const lock = await lockDirectory(folder);
    expect(await owner('another container').said).toBe(
      inUseBy(`process ${process.pid} of another container (${hostname()})`).message,
    );
    await lock.release();
    expect(await owner('another container').said).toBe('held');
  });

  it('is kept for a process of another one, even a stopped one, until it ends', async () => {
    const other = owner('another container');
    expect(await other.said).toBe('held');
    const holder = inUseBy(`process 1 of another container (${hostname()})`);
    await expect(lockDirectory(folder)).rejects.toThrow(holder);
    for (const pid of processTree(other.pid)) process.kill(pid, 'SIGSTOP');
    await expect(lockDirectory(folder, { standstillMs: 1 })).rejects.toThrow(holder);
    await other.kill();
    await (await lockDirectory(folder)).release();
  });
});

describe('lockDirectory between machines', () => {
  const place = { kernel: 'another', pidNamespace: 'pid:[1]', host: 'elsewhere' };
  const file = (): string => join(folder, 'lock', `1-another_1`);
  const claim = async (of: object): Promise<void> => {
    await mkdir(join(folder, 'lock'));
    await writeFile(file(), JSON.stringify(of));
  };
  function beat(): void {
    const heart = setInterval(
      () => void utimes(file(), new Date(0), Math.random() * 1e6).catch(() => undefined),
      50,
    );
    cleanUps.push(() => {
      clearInterval(heart);
    });
  }

  it('refuses while the heartbeat of the other one goes on, whatever its clock says', async () => {
    await claim(place);
    beat();
    await expect(lockDirectory(folder, { standstillMs: 60_000 })).rejects.toThrow(
      inUseBy('process 1 on elsewhere'),
    );
    expect(await readdir(join(folder, 'lock'))).toEqual(['1-another_1']);
  });

  it('takes over from one whose heartbeat stands still, and says whom it took it from', async () => {
    await claim(place);
    const said: string[] = [];
    const lock = await lockDirectory(folder, { standstillMs: 300, log: (message) => said.push(message) });
    expect(lock.takenOverFrom).toBe('process 1 on elsewhere');
    expect(said).toEqual(['watching whether it is still in use by process 1 on elsewhere']);
    await lock.release();
    expect(await readdir(join(folder, 'lock'))).toEqual([]);
  });

  it('goes on after a power cut, unless a heartbeat shows that there was none', async () => {
    await claim({ ...place, host: hostname() });
    await utimes(file(), 1, 1);
    const lock = await lockDirectory(folder, { standstillMs: 3_600_000 });
    expect(lock.takenOverFrom).toBeUndefined();
    await lock.release();
    await rm(join(folder, 'lock'), { recursive: true });
    await claim({ ...place, host: hostname() });
    await utimes(file(), 1, 1);
    beat();
    await expect(lockDirectory(folder)).rejects.toThrow(inUseBy(`process 1 on ${hostname()}`));
  });

  it('tells the one that it was taken from', async () => {
    const lock = await lockDirectory(folder);
    const [mine = ''] = await readdir(join(folder, 'lock'));
    expect(JSON.parse(await readFile(join(folder, 'lock', mine), 'utf8'))).toMatchObject({
      host: hostname(),
    });
    await rm(join(folder, 'lock', mine));
    await lock.lost;
    await lock.release();
  });
});
