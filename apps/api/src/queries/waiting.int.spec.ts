import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { proposed, startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
let position: number;
beforeAll(async () => {
  api = await startApi();
  const { body } = await api.post(proposed('known', { id: 'known' }));
  position = Number(body['position']);
});
afterAll(() => api.close());

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

/** Every GET of the service's own addresses, as it describes them. */
async function gets(): Promise<{ path: string; operation: Operation }[]> {
  const { paths } = (await (await fetch(`${api.url}/openapi.json`)).json()) as {
    paths: Record<string, { get?: Operation }>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    path.startsWith('/v1/') && operations.get ? [{ path, operation: operations.get }] : [],
  );
}

/** What parameters have to be given with; the others take any text. */
const given: Readonly<Record<string, string>> = { since: '0' };

/** What there is at each address, a replay that there is not, with the parameters that it asks for and one more. */
function addressOf(path: string, { parameters = [] }: Operation, more: string): string {
  const address = path.replace(/\{(\w+)\}/, (_, name: string) => {
    if (path.startsWith('/v1/replays/')) return '01890a5d-ac96-774b-bcce-b302099a8057';
    return path.startsWith('/v1/companies/') ? 'naver' : name === 'code' ? 'PH' : 'known';
  });
  const asked = parameters.filter((each) => each.in === 'query' && each.required === true);
  return `${address}?${[...asked.map(({ name }) => `${name}=${given[name] ?? 'naver'}`), more].join('&')}`;
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
    const { status } = await api.get(addressOf(path, operation, `after=${String(position)}`));
    expect([path, status]).toEqual([path, path.startsWith('/v1/replays/') ? 404 : 200]);
  }
});

it('and is told that it has not come yet', async () => {
  const waiting = (await gets())
    .filter(({ path }) => path !== '/v1/events/{id}')
    .map(async ({ path, operation }) => {
      const wait = ofTheJournal.includes(path) ? 'company=naver&waitFor' : 'after';
      const { status, body } = await api.get(addressOf(path, operation, `${wait}=${nobodyComesTo}`));
      return [path, status, body['code'], operation.responses['503']?.description.includes('not-caught-up')];
    });
  for (const [path, ...answer] of await Promise.all(waiting))
    expect([path, ...answer]).toEqual([path, 503, 'not-caught-up', true]);
}, 60_000);
