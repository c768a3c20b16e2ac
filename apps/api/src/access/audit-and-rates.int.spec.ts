import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';
import { createKey } from './keys.ts';
import type { Role } from '@sovereign-pipeline/access';

let api: ApiUnderTest;
const keys = {} as Record<Role, string>;
beforeAll(async () => {
  api = await startApi({ auth: 'keys', rates: { others: 1_000, reader: 3 } });
  for (const role of ['reader', 'operator', 'recorder'] as const)
    keys[role] = (await createKey(api.pool, 'a test', { name: `The ${role}`, role })).key;
});
afterAll(() => api.close());

const ask = (path: string, key: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(api.url + path, { headers: { authorization: `Bearer ${key}`, ...headers } });
const signIn = (key: string): Promise<Response> =>
  fetch(`${api.url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });

describe('the audit trail', () => {
  it('tells of sign-ins that were refused, once a second at most, and never a secret', async () => {
    const unknown = `sp_000000000000_${'x'.repeat(43)}`;
    const refused = await Promise.all(Array.from({ length: 20 }, () => signIn(unknown)));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([401]));
    const entries = async () =>
      (
        await api.pool.query<{ details: { times: number } }>(
          `select details from access.audit where action = 'sign-in-refused' order by number`,
        )
      ).rows.map(({ details }) => details);
    expect((await entries())[0]).toEqual({ key: 'sp_000000000000', address: '127.0.0.1', times: 1 });
    await eventually(async () => {
      expect((await signIn('no key at all')).status).toBe(401);
      // All are counted, in few entries.
      const told = await entries();
      return told.length < 10 && told.reduce((sum, { times }) => sum + times, 0) > 20;
    });
    expect(JSON.stringify(await entries())).not.toContain('xxx');
  });

  it('is taken away whole as NDJSON and CSV, page by page, the latest first', async () => {
    const { entries } = (await (await ask('/v1/audit?limit=1000', keys.operator)).json()) as {
      entries: readonly { number: number; details: object }[];
    };
    expect(entries.length).toBeGreaterThan(3);
    const ndjson = await ask('/v1/audit?limit=2', keys.operator, { accept: 'application/x-ndjson' });
    expect(ndjson.headers.get('content-disposition')).toBe('attachment; filename="audit.ndjson"');
    const lines = (await ndjson.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(entries);
    const csv = await (await ask('/v1/audit', keys.operator, { accept: 'text/csv' })).text();
    const [head, ...records] = csv.trimEnd().split('\r\n');
    expect([head, records.length]).toEqual(['number,at,actor,action,details', entries.length]);
    expect((await ask('/v1/audit', keys.reader, { accept: 'text/csv' })).status).toBe(403);
  });
});

describe('who asks more often than their key may', () => {
  it('is told to come again after a second, is counted by role, and is in nobody else’s way', async () => {
    // As soon as more than three of them come within one second.
    const first = await eventually(async () => {
      const asked = Array.from({ length: 12 }, () => ask('/v1/companies', keys.reader));
      return (await Promise.all(asked)).find(({ status }) => status === 429);
    });
    expect([first.headers.get('retry-after'), await first.json()]).toEqual([
      '1',
      expect.objectContaining({ code: 'too-many-requests', detail: 'this key may ask 3 times a second' }),
    ]);
    const others = await Promise.all(Array.from({ length: 12 }, () => ask('/v1/companies', keys.recorder)));
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await (await ask('/metrics', keys.operator)).text()).toMatch(
      /^sovereign_pipeline_rate_exceeded_total\{role="reader"\} [1-9]/m,
    );
    await eventually(async () => (await ask('/v1/companies', keys.reader)).status === 200);
  });

  it('needs no key to be asked whether the service is well', async () => {
    const together = await Promise.all(Array.from({ length: 20 }, () => fetch(`${api.url}/health/live`)));
    expect(new Set(together.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
