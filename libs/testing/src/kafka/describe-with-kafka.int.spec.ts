import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

/** A spec file of its own, run by a Jest of its own where there is no Java, and no Docker. */
const spec = `
  import { expect, it } from '@jest/globals';
  import { describeWithKafka, describeWithThrowawayKafka } from ${JSON.stringify(import.meta.resolve('./describe-with-kafka.ts'))};
  await describeWithKafka('a suite', () => it('never runs', () => expect(1).toBe(2)));
  await describeWithThrowawayKafka('another', () => it('never runs either', () => expect(1).toBe(2)));
  it('has nothing to do with Kafka', () => undefined);`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  const preset = new URL('../../../../jest.preset.js', import.meta.url).href;
  const rootDir = fileURLToPath(new URL('../..', import.meta.url));
  await writeFile(join(folder, 'sample.spec.ts'), spec);
  await writeFile(
    join(folder, 'jest.config.mjs'),
    `import { preset } from '${preset}';
     export default { ...preset('sample'), rootDir: ${JSON.stringify(rootDir)}, roots: [import.meta.dirname],
       testMatch: ['**/sample.spec.ts'], reporters: [] };`,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function results(ci: string): Promise<(string | undefined)[]> {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const output = join(folder, `results-${ci}.json`);
  const args = ['--experimental-vm-modules', jest, '-c', join(folder, 'jest.config.mjs')];
  const elsewhere = { PATH: folder, JAVA_HOME: '', KAFKA_BROKERS: '', DOCKER_HOST: 'unix:///nowhere' };
  await new Promise((done) => {
    execFile(
      process.execPath,
      [...args, '--json', `--outputFile=${output}`],
      { env: { ...process.env, NODE_OPTIONS: '', CI: ci, ...elsewhere } },
      done,
    );
  });
  const json = JSON.parse(await readFile(output, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[];
  };
  return (json.testResults[0]?.assertionResults ?? []).map(
    ({ status, fullName }) => `${status}: ${fullName}`,
  );
}

const reason = 'Running Kafka here needs Java 17 or newer; there is no working java on PATH.';

it('without a broker, a suite is one skipped test that gives the reason; in CI it fails', async () => {
  const expected = (status: string) => [
    expect.stringMatching(`${status}: a suite no Kafka broker: no Docker daemon answers; ${reason}`),
    `${status}: another no Kafka broker: ${reason}`,
    'passed: has nothing to do with Kafka',
  ];
  const [here, inCi] = await Promise.all([results('false'), results('true')]);
  expect(here).toEqual(expected('pending'));
  expect(inCi).toEqual(expected('failed'));
});
