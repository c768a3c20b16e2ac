import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startApi, target, type Answer, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const retraction = (eventId: string, more: object = {}, data: object = {}): object => ({
  type: 'ClaimRetracted',
  data: { eventId, reason: 'The outlet corrected itself', ...data },
  ...more,
});
const dispute = (eventId: string, more: object = {}): object => ({
  type: 'ClaimDisputed',
  data: { eventId, by: 'Naver', reason: 'Nobody was asked' },
  ...more,
});

/** A recorded claim of a company of its own. */
async function claim(): Promise<{ id: string; company: string; stream: string }> {
  const company = `Company ${uuidv7()}`;
  const posted = await api.post(target('PH', { data: { company, market: 'PH' } }));
  expect(posted.status).toBe(201);
  return { id: String(posted.body['id']), company, stream: String(posted.body['stream']) };
}

const markets = async (company: string, position: unknown): Promise<unknown> =>
  (await api.get(`/v1/companies/${encodeURIComponent(company)}/pipeline?after=${String(position)}`)).body[
    'markets'
  ];

describe('a correction', () => {
  it('is recorded in the stream of the claim, and takes it out of the pipeline', async () => {
    const { id, company, stream } = await claim();
    const posted = await api.post(retraction(id));
    expect(posted).toMatchObject({ status: 201, body: { stream, version: 1, type: 'ClaimRetracted' } });
    expect(await markets(company, posted.body['position'])).toEqual([]);
  });

  it('disputes a claim, until the dispute is retracted', async () => {
    const { id, company } = await claim();
    const disputed = await api.post(dispute(id));
    expect(disputed.status).toBe(201);
    expect(await markets(company, disputed.body['position'])).toMatchObject([
      { code: 'PH', contested: true },
    ]);
    const settled = await api.post(retraction(String(disputed.body['id'])));
    expect(settled.status).toBe(201);
    expect(await markets(company, settled.body['position'])).toMatchObject([
      { code: 'PH', contested: false },
    ]);
  });

  it.each([
    [
      'an event that is not recorded',
      () => retraction('nobody-knows'),
      422,
      'claim-unknown',
      '/data/eventId',
    ],
    ['a dispute of such an event', () => dispute('nobody-knows'), 422, 'claim-unknown', '/data/eventId'],
  ])('of %s is refused', async (_, event, status, code, pointer) => {
    expect(await api.post(event())).toMatchObject({ status, body: { code, errors: [{ pointer }] } });
  });

  it('that names a replacement which is not recorded is refused', async () => {
    const { id } = await claim();
    expect(await api.post(retraction(id, {}, { replacedBy: 'nobody-knows' }))).toMatchObject({
      status: 422,
      body: { code: 'claim-unknown', errors: [{ pointer: '/data/replacedBy' }] },
    });
    const better = await claim();
    expect((await api.post(retraction(id, {}, { replacedBy: better.id }))).status).toBe(201);
  });

  it('retracts a claim once, and says who did before', async () => {
    const { id } = await claim();
    const first = await api.post(retraction(id));
    const second = await api.post(retraction(id));
    expect(second).toMatchObject({ status: 409, body: { code: 'claim-retracted' } });
    expect(JSON.stringify(second.body)).toContain(String(first.body['id']));
  });

  it('is one of many that are posted at once', async () => {
    const { id } = await claim();
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.post(retraction(id))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
  });

  it('is recorded once, however often and however concurrently it is posted', async () => {
    const { id } = await claim();
    const own = uuidv7();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.post(retraction(id, { id: own }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body['position'])).size).toBe(1);
    expect(await api.post(retraction(id, { id: own }, { reason: 'another' }))).toMatchObject({
      status: 409,
      body: { code: 'event-id-reused' },
    });
  });

  it('of a retraction is refused: the claim is recorded anew', async () => {
    const { id, company } = await claim();
    const retracted = await api.post(retraction(id));
    expect(await api.post(retraction(String(retracted.body['id'])))).toMatchObject({
      status: 422,
      body: { code: 'not-a-claim' },
    });
    const again = await api.post(target('PH', { data: { company, market: 'PH' } }));
    expect(await markets(company, again.body['position'])).toMatchObject([
      { code: 'PH', basis: [again.body['id']] },
    ]);
  });

  it('minds the expected version and the subject', async () => {
    const { id, stream } = await claim();
    expect(await api.post(retraction(id, { expectedversion: 7 }))).toMatchObject({
      status: 412,
      body: { code: 'version-conflict', currentVersion: 0 },
    });
    expect(await api.post(retraction(id, { subject: 'company-another' }))).toMatchObject({
      status: 400,
      body: { code: 'invalid-event', errors: [{ pointer: '/subject' }] },
    });
    expect((await api.post(retraction(id, { subject: stream }), { 'if-match': '"0"' })).status).toBe(201);
  });

  it('goes through while its stream goes on', async () => {
    const { company } = await claim();
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => api.post(target('KR', { data: { company, market: 'KR' } }))),
    );
    let done = false;
    const others = Promise.all(
      Array.from({ length: 8 }, async () => {
        while (!done) await api.post(target('JP', { data: { company, market: 'JP' } }));
      }),
    );
    const answers: Answer[] = [];
    for (const { body } of claims) answers.push(await api.post(retraction(String(body['id']))));
    done = true;
    await others;
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  });

  it('may follow its claim in one body, line by line', async () => {
    const id = uuidv7();
    const company = `Company ${id}`;
    const lines = [
      target('PH', { id, data: { company, market: 'PH' } }),
      retraction(id),
      retraction(id),
      target('KR', { data: { company, market: 'KR' } }),
    ];
    const response = await api.postRaw(lines.map((line) => JSON.stringify(line)).join('\n'), {
      'content-type': 'application/x-ndjson',
    });
    const results = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(results).toMatchObject([
      { status: 201 },
      { status: 201 },
      { status: 409, code: 'claim-retracted' },
      { status: 201 },
    ]);
  });
});
