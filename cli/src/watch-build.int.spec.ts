import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { watchBuild } from './watch-build.ts';

it('builds again when a source changes, and says what is wrong with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  const write = (text: string): Promise<void> => writeFile(join(folder, 'one.ts'), text);
  const project = join(folder, 'tsconfig.json');
  await write('export const one = 1;\n');
  await writeFile(
    project,
    JSON.stringify({ compilerOptions: { composite: true, outDir: 'dist', types: [] }, include: ['one.ts'] }),
  );
  const stop = new AbortController();
  const said: string[] = [];
  const watching = watchBuild([project], {
    onBuilt: () => said.push('built'),
    onErrors: (text) => said.push(text),
    signal: stop.signal,
  });
  try {
    let [changes, last] = [1, performance.now()];
    // Again after a while: the first change may come before the watch has begun.
    await eventually(
      async () => {
        if (performance.now() - last > 5_000) {
          last = performance.now();
          await write(`export const one = ${++changes};\n`);
        }
        return said.includes('built');
      },
      { within: 150_000 },
    );
    await write('export const one: string = 1;\n');
    await eventually(() => said.some((text) => text.includes("error TS2322: Type 'number'")), {
      within: 120_000,
    });
    expect(said.at(0)).toBe('built');
  } finally {
    stop.abort();
    await watching;
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000);
