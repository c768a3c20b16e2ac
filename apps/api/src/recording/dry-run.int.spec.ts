import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meeting, proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  const { body } = await api.post(proposed('deal', { id: 'deal-proposed' }));
  await api.get(`/v1/companies?after=${String(body['position'])}`);
});
afterAll(() => api.close());

const dryRun = (event: unknown, headers: Record<string, string> = {}) =>
  api.post(event, headers, '?dryRun=true');
const head = async (): Promise<number> => {
  const { body } = await api.get('/v1/events');
  return (body['events'] as unknown[]).length;
};
const advanced = (stage: string, more: object = {}) => ({
  type: 'PartnershipAdvanced',
  data: { partnershipId: 'deal', stage },
  ...more,
});
const {
  position: _,
  recordedAt: __,
  ...planned
}: Record<string, unknown> = {
  position: expect.anything(),
  recordedAt: expect.anything(),
  id: 'agreed',
  type: 'PartnershipAdvanced',
  stream: 'partnership-deal',
  version: 1,
};

describe('a dry run of one event', () => {
  it('answers what recording would, tells what it would change, and records nothing', async () => {
    const before = await head();
    const { status, headers, body } = await dryRun(advanced('agreed', { id: 'agreed' }));
    expect([status, headers.get('location')]).toEqual([201, null]);
    expect(body).toEqual({
      ...planned,
      dryRun: true,
      wouldChange: {
        changes: [
          expect.objectContaining({
            view: 'partnership',
            id: 'deal',
            changes: [{ kind: 'advanced', from: 'proposed', to: 'agreed' }],
            before: expect.objectContaining({ stage: 'proposed' }),
            after: expect.objectContaining({ stage: 'agreed' }),
            because: ['agreed'],
          }),
        ],
        notCompared: [],
        position: 1,
      },
    });
    expect(await head()).toBe(before);
    expect((await api.get('/v1/partnerships/deal')).body).toMatchObject({ stage: 'proposed' });
  });

  it('tells of a correction what it would change', async () => {
    const { status, body } = await dryRun({
      type: 'ClaimRetracted',
      data: { eventId: 'deal-proposed', reason: 'Misread' },
    });
    expect([status, body['wouldChange']]).toMatchObject([
      201,
      { changes: [{ id: 'deal', changes: [{ kind: 'withdrawn' }], after: null }] },
    ]);
  });

  it.each<[string, unknown, Record<string, string>]>([
    ['a bad event', { type: 'MeetingHeld', data: {} }, {}],
    ['an id of other content', proposed('deal', { id: 'deal-proposed', source: '/elsewhere' }), {}],
    ['a stale version', advanced('agreed'), { 'if-match': '"7"' }],
    [
      'a partnership unheard of',
      { ...advanced('agreed'), data: { partnershipId: 'x', stage: 'agreed' } },
      {},
    ],
    ['a correction of nothing', { type: 'ClaimRetracted', data: { eventId: 'x', reason: 'y' } }, {}],
  ])('refuses %s as recording does', async (_name, event, headers) => {
    const [tried, posted] = [await dryRun(event, headers), await api.post(event, headers)];
    expect([tried.status, tried.body]).toEqual([posted.status, posted.body]);
    expect(tried.status).toBeGreaterThanOrEqual(400);
  });

  it('gives the first answer of what is recorded', async () => {
    const repeat = proposed('deal', { id: 'deal-proposed' });
    const [tried, posted] = [await dryRun(repeat), await api.post(repeat)];
    expect([tried.status, tried.body]).toEqual([posted.status, { ...posted.body, dryRun: true }]);
  });

  it('tells what /v1/changes then tells', async () => {
    const event = advanced('in-discussion', { id: 'discussed' });
    const { body: tried } = await dryRun(event);
    const { body: posted } = await api.post(event);
    const position = Number(posted['position']);
    const { body } = await api.get(`/v1/changes?since=${String(position - 1)}&after=${String(position)}`);
    expect(tried['wouldChange']).toMatchObject({ changes: body['changes'] as unknown[] });
    expect(body['changes']).toHaveLength(1);
  });

  it('is true or false, and waits for no log', async () => {
    for (const query of ['?dryRun=yes', '?dryRun=true&ack=log'])
      expect((await api.post(meeting(), {}, query)).body['code']).toBe('invalid-query');
    expect((await api.post(meeting(), {}, '?dryRun=false')).body).toHaveProperty('position');
  });
});

describe('a dry run of many', () => {
  const posts = [
    target('PH', { id: 'a' }),
    target('PH', { id: 'a' }),
    target('TH', { id: 'a' }),
    { type: 'ClaimRetracted', id: 'b', data: { eventId: 'a', reason: 'Misread' } },
    { type: 'ClaimRetracted', id: 'c', data: { eventId: 'a', reason: 'Misread' } },
    { type: 'PartnershipAdvanced', id: 'd', data: { partnershipId: 'new', stage: 'agreed' } },
    proposed('new', { id: 'e' }),
    { type: 'PartnershipAdvanced', id: 'd', data: { partnershipId: 'new', stage: 'agreed' } },
    advanced('agreed', { id: 'f', expectedversion: 9 }),
    proposed('deal', { id: 'deal-proposed' }),
    { type: 'Nonsense' },
  ];
  const lines = async (response: Response) =>
    (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it.each([
    ['NDJSON', 'application/x-ndjson', posts.map((each) => JSON.stringify(each)).join('\n')],
    ['an array', 'application/json', JSON.stringify(posts)],
  ])('as %s is judged line by line, each after those before it', async (_name, type, body) => {
    const before = await head();
    const tried = await lines(await api.postRaw(body, { 'content-type': type }, '?dryRun=true'));
    expect(tried.map(({ status }) => status)).toEqual([
      201, 200, 409, 201, 409, 422, 201, 201, 412, 200, 400,
    ]);
    expect(tried.every((line) => 'code' in line || line['dryRun'] === true)).toBe(true);
    expect(await head()).toBe(before);
  });

  it('answers as recording then does', async () => {
    const body = posts.map((each) => JSON.stringify(each)).join('\n');
    const ndjson = { 'content-type': 'application/x-ndjson' };
    const tried = await lines(await api.postRaw(body, ndjson, '?dryRun=true'));
    const recorded = await lines(await api.postRaw(body, ndjson));
    const comparable = (line: Record<string, unknown>) => {
      const { position: _p, recordedAt: _r, dryRun: _d, ...rest } = line;
      return rest;
    };
    expect(tried.map(comparable)).toEqual(recorded.map(comparable));
  });
});
