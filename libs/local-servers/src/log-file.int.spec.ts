import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogFile } from './log-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes so many lines of 1,000 bytes to the log as a process of its own, and then `last`. */
async function write(log: LogFile, lines: number, last: string): Promise<void> {
  const program = `
    const fs = require('node:fs');
    for (let n = 0; n < ${lines}; n++) fs.writeSync(1, String(n).padEnd(999, '.') + '\\n');
    fs.writeSync(1, ${JSON.stringify(`${last}\n`)});`;
  const writer = spawn(process.execPath, ['-e', program], { stdio: ['ignore', log.fd, 'inherit'] });
  await once(writer, 'exit');
}

describe('LogFile', () => {
  it('tells of lines, whole ones and each once, and remembers what was written since it was made', async () => {
    const path = join(folder, 'a.log');
    const before = new LogFile(path);
    await write(before, 1, 'old');
    before.close();
    const told: string[] = [];
    const log = new LogFile(path, (lines) => told.push(...lines));
    await write(log, 0, 'one\ntwo');
    log.look();
    log.look();
    expect(told).toEqual(['one', 'two']);
    await write(log, 0, 'three');
    log.close();
    log.close();
    expect(told).toEqual(['one', 'two', 'three']);
    expect(log.text()).toBe('one\ntwo\nthree\n');
  });

  it('keeps a flood within bounds, and goes on in the same file', async () => {
    const path = join(folder, 'flood.log');
    const told: string[] = [];
    const log = new LogFile(path, (lines) => told.push(...lines));
    for (let round = 0; round < 3; round++) {
      await write(log, 11_000, 'of the flood, a line may be lost when the file is emptied');
      log.look();
      await write(log, 0, `round ${round}`);
      log.look();
      expect((await stat(path)).size).toBeLessThan(11_000_000);
      expect(told.at(-1)).toBe(`round ${round}`);
    }
    expect((await stat(`${path}.old`)).size).toBeLessThan(12_000_000);
    await write(log, 0, 'after it');
    log.close();
    expect(await readFile(path, 'utf8')).toMatch(/after it\n$/);
    expect((await readFile(path)).includes(0)).toBe(false);
  });
});
