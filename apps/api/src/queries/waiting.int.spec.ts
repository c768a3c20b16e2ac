import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { proposed, startApi, type ApiUnderTest } from '../api.fixture.ts';
import { addressOf, type Operation } from '../http/addresses.fixture.ts';

let api: ApiUnderTest;
let position: number;
beforeAll(async () => {
  api = await startApi();
  const { body } = await api.post(proposed('known', { id: 'known' }));
  position = Number(body['position']);
  await eventually(async () => (await api.get('/v1/journal/head')).status === 200);
});
afterAll(() => api.close());

/**
 * Who asks, and who has asked: neither comes of what is recorded, so that no position is in it. The live feed has no
 * end, and begins after any position.
 */
const others = [
  ...['/v1/session', '/v1/session/options', '/v1/session/sign-in', '/v1/session/callback', '/v1/audit'],
  ...['/v1/events/stream', '/v1/changes/stream'],
];

/** Every GET of the service's own addresses, as it describes them. */
async function gets(): Promise<{ path: string; operation: Operation }[]> {
  const { paths } = (await (await fetch(`${api.url}/openapi.json`)).json()) as {
    paths: Record<string, { get?: Operation }>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    path.startsWith('/v1/') && operations.get && !others.includes(path)
      ? [{ path, operation: operations.get }]
      : [],
  );
}

/**
 * The journal has every event that was ever answered: these have nothing to wait for, `waitFor` with a company aside.
 */
const ofTheJournal = ['/v1/events', '/v1/events/{id}'];
const nobodyComesTo = '9007199254740991';

it('every GET can wait for a position, and says so', async () => {
  const all = await gets();
  expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining([...ofTheJournal, '/v1/parked']));
  for (const { path, operation } of all) {
    const query = operation.parameters?.filter((each) => each.in === 'query').map(({ name }) => name);
    expect([path, query]).toEqual([path, expect.arrayContaining(['after'])]);
    // Whether there is anything at an address of one thing or not, it takes the parameter.
    const { status, body } = await api.get(addressOf(path, operation, `after=${String(position)}`));
    expect([path, path.includes('{') && status === 404 ? 200 : status]).toEqual([path, 200]);
    expect([path, body['code']]).not.toEqual([path, 'route-not-found']);
  }
});

it('and is told at once that nothing was recorded there, so that it cannot come', async () => {
  const waiting = (await gets())
    .filter(({ path }) => path !== '/v1/events/{id}')
    .map(async ({ path, operation }) => {
      const wait = ofTheJournal.includes(path) ? 'company=naver&waitFor' : 'after';
      const { status, body } = await api.get(addressOf(path, operation, `${wait}=${nobodyComesTo}`));
      return [
        path,
        status,
        body['code'],
        body['detail'],
        /not-caught-up|not-signed-yet/.test(operation.responses['503']?.description ?? ''),
      ];
    });
  for (const [path, ...answer] of await Promise.all(waiting))
    expect([path, ...answer]).toEqual([
      path,
      503,
      String(path).startsWith('/v1/journal/') ? 'not-signed-yet' : 'not-caught-up',
      expect.stringMatching(
        /^nothing is recorded at position 9007199254740991 yet; the (read models are|signed head is) at \d+$/,
      ),
      true,
    ]);
});
