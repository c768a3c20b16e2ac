import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ProjectorMetrics } from './projector-metrics.ts';
import { ProjectorState } from './projector-state.ts';
import { StatusMetrics } from './status-metrics.ts';

const ops = join(import.meta.dirname, '../../../../ops');

it('alerts and dashboard ask for names and states that a projector tells', async () => {
  const told = [
    await new ProjectorMetrics().text(),
    await new StatusMetrics().text(1, new ProjectorState().status),
  ].join('\n');
  const names = new Set([...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const files = await Promise.all((await readdir(ops)).map((file) => readFile(join(ops, file), 'utf8')));
  const text = files.join('\n');
  const wanted = [...text.matchAll(/\bsovereign_pipeline_projector_\w+/g)].map(([name]) =>
    name.replace(/_(bucket|sum|count)$/, ''),
  );
  expect(wanted.length).toBeGreaterThan(2);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  for (const [, state = ''] of text.matchAll(/_projector_state\{state=\\?"([^"\\]+)/g))
    expect(told).toContain(`state="${state}"`);
});
