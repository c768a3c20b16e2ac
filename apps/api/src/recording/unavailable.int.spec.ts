import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Journal } from '@sovereign-pipeline/journal';
import { startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const ndjson = { 'content-type': 'application/x-ndjson' };
const linesOf = async (...events: readonly object[]): Promise<Record<string, unknown>[]> => {
  const response = await api.postRaw(events.map((event) => JSON.stringify(event)).join('\n'), ndjson);
  return (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};
const retraction = (eventId: string): object => ({
  type: 'ClaimRetracted',
  data: { eventId, reason: 'not so' },
});

/** From now on a commit of events takes so long that the API gives up waiting for it, and then happens all the same. */
const commitSlowly = (): Promise<unknown> =>
  api.pool.query(`
    CREATE FUNCTION journal.dawdle() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN SET LOCAL statement_timeout = 0; PERFORM pg_sleep(7); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT ON journal.events DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION journal.dawdle()`);

it('an answer that leaves open whether an event is recorded gives the id by which it is recorded once', async () => {
  const journal = new Journal(api.pool);
  await commitSlowly();
  const refused = await api.post(target('PH'));
  expect(refused).toMatchObject({
    status: 503,
    body: {
      code: 'journal-unavailable',
      id: expect.any(String),
      detail: expect.stringContaining('is not known'),
    },
  });
  expect(refused.headers.get('retry-after')).toBe('1');
  const again = await api.post(target('PH', { id: refused.body['id'] }));
  expect(again).toMatchObject({
    status: 200,
    body: { id: refused.body['id'], position: 1, duplicate: true },
  });
  expect(await journal.head()).toBe(1);

  // A line of an import, and a correction.
  for (const event of [target('JP'), retraction(String(refused.body['id']))]) {
    const before = await journal.head();
    const [line] = await linesOf(event);
    expect(line).toMatchObject({ line: 1, status: 503, code: 'journal-unavailable', id: expect.any(String) });
    expect(line?.['detail']).toContain('is not known');
    const [repeated] = await linesOf({ ...event, id: line?.['id'] });
    expect(repeated).toMatchObject({ status: 200, id: line?.['id'], duplicate: true });
    expect(await journal.head()).toBe(before + 1);
  }
});

it('an answer that knows that nothing was recorded says so', async () => {
  const other = await api.pool.connect();
  await other.query('BEGIN; SELECT FROM journal.append_lock FOR UPDATE');
  const refused = await api.post(target('PH'));
  other.release(true);
  expect(refused).toMatchObject({
    status: 503,
    body: { code: 'journal-unavailable', detail: 'nothing was recorded', id: expect.any(String) },
  });
  expect(await new Journal(api.pool).head()).toBe(0);
});

it('a full disk has an answer of its own, at once, and recording goes on when there is room again', async () => {
  await api.post(target('PH', { id: 'before' }));
  await api.pool.query(`
    CREATE FUNCTION journal.fill() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER fill BEFORE INSERT ON journal.events FOR EACH STATEMENT EXECUTE FUNCTION journal.fill()`);
  const full = { status: 507, code: 'journal-full', detail: 'nothing was recorded', id: expect.any(String) };
  const refused = await api.post(target('PH'));
  expect(refused).toMatchObject({ status: 507, body: full });
  expect(refused.headers.get('retry-after')).toBe('10');
  expect(await linesOf(target('JP'), retraction('before'))).toMatchObject([
    { line: 1, ...full },
    { line: 2, ...full },
  ]);
  const metrics = await (await fetch(`${api.url}/metrics`)).text();
  expect(metrics).toContain('events_total{outcome="journal-full"} 3');
  await api.pool.query('DROP TRIGGER fill ON journal.events');
  expect(await api.post(target('PH'))).toMatchObject({ status: 201, body: { position: 2 } });
});
