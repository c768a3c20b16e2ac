import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meeting, proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const lines = async (response: Response): Promise<Record<string, unknown>[]> =>
  (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const ndjson = { 'content-type': 'application/x-ndjson' };

describe('one event', () => {
  it('answers 201 with a receipt and its address, where it then is as a CloudEvent', async () => {
    const { status, headers, body } = await api.post(meeting());
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: 'MeetingHeld',
      stream: `meeting-${String(body['id'])}`,
      version: 0,
      position: expect.any(Number),
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    });
    expect(headers.get('location')).toBe(`/v1/events/${String(body['id'])}`);
    const event = await api.get(headers.get('location') ?? '');
    expect(event.body).toMatchObject({
      specversion: '1.0',
      id: body['id'],
      subject: body['stream'],
      time: body['recordedAt'],
      position: body['position'],
      streamversion: 0,
      data: { participants: [{ company: 'Naver' }, { company: 'Nvidia' }] },
    });
  });

  it('is recorded once for one id, and a repeat gets the first answer', async () => {
    const first = await api.post(meeting({ id: 'once' }));
    const again = await api.post(meeting({ id: 'once' }));
    expect(first.status).toBe(201);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, duplicate: true });
  });

  it('is recorded once when 32 post the same id at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 32 }, () => api.post(target('KR', { id: 'at-once' }))),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.body['position'])).size).toBe(1);
  });

  it('is refused when its id holds other content', async () => {
    await api.post(target('PH', { id: 'taken' }));
    const { status, headers, body } = await api.post(target('SG', { id: 'taken' }));
    expect(status).toBe(409);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'event-id-reused', detail: expect.stringContaining('"taken"') });
  });

  it('is recorded only at the expected version, by If-Match or by attribute', async () => {
    await api.post(proposed('versions'));
    const moved = { type: 'PartnershipAdvanced', data: { partnershipId: 'versions', stage: 'agreed' } };
    expect((await api.post(moved, { 'if-match': '"0"' })).body).toMatchObject({ version: 1 });
    const stale = await api.post(moved, { 'if-match': '"0"' });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'version-conflict', currentVersion: 1 });
    expect((await api.post({ ...moved, expectedversion: 0 })).status).toBe(412);
    expect((await api.post({ ...moved, expectedversion: 1 })).status).toBe(201);
    expect((await api.post(proposed('versions', { expectedversion: -1 }))).status).toBe(412);
    expect((await api.post(proposed('fresh', { expectedversion: -1 }))).status).toBe(201);
  });

  it('of an unknown partnership must say who and what for', async () => {
    const bare = { type: 'PartnershipAdvanced', data: { partnershipId: 'unheard-of', stage: 'agreed' } };
    const refused = await api.post(bare);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'partnership-unknown',
      errors: expect.arrayContaining([expect.objectContaining({ pointer: '/data/parties' })]),
    });
    const said = { parties: [{ company: 'Naver' }, { company: 'Aramco Digital' }], purpose: 'Arabic models' };
    expect((await api.post({ ...bare, data: { ...bare.data, ...said } })).status).toBe(201);
    expect((await api.post(bare)).status).toBe(201);
  });
});

