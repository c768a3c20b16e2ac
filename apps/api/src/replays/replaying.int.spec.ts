import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentProjection, type ProjectionDefinition } from '@sovereign-pipeline/read-models';
import { eventually } from '@sovereign-pipeline/testing';
import { proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';

/** As a projector goes by that has a bug: it takes no market target of a certain company. */
const { views } = currentProjection;
const broken: ProjectionDefinition = {
  ...currentProjection,
  views: {
    ...views,
    'market-target': {
      ...views['market-target'],
      fold: (key, facts) => {
        if (key.startsWith('unlucky')) throw new Error('a bug');
        return views['market-target'].fold(key, facts);
      },
    },
  },
};

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ definition: broken });
});
afterAll(() => api.close());

const call = async (path: string, body?: string) => {
  const response = await fetch(api.url + path, {
    method: 'POST',
    ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body: answer };
};

describe('/v1/replays', () => {
  it.each([
    ['[]', 'invalid-request', ''],
    ['null', 'invalid-request', ''],
    ['{"verify": "yes"}', 'invalid-request', '/verify'],
    ['{"dryRun": true}', 'invalid-request', '/dryRun'],
  ])('refuses %s', async (body, code, pointer) => {
    expect(await call('/v1/replays', body)).toMatchObject({
      status: 400,
      body: { code, errors: [{ pointer }] },
    });
  });

  it('refuses what is not JSON', async () => {
    expect(await call('/v1/replays', '{')).toMatchObject({ status: 400, body: { code: 'invalid-json' } });
  });

  it('takes one replay, says where to see it, and refuses another one meanwhile', async () => {
    const asked = await call('/v1/replays', '{"verify": true}');
    expect(asked).toMatchObject({ status: 202, body: { kind: 'verify', status: 'queued', done: 0 } });
    const address = asked.headers.get('location') ?? '';
    expect(address).toBe(`/v1/replays/${String(asked.body['id'])}`);
    expect((await api.get(address)).body).toMatchObject({ id: asked.body['id'], status: 'queued' });
    expect(await call('/v1/replays')).toMatchObject({
      status: 409,
      body: { code: 'replay-running', id: asked.body['id'] },
    });
    expect((await api.get('/v1/replays')).body).toMatchObject({ replays: [{ id: asked.body['id'] }] });
  });

  it.each(['nonsense', '01890a5d-ac96-774b-bcce-b302099a8057'])('does not know %s', async (id) => {
    expect(await api.get(`/v1/replays/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'replay-not-found' },
    });
  });
});

describe('/v1/parked', () => {
  it('shows what could not be projected, until it is retried; all else goes on', async () => {
    const first = await api.post(target('PH', { data: { company: 'Unlucky', market: 'PH' } }));
    await api.post(target('KR', { data: { company: 'Unlucky', market: 'KR' } }));
    const other = await api.post(target('JP', { data: { company: 'Unlucky Twin', market: 'JP' } }));
    const last = await api.post(proposed('parked-not'));
    const after = `after=${String(last.body['position'])}`;
    expect((await api.get(`/v1/companies/naver/pipeline?${after}`)).status).toBe(200);
    expect((await api.get('/v1/companies/unlucky/pipeline')).status).toBe(404);

    expect((await api.get('/v1/parked')).body).toMatchObject({
      streams: [
        {
          stream: 'company-unlucky',
          events: 2,
          event: { id: first.body['id'], type: 'MarketTargeted', position: first.body['position'] },
          error: expect.stringContaining('a bug') as unknown,
        },
        { stream: 'company-unlucky-twin', events: 1, event: { id: other.body['id'] } },
      ],
    });
    await eventually(async () => {
      expect((await api.get('/health/ready')).body).toMatchObject({
        status: 'degraded',
        reasons: [{ code: 'parked-events', action: expect.stringContaining('/v1/parked') as unknown }],
        readModels: { parked: { streams: 2, events: 3 } },
      });
      return true;
    });
    const metrics = async () => (await fetch(`${api.url}/metrics`)).text();
    expect(await metrics()).toContain('sovereign_pipeline_parked_events 3');

    expect(await call('/v1/parked/company-unlucky/retry')).toMatchObject({
      status: 200,
      body: { stream: 'company-unlucky', applied: 2, left: 0 },
    });
    expect((await api.get('/v1/companies/unlucky/pipeline')).body).toMatchObject({
      markets: [{ code: 'KR' }, { code: 'PH' }],
    });
    expect((await call('/v1/parked/retry')).body).toEqual({
      streams: [{ stream: 'company-unlucky-twin', applied: 1, left: 0 }],
    });
    await eventually(async () => (await metrics()).includes('sovereign_pipeline_parked_events 0'));
    expect(await call('/v1/parked/company-unlucky/retry')).toMatchObject({
      status: 404,
      body: { code: 'nothing-parked' },
    });
  });
});
