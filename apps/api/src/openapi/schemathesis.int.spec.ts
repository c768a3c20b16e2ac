import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiUnderTest, startApi } from '../api.fixture.ts';

/** A checker of APIs by their OpenAPI documents; CI installs it from PyPI where it can. */
const program = 'schemathesis';
const isThere = (): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

interface Document {
  readonly paths: Record<
    string,
    Record<string, { parameters?: readonly { readonly name: string; readonly in: string }[] }>
  >;
}

/**
 * Answers with `fields` lack members on purpose, and to wait for a position `after` that is none is answered with 503.
 */
const leftOut: ReadonlySet<string> = new Set(['fields', 'after', 'waitFor']);

/** Streams never end, and a replay makes all read models anew. */
const pathsLeftOut = ['/v1/events/stream', '/v1/changes/stream', '/v1/replays'];

/** Nor does it make texts of the patterns with classes of Unicode. */
const withoutClasses = (key: string, value: unknown): unknown =>
  key === 'pattern' && typeof value === 'string' && value.includes('\\p{') ? undefined : value;

/** What is wrong may also be too much, or too long an address. */
const settings = `
[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429, 431, 503]
`;

const target = { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH', occurred: '2024' } };

(isThere() ? describe : describe.skip)('Schemathesis (needs it, from PyPI)', () => {
  let api: ApiUnderTest;
  let folder: string;
  beforeAll(async () => {
    api = await startApi();
    folder = await mkdtemp(join(tmpdir(), 'schemathesis-'));
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  it('finds no answer that the document does not have', async () => {
    const { body } = await api.post(target);
    await api.get(`/v1/companies?after=${String(body['position'])}`);
    const document = (await (await fetch(`${api.url}/openapi.json`)).json()) as Document;
    const paths = Object.entries(document.paths).filter(([path]) => !pathsLeftOut.includes(path));
    for (const [, item] of paths)
      for (const operation of Object.values(item))
        if (operation.parameters !== undefined)
          operation.parameters = operation.parameters.filter(({ name }) => !leftOut.has(name));
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify({ ...document, paths: Object.fromEntries(paths) }, withoutClasses));
    await writeFile(join(folder, 'schemathesis.toml'), settings);
    // No answer 500 is in the document.
    const checks = [
      'status_code_conformance',
      'content_type_conformance',
      'response_headers_conformance',
      'response_schema_conformance',
      'negative_data_rejection',
    ];
    const options = ['--max-examples', '2', '--seed', '17', '--phases', 'examples,fuzzing', '--workers', '2'];
    const run = spawn(program, ['run', file, '--url', api.url, '--checks', checks.join(','), ...options], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '160' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    run.stdout.on('data', (data: Buffer) => output.push(data));
    run.stderr.on('data', (data: Buffer) => output.push(data));
    const [code] = (await once(run, 'close')) as [number | null];
    const said = Buffer.concat(output).toString();
    expect(code === 0 ? '' : said).toBe('');
  }, 600_000);
});