describe('many events', () => {
  it('are answered line by line in order; good ones are kept when others are bad', async () => {
    const body = [
      JSON.stringify(target('PH', { id: 'many-1' })),
      '{"type":',
      JSON.stringify({ type: 'MeetingCancelled', id: 'refused', data: {} }),
      '',
      JSON.stringify(target('PH', { id: 'many-1' })),
      JSON.stringify(target('TH', { id: 'many-1' })),
      JSON.stringify({ type: 'PartnershipAdvanced', data: { partnershipId: 'many', stage: 'agreed' } }),
      JSON.stringify(proposed('many')),
      JSON.stringify({ type: 'PartnershipAdvanced', data: { partnershipId: 'many', stage: 'agreed' } }),
      '{"id":"said-twice","type":"MarketTargeted","data":{"company":"Naver","market":"PH","market":"KR"}}',
      JSON.stringify(target('PH', { id: 'x'.repeat(129) })),
    ].join('\n');
    const response = await api.postRaw(body, ndjson);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    expect(await lines(response)).toMatchObject([
      { line: 1, status: 201, id: 'many-1' },
      { line: 2, status: 400, code: 'invalid-json' },
      { line: 3, id: 'refused', status: 400, code: 'invalid-event', errors: [{ pointer: '/type' }] },
      { line: 5, status: 200, duplicate: true },
      { line: 6, id: 'many-1', status: 409, code: 'event-id-reused' },
      { line: 7, status: 422, code: 'partnership-unknown' },
      { line: 8, status: 201, version: 0 },
      { line: 9, status: 201, version: 1 },
      {
        line: 10,
        id: 'said-twice',
        status: 400,
        code: 'invalid-json',
        errors: [{ pointer: '/data/market' }],
      },
      { line: 11, status: 400, code: 'invalid-event', errors: [{ pointer: '/id' }] },
    ]);
  });

  it('come as a JSON array just as well', async () => {
    const response = await api.postRaw(` ${JSON.stringify([target('VN'), { type: 1 }, target('TH')])}`, {
      'content-type': 'application/json',
    });
    expect(await lines(response)).toMatchObject([
      { line: 1, status: 201 },
      { line: 2, status: 400 },
      { line: 3, status: 201 },
    ]);
  });

  it('are answered while the body is still being sent', async () => {
    let send: (text: string) => void = () => undefined;
    let finish: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (text) => {
          controller.enqueue(new TextEncoder().encode(text));
        };
        finish = () => {
          controller.close();
        };
      },
    });
    send(`${JSON.stringify(target('ID', { id: 'streamed-1' }))}\n`);
    // Headers come with the first result, so this resolves although the request is not complete.
    const response = await api.postRaw(body, ndjson);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const first = await reader.read();
    expect(JSON.parse(new TextDecoder().decode(first.value))).toMatchObject({ line: 1, status: 201 });
    send(`${JSON.stringify(target('ID', { id: 'streamed-2' }))}\n`);
    const second = await reader.read();
    expect(JSON.parse(new TextDecoder().decode(second.value))).toMatchObject({ line: 2, status: 201 });
    finish();
    expect((await reader.read()).done).toBe(true);
  });

  it('keep their order within a stream, thousands of them, and versions have no gaps', async () => {
    const count = 5_000;
    const body = Array.from({ length: count }, (_, index) =>
      JSON.stringify(
        target('KR', { id: `ordered-${String(index)}`, data: { company: 'Orderly', market: 'KR' } }),
      ),
    ).join('\n');
    const results = await lines(await api.postRaw(body, ndjson));
    expect(results.map((result) => result['version'])).toEqual(
      Array.from({ length: count }, (_, index) => index),
    );
    expect(results.map((result) => result['line'])).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
  });

  it('take no If-Match', async () => {
    const response = await api.postRaw('', { ...ndjson, 'if-match': '"1"' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-header', errors: [{ header: 'If-Match' }] });
  });
});

it('an import that is under way does not keep the service from stopping, and is told where to go on', async () => {
  const stopped = await startApi();
  let send: (text: string) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = (text) => {
        controller.enqueue(new TextEncoder().encode(text));
      };
    },
  });
  send(`${JSON.stringify(target('ID', { id: 'before-the-stop' }))}\n`);
  const response = await stopped.postRaw(body, ndjson);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const line = async () => JSON.parse(new TextDecoder().decode((await reader.read()).value)) as object;
  expect(await line()).toMatchObject({ line: 1, status: 201 });
  const closed = stopped.close();
  expect(await line()).toMatchObject({ line: 2, status: 503, code: 'stopping' });
  expect((await reader.read()).done).toBe(true);
  await closed;
});
