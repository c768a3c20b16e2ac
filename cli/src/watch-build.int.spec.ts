import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { watchBuild } from './watch-build.ts';

it('builds again when a source changes, and says what is wrong with it, in colour or not', async () => {
  // As Nx has it for what it runs: tsc would write errors in colours, between which nobody finds their codes.
  const { FORCE_COLOR: before } = process.env;
  process.env['FORCE_COLOR'] = 'true';
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
  /**
   * Writes again after a while: a change may come before the watch has begun, or so soon after a build that the clock
   * of files does not tell it from what that one has read.
   */
  const changeUntil = async (text: (change: number) => string, isSaid: () => boolean): Promise<void> => {
    let [changes, last] = [0, -Infinity];
    await eventually(
      async () => {
        if (performance.now() - last > 5_000) {
          last = performance.now();
          await write(text(++changes));
        }
        return isSaid();
      },
      { within: 120_000 },
    );
  };
  try {
    await changeUntil(
      (change) => `export const one = ${1 + change};\n`,
      () => said.includes('built'),
    );
    await changeUntil(
      (change) => `export const one: string = ${change};\n`,
      () => said.some((text) => text.includes("error TS2322: Type 'number'")),
    );
    expect(said.at(0)).toBe('built');
  } finally {
    stop.abort();
    await watching;
    if (before === undefined) delete process.env['FORCE_COLOR'];
    else process.env['FORCE_COLOR'] = before;
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000);
