import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { BatchingWriter, type AppendRequest } from '@sovereign-pipeline/journal';
import { startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const ndjson = { 'content-type': 'application/x-ndjson' };
const overloaded = { code: 'overloaded', status: 503 };

const requestOf = (n: number): AppendRequest => {
  const id = `waiting-${n}`;
  return {
    event: {
      id,
      type: 'CompanyProfiled',
      source: '/test',
      stream: `company-${n % 100}`,
      data: { company: `Company ${n % 100}` },
      correlationid: id,
      causationid: id,
      schemaversion: 1,
    },
  };
};

it('more events than may wait are refused, unread, one and of many alike, and taken again afterwards', async () => {
  const writer = api.app.get(BatchingWriter);
  const other = await api.pool.connect();
  await other.query('BEGIN');
  await other.query('SELECT FROM journal.append_lock FOR UPDATE');
  const waiting = writer.appendAll(Array.from({ length: 10_000 }, (_, n) => requestOf(n)));
  expect(writer.full).toBe(true);

  try {
    const refused = await api.post(target('PH'));
    expect(refused).toMatchObject({ status: 503, body: overloaded });
    expect(refused.headers.get('retry-after')).toBe('1');
    const unread = await api.postRaw('{"not": JSON', { 'content-type': 'application/json' });
    expect(await unread.json()).toEqual(refused.body);
    const line = await api.postRaw(`${JSON.stringify(target('PH'))}\n`, ndjson);
    expect(await line.json()).toEqual({ line: 1, ...refused.body, type: undefined });
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toContain('events_total{outcome="overloaded"} 3');
  } finally {
    other.release(true);
  }
  for (const result of await waiting) expect(result).toMatchObject({ value: { outcome: 'appended' } });
  expect(await api.post(target('PH'))).toMatchObject({ status: 201 });
});

it('an event that the database refuses fails alone among many', async () => {
  await api.pool.query(
    `ALTER TABLE journal.events ADD CONSTRAINT refused CHECK (stream <> 'company-refused')`,
  );
  const companies = ['One', 'Refused', 'Two', 'Refused', 'Three'];
  const body = companies.map((company) => JSON.stringify({ type: 'CompanyProfiled', data: { company } }));
  const response = await api.postRaw(body.join('\n'), ndjson);
  const results = (await response.text()).trimEnd().split('\n');
  expect(results.map((result) => JSON.parse(result) as unknown)).toMatchObject([
    { line: 1, status: 201, stream: 'company-one' },
    { line: 2, status: 500, code: 'internal-error' },
    { line: 3, status: 201, stream: 'company-two' },
    { line: 4, status: 500, code: 'internal-error' },
    { line: 5, status: 201, stream: 'company-three' },
  ]);
});
