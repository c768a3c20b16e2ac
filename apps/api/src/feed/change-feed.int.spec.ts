import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { createKey, revokeKey } from '../access/keys.ts';
import { proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';
import { openStream, type OpenStream } from './open-stream.fixture.ts';

let api: ApiUnderTest;
const open: OpenStream[] = [];
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  for (const each of open) each.stop();
  await api.close();
});

async function follow(query = '', headers: Record<string, string> = {}): Promise<OpenStream> {
  const stream = await openStream(`${api.url}/v1/changes/stream${query}`, headers);
  open.push(stream);
  return stream;
}

interface Line {
  readonly view: string;
  readonly id: string;
  readonly changes: readonly { readonly kind: string }[];
  readonly because: readonly string[];
}
const linesIn = ({ text }: OpenStream): Line[] =>
  [...text.matchAll(/^data: (\{"view".*)$/gm)].map(([, data = '']) => JSON.parse(data) as Line);
const lastId = ({ text }: OpenStream): number => Number([...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1]);

async function record(...events: object[]): Promise<number> {
  let position = 0;
  for (const event of events) position = Number((await api.post(event)).body['position']);
  return position;
}
const advanced = (partnershipId: string, stage: string, id: string) => ({
  id,
  type: 'PartnershipAdvanced',
  data: { partnershipId, stage },
});

describe('GET /v1/changes/stream', () => {
  it('tells what changes from now on, as /v1/changes does', async () => {
    await api.get(`/v1/companies?after=${String(await record(proposed('deal', { id: 'deal' })))}`);
    const reader = await follow();
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const position = await record(advanced('deal', 'agreed', 'deal-agreed'));
    await eventually(() => lastId(reader) === position);
    const { body } = await api.get(`/v1/changes?since=${String(position - 1)}&until=${String(position)}`);
    expect(linesIn(reader)).toEqual(body['changes']);
    expect(linesIn(reader)).toMatchObject([{ id: 'deal', changes: [{ kind: 'advanced' }] }]);
  });

  it('goes on where a reader got to, and misses nothing', async () => {
    const first = await follow('?after=0');
    const position = await record(target('TH'), target('VN'), advanced('deal', 'launched', 'deal-launched'));
    await eventually(() => lastId(first) === position);
    const causes = (reader: OpenStream) => new Set(linesIn(reader).flatMap(({ because }) => because));
    expect(causes(first)).toEqual(
      new Set(['deal', 'deal-agreed', 'deal-launched', ...(await idsOf('MarketTargeted'))]),
    );
    const again = await follow('?after=0', { 'last-event-id': String(position - 1) });
    await eventually(() => lastId(again) === position);
    expect([...causes(again)]).toEqual(['deal-launched']);
  });

  it('tells each reader what it asked for', async () => {
    const readers = await Promise.all(
      [
        ...['?company=ARAMCO%20Digital', '?market=035', '?view=partnership', '?kind=advanced'],
        ...['?partnership=other', '?stage=agreed', '?with=Naver&with=CONVERGE%20ICT'],
      ].map((query) => follow(query)),
    );
    await record(
      target('MY'),
      target('JP'),
      target('SA', { data: { company: 'Aramco Digital', market: 'SA' } }),
    );
    for (const event of [proposed('other'), advanced('other', 'agreed', 'other-agreed')]) {
      const position = await record(event);
      await eventually(() => readers.every((reader) => lastId(reader) === position));
    }
    expect(
      readers.map((reader) =>
        linesIn(reader)
          .map(({ id, changes: [change] }) => `${id} ${String(change?.kind)}`)
          .sort(),
      ),
    ).toEqual([
      ['aramco-digital/SA entered'],
      ['naver/MY entered', 'other advanced', 'other entered'],
      ['other advanced', 'other entered'],
      ['other advanced'],
      ['other advanced', 'other entered'],
      ['other advanced'],
      ['other advanced', 'other entered'],
    ]);
  });

  it('goes on for others when who came first has gone', async () => {
    const alone = await startApi({ database: api.database });
    try {
      const [first, second] = [
        await openStream(`${alone.url}/v1/changes/stream`),
        await openStream(`${alone.url}/v1/changes/stream`),
      ];
      open.push(first, second);
      first.stop();
      await eventually(() => first.ended);
      const position = await record(target('ID'));
      await eventually(() => lastId(second) === position);
      second.stop();
    } finally {
      await alone.close();
    }
  });

  it.each([
    ['?after=x', {}, 'invalid-query', 400],
    ['?view=company', {}, 'invalid-query', 400],
    ['', { 'last-event-id': 'x' }, 'invalid-header', 400],
    ['?after=999999999', {}, 'not-caught-up', 503],
  ] as const)('refuses %s %j', async (query, headers, code, status) => {
    const response = await fetch(`${api.url}/v1/changes/stream${query}`, { headers });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('ends when the service stops, and says so', async () => {
    const other = await startApi({ database: api.database });
    const text = (await fetch(`${other.url}/v1/changes/stream`)).text();
    await other.close();
    expect(await text).toContain('"code":"stopping"');
  });
});

describe.each(['/v1/events/stream', '/v1/changes/stream'])('%s by keys', (path) => {
  it('ends when the key is revoked, and goes on for others', async () => {
    const guarded = await startApi({ auth: 'keys', database: api.database });
    try {
      const made = await Promise.all(
        ['one', 'other'].map((name) =>
          createKey(api.pool, 'a test', { name: `${path} ${name}`, role: 'reader' }),
        ),
      );
      const readers = await Promise.all(
        made.map(({ key }) => openStream(guarded.url + path, { authorization: `Bearer ${key}` })),
      );
      open.push(...readers);
      const [revoked, other] = readers;
      await revokeKey(api.pool, 'a test', made[0]?.made.id ?? '');
      await eventually(() => revoked?.text.includes('"code":"unauthenticated"') === true);
      await eventually(() => revoked?.ended === true);
      const position = await record(target('KR'));
      await eventually(() => other?.text.includes(`id: ${String(position)}`) === true);
      expect(other?.text).not.toContain('unauthenticated');
      other?.stop();
    } finally {
      await guarded.close();
    }
  });
});

async function idsOf(type: string): Promise<string[]> {
  const { body } = await api.get(`/v1/events?type=${type}&limit=1000`);
  return (body['events'] as { id: string }[]).map(({ id }) => id);
}
