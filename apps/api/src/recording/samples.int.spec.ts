import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it.each(['korea-herald-naver-nvidia.ndjson', 'demo/invented.ndjson'])(
  'samples/%s is recorded line by line, and a second time changes nothing',
  async (name) => {
    const text = await readFile(new URL(`../../../../samples/${name}`, import.meta.url), 'utf8');
    const statuses = async () => {
      const response = await api.postRaw(text, { 'content-type': 'application/x-ndjson' });
      const lines = (await response.text()).trim().split('\n');
      return new Set(lines.map((line) => (JSON.parse(line) as { status: number }).status));
    };
    expect(await statuses()).toEqual(new Set([201]));
    expect(await statuses()).toEqual(new Set([200]));
  },
);
