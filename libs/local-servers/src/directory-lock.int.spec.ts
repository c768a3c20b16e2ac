import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectoryInUseError, lockDirectory } from './directory-lock.ts';
import { startTimeOf } from './process-identity.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('lockDirectory', () => {
  it('refuses while it is held, and names who holds it', async () => {
    const lock = await lockDirectory(folder);
    await expect(lockDirectory(folder)).rejects.toThrow(new DirectoryInUseError(folder, process.pid));
    await lock.release();
    await (await lockDirectory(folder)).release();
    expect(await readdir(join(folder, 'lock'))).toEqual([]);
  });

  it('is not held by a process that merely has the pid of the one that held it', async () => {
    await mkdir(join(folder, 'lock'));
    await writeFile(join(folder, 'lock', `${process.ppid}-0badb007_1`), '');
    await (await lockDirectory(folder)).release();
    await writeFile(join(folder, 'lock', `${process.ppid}-${startTimeOf(process.ppid) ?? ''}`), '');
    await expect(lockDirectory(folder)).rejects.toThrow(`the running process ${process.ppid}`);
  });

  it('is never given to two of several that start at once', async () => {
    const program = `
      import { lockDirectory } from ${JSON.stringify(new URL('./directory-lock.ts', import.meta.url).href)};
      process.once('message', async () => {
        process.send(await lockDirectory(process.argv[1]).then(() => 'held', (error) => error.name));
        process.once('message', () => process.exit());
      });
      process.send('up');`;
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', program, folder], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    );
    const heard = (): Promise<unknown[]> =>
      Promise.all(children.map(async (child) => (await once(child, 'message'))[0] as unknown));
    const ends = children.map((child) => once(child, 'exit'));
    await heard();
    const answers = heard();
    for (const child of children) child.send('go');
    const said = await answers;
    expect(said.filter((answer) => answer === 'held').length).toBeLessThanOrEqual(1);
    expect(said.every((answer) => answer === 'held' || answer === 'DirectoryInUseError')).toBe(true);
    for (const child of children) child.send('end');
    await Promise.all(ends);
    await (await lockDirectory(folder)).release(); // the dead hold nothing
  });
});
