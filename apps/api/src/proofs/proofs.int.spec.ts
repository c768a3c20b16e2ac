import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { verifyJournal } from '@sovereign-pipeline/journal';
import { type ApiUnderTest, meeting, proposed, startApi } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const code = async (path: string): Promise<unknown[]> => {
  const { status, body } = await api.get(path);
  return [status, body['code'], body['detail'] ?? body['errors']];
};

/** The head that includes it, also where a busy machine takes longer than a question waits. */
const signed = (service: ApiUnderTest, position: number) =>
  eventually(async () => {
    const answer = await service.get(`/v1/journal/head?after=${String(position)}`);
    return answer.status === 200 && answer;
  });

it('nothing is signed before anything is recorded', async () => {
  expect(await code('/v1/journal/head')).toEqual([
    503,
    'not-signed-yet',
    'nothing is recorded at position 1 yet; the signed head is at 0',
  ]);
});

describe('once something is recorded', () => {
  let position: number;
  beforeAll(async () => {
    for (let n = 0; n < 8; n++) await api.post(meeting());
    position = Number((await api.post(proposed('signed', { id: 'signed' }))).body['position']);
  });

  it('it is in a signed head by itself', async () => {
    const { status, body } = await signed(api, position);
    expect([status, body]).toEqual([
      200,
      {
        size: position,
        root: expect.stringMatching(/^[0-9a-f]{64}$/),
        note: expect.stringContaining(`\n${String(position)}\n`),
        keys: [expect.stringMatching(/^sovereign-pipeline\/[0-9a-f-]{36}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/)],
      },
    ]);
    expect(await verifyJournal(api.pool)).toMatchObject({ events: position, head: { size: position } });
  });

  it('an event is proven as it is stored', async () => {
    const { status, body } = await api.get('/v1/journal/proofs/inclusion?event=signed');
    expect([status, body]).toMatchObject([
      200,
      { event: { id: 'signed', position, type: 'PartnershipProposed' }, head: { size: position } },
    ]);
    // The partnership, two parties, the purpose, a market.
    expect(body['salts']).toHaveLength(5);
    expect(await code('/v1/journal/proofs/inclusion?event=none')).toEqual([404, 'event-not-found', '"none"']);
    expect((await code('/v1/journal/proofs/inclusion')).slice(0, 2)).toEqual([400, 'invalid-query']);
  });

  it('two sizes are proven to be of one journal, up to what is signed', async () => {
    const { status, body } = await api.get('/v1/journal/proofs/consistency?from=3');
    expect([status, body]).toMatchObject([200, { from: 3, to: position }]);
    expect(body['path']).not.toHaveLength(0);
    expect((await api.get('/v1/journal/proofs/consistency?from=4&to=4')).body).toEqual({
      from: 4,
      to: 4,
      path: [],
    });
    for (const [query, parameter] of [
      ['from=0', 'from'],
      ['from=5&to=4', 'from'],
      ['from=1&to=100', 'to'],
      ['to=1', 'from'],
    ] as const)
      expect(await code(`/v1/journal/proofs/consistency?${query}`)).toEqual([
        ...[400, 'invalid-query', [{ parameter, detail: expect.any(String) }]],
      ]);
  });
});

it('two processes on one database make one tree', async () => {
  const other = await startApi({ database: api.database });
  try {
    for (const each of [api, other, api]) {
      const { body } = await each.post(meeting());
      await signed(other, Number(body['position']));
    }
    expect(await verifyJournal(other.pool)).toMatchObject({ pending: 0 });
  } finally {
    await other.close();
  }
});
