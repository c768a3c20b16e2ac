import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const quotes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ publisher: `P${n}`, quote: 'q'.repeat(1_990) }));

async function record(lines: readonly object[]): Promise<void> {
  const body = lines.map((line) => JSON.stringify(line)).join('\n');
  const answer = await api.postRaw(body, { 'content-type': 'application/x-ndjson' });
  const results = (await answer.text()).trimEnd().split('\n');
  expect(results.filter((line) => !line.includes('"status":201'))).toEqual([]);
  const { position } = JSON.parse(results.at(-1) ?? '') as { position: number };
  for (;;) {
    const { status } = await api.get(`/v1/companies?limit=1&after=${String(position)}`);
    if (status === 200) return;
  }
}

it('pages of a timeline and of the claims of a partnership are bounded in bytes, with quotes and reasons whole', async () => {
  const evidence = quotes(20);
  await record([
    proposed('large'),
    ...Array.from({ length: 60 }, (_, n) => ({
      id: `large-${n}`,
      type: 'PartnershipAdvanced',
      data: { partnershipId: 'large', stage: 'agreed', occurred: '2024', evidence },
    })),
    { type: 'ClaimDisputed', data: { eventId: 'large-59', by: 'Naver', reason: 'Not so' } },
  ]);
  for (const [path, list] of [
    ['/v1/companies/naver/timeline?limit=1000', 'entries'],
    ['/v1/partnerships/large?limit=1000', 'claims'],
  ] as const) {
    const found: { id: string; data: { evidence?: unknown } }[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const answer: Response = await fetch(api.url + next);
      const text = await answer.text();
      expect(text.length).toBeLessThan(1.2 * 1024 * 1024);
      found.push(...((JSON.parse(text) as Record<string, unknown>)[list] as typeof found));
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    const large = found.filter(({ id }) => id.startsWith('large-'));
    expect(large.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, n) => `large-${n}`));
    expect(large[7]?.data).toMatchObject({ evidence });
    expect(large.at(-1)).toMatchObject({ disputes: [{ by: 'Naver', reason: 'Not so' }] });
  }
});

it('more queries than may wait are told to come again, and the service goes on', async () => {
  await record(Array.from({ length: 2_000 }, (_, n) => target('KR', { id: `kr-${n}` })));
  const statuses = await Promise.all(
    Array.from({ length: 300 }, async () => {
      const answer = await fetch(`${api.url}/v1/markets/KR`);
      const body = (await answer.json()) as { code?: string };
      return `${answer.status} ${String(body.code)} ${String(answer.headers.get('retry-after'))}`;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set(['200 KR null', '429 too-many-requests 1']));
  expect((await api.get('/health/live')).status).toBe(200);
  expect((await api.get('/v1/markets/KR')).status).toBe(200);
});
