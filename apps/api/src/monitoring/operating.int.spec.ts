import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { meeting, startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Every sample of a scrape, by its name and labels. */
async function scrape(): Promise<Map<string, number>> {
  const response = await fetch(`${api.url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  const samples = new Map<string, number>();
  for (const line of (await response.text()).split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', value] = /^(\S+(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
    samples.set(name.replace('sovereign_pipeline_', ''), Number(value));
  }
  return samples;
}

describe('/metrics', () => {
  it('counts events by what became of them', async () => {
    await api.post(meeting({ id: 'a' }));
    await api.post(meeting({ id: 'a' }));
    await api.post({});
    const samples = await scrape();
    expect(samples.get('events_total{outcome="recorded"}')).toBe(1);
    expect(samples.get('events_total{outcome="duplicate"}')).toBe(1);
    expect(samples.get('events_total{outcome="invalid-event"}')).toBe(1);
    expect(samples.get('events_total{outcome="overloaded"}')).toBe(0);
    expect(samples.get('append_batch_size_sum')).toBe(2);
  });

  it('says where the journal and the read models are', async () => {
    await eventually(async () => (await scrape()).get('read_models_lag') === 0);
    const samples = await scrape();
    expect(samples.get('journal_position')).toBe(1);
    expect(samples.get('read_models_position')).toBe(1);
    expect(samples.get('append_queue_length')).toBe(0);
  });

  it('times requests by route, not by address', async () => {
    await api.get('/v1/events/a');
    await api.get('/v1/events/b');
    await api.get('/nowhere/at/all');
    const count = (labels: string): string => `http_request_duration_seconds_count{${labels}}`;
    const samples = await eventually(async () => {
      const found = await scrape();
      return found.has(count('method="GET",route="none",status="404"')) && found;
    });
    expect(samples.get(count('method="GET",route="/v1/events/:id",status="200"'))).toBe(1);
    expect(samples.get(count('method="GET",route="/v1/events/:id",status="404"'))).toBe(1);
    expect([...samples.keys()].join()).not.toContain('nowhere');
  });

  it('tells of the process, and nothing of Kafka where there is none', async () => {
    const samples = await scrape();
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect([...samples.keys()].filter((name) => name.startsWith('relay_'))).toEqual([]);
  });
});

describe('without Kafka', () => {
  it('ack=log is refused with the setting that it needs, before anything is recorded', async () => {
    const { status, body } = await api.post(meeting({ id: 'not-recorded' }), {}, '?ack=log');
    expect([status, body['code']]).toEqual([400, 'invalid-query']);
    expect(JSON.stringify(body['errors'])).toContain('KAFKA_BROKERS');
    const many = await api.postRaw('[]', { 'content-type': 'application/json' }, '?ack=log');
    expect(many.status).toBe(400);
    expect((await api.get('/v1/events/not-recorded')).status).toBe(404);
    expect((await api.post(meeting(), {}, '?ack=journal')).status).toBe(201);
  });

  it('events and readiness say nothing of it', async () => {
    expect((await api.get('/v1/events/a')).body).not.toHaveProperty('kafkatopic');
    expect((await api.get('/health/ready')).body).not.toHaveProperty('relay');
  });
});
