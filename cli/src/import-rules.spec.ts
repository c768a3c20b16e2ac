import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cruise } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from './nx.ts';

/** The workspace's own rules on a file that is not there: without types, which the import rules do not need. */
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return (result?.messages ?? [])
    .filter(
      ({ fatal, ruleId }) =>
        fatal === true || ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-syntax',
    )
    .map(({ message }) => message);
}

describe('import rules', () => {
  it('refuse the deliberately wrong import', async () => {
    const text = await readFile(join(import.meta.dirname, '__fixtures__/domain-imports-journal.ts'), 'utf8');
    expect(await complaints('libs/domain/src/wrong.ts', text)).toEqual([
      expect.stringContaining('libs/domain may import no workspace package only.'),
    ]);
  });

  it.each([
    ['libs/domain/src/x.ts', 'pg'],
    ['libs/domain/src/x.ts', '@nestjs/common'],
    ['libs/domain/src/x.ts', 'node:fs'],
    ['libs/domain/src/x.ts', '../../journal/src/index.ts'],
    ['libs/journal/src/x.ts', '@sovereign-pipeline/event-log'],
    ['libs/journal/src/x.ts', '@sovereign-pipeline/runtime'],
    ['libs/postgres/src/x.ts', '@sovereign-pipeline/journal'],
    ['apps/api/src/x.ts', '@sovereign-pipeline/local-servers'],
    ['libs/runtime/src/x.ts', '@sovereign-pipeline/local-servers'],
    ['libs/event-log/src/x.ts', '@sovereign-pipeline/read-models'],
    ['libs/read-models/src/x.ts', '@sovereign-pipeline/journal'],
    ['libs/runtime/src/x.ts', '@sovereign-pipeline/domain'],
    ['apps/api/src/x.ts', '@sovereign-pipeline/projector'],
    ['apps/api/src/x.ts', '@sovereign-pipeline/testing'],
    ['apps/api/src/deep/x.ts', '../../../projector/src/main.ts'],
  ])('%s must not import %s', async (file, module) => {
    expect(await complaints(file, `import * as it from '${module}';\nexport { it };\n`)).toHaveLength(1);
  });

  it.each([
    ['libs/domain/src/x.ts', './y.ts'],
    ['libs/domain/src/deep/x.ts', '../y.ts'],
    ['libs/domain/src/x.spec.ts', '@sovereign-pipeline/testing'],
    ['libs/journal/src/x.ts', '@sovereign-pipeline/domain'],
    ['libs/testing/src/x.ts', '@sovereign-pipeline/local-servers'],
    ['apps/api/src/x.ts', '@sovereign-pipeline/read-models'],
    ['apps/api/src/x.int.spec.ts', '@sovereign-pipeline/testing'],
  ])('%s may import %s', async (file, module) => {
    expect(await complaints(file, `import * as it from '${module}';\nexport { it };\n`)).toEqual([]);
  });

  it('libs/domain has no clock', async () => {
    expect(
      await complaints('libs/domain/src/x.ts', 'export const now = (): number => Date.now();\n'),
    ).toHaveLength(1);
    expect(
      await complaints('libs/domain/src/x.ts', 'export const now = (): Date => new Date();\n'),
    ).toHaveLength(1);
  });

  it.each([
    "export const path = new URL('x', import.meta.url).pathname;\n",
    "const { pathname } = new URL('x', import.meta.url);\nexport { pathname };\n",
  ])('no path is taken of the URL of a file: %s', async (text) => {
    expect(await complaints('bench/src/x.ts', text)).toHaveLength(1);
    expect(await complaints('libs/domain/src/x.ts', text)).toHaveLength(1);
    expect(await complaints('cli/src/x.ts', text.replace('import.meta.url', "'http://x'"))).toEqual([]);
  });

  it('no file imports itself by way of others, not even for a type', async () => {
    const { output } = await cruise(['apps', 'libs', 'cli', 'faults', 'bench'], {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [{ name: 'circle', severity: 'error', from: {}, to: { circular: true } }] },
      tsPreCompilationDeps: true,
      exclude: { path: '(^|/)(node_modules|dist)/' },
      enhancedResolveOptions: { conditionNames: ['source', 'import'], exportsFields: ['exports'] },
    });
    if (typeof output === 'string') throw new Error(output);
    expect(output.summary.totalCruised).toBeGreaterThan(400);
    expect(
      output.summary.violations.map(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)]),
    ).toEqual([]);
  });
});
