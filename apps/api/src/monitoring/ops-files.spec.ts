import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Metrics } from './metrics.ts';
import { reasonCodes } from './reasons.ts';

const ops = join(import.meta.dirname, '../../../../ops');

/** Everything of ops/ that is asked of Prometheus. */
async function asked(): Promise<string> {
  const files = await readdir(ops);
  return (await Promise.all(files.map((file) => readFile(join(ops, file), 'utf8')))).join('\n');
}

it('alerts and dashboard ask for names that the API tells, and for reasons that there are', async () => {
  const told = await new Metrics().text({
    status: 'ready',
    reasons: [],
    service: { queued: 0, recordsNow: true },
  });
  const names = new Set([...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const text = await asked();
  const wanted = [...text.matchAll(/\b(?:sovereign_pipeline|process|nodejs)_\w+/g)]
    .map(([name]) => name.replace(/_(bucket|sum|count)$/, ''))
    // Those of the projector: its own test.
    .filter((name) => !name.startsWith('sovereign_pipeline_projector_'));
  expect(wanted.length).toBeGreaterThan(30);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  const reasons = [...text.matchAll(/reason=~?\\?"([^"\\]+)/g)].flatMap(([, value = '']) => value.split('|'));
  expect(reasons.length).toBeGreaterThan(5);
  expect(reasons.filter((reason) => !(reason in reasonCodes))).toEqual([]);
});
