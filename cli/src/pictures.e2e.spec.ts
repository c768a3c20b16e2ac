import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from './nx.ts';
import { runCommand } from './run-command.fixture.ts';

it('makes a picture of each page, small enough to keep', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-pictures-'));
  try {
    expect(await runCommand(['pictures', folder], {})).toMatchObject({ code: 0 });
    const made = await readdir(folder);
    expect(made.toSorted()).toEqual((await readdir(join(root, 'docs/pictures'))).toSorted());
    for (const file of made) {
      const picture = await readFile(join(folder, file));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect([file, picture.byteLength < 300_000]).toEqual([file, true]);
      expect(picture.byteLength).toBeGreaterThan(10_000);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 240_000);
