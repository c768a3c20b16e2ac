import { get as httpGet } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Journal } from '@sovereign-pipeline/journal';
import { eventually } from '@sovereign-pipeline/testing';
import { meeting, proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';
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
  const stream = await openStream(`${api.url}/v1/events/stream${query}`, headers);
  open.push(stream);
  return stream;
}

const positionsIn = (text: string): number[] =>
  [...text.matchAll(/id: (\d+)\ndata/g)].map(([, id]) => Number(id));

async function record(...events: object[]): Promise<number[]> {
  const positions: number[] = [];
  for (const event of events) positions.push(Number((await api.post(event)).body['position']));
  return positions;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('GET /v1/events/stream', () => {
  it('gives what is recorded from now on, each event once, as a CloudEvent', async () => {
    await record(meeting());
    const reader = await follow();
    expect([reader.response.status, reader.response.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    const [position] = await record(target('TH', { id: 'followed' }));
    await eventually(() => positionsIn(reader.text).length > 0);
    expect(positionsIn(reader.text)).toEqual([position]);
    const [data = '{}'] = /(?<=data: ).*/.exec(reader.text) ?? [];
    expect(JSON.parse(data)).toEqual((await api.get('/v1/events/followed')).body);
    reader.stop();
  });

  it('goes on after a position, and where a reader got to goes before it', async () => {
    await record(target('VN'), target('JP'), target('KR'));
    const last = Number((await record(target('ID')))[0]);
    const whole = await follow('?after=0');
    await eventually(() => positionsIn(whole.text).length === last);
    expect(positionsIn(whole.text)).toEqual(upTo(last));
    const again = await follow('?after=0', { 'last-event-id': String(last - 1) });
    await eventually(() => positionsIn(again.text).length > 0);
    expect(positionsIn(again.text)).toEqual([last]);
    whole.stop();
    again.stop();
  });

  it('gives of one type, stream or company only, and moves on over the rest', async () => {
    const [first] = await record(proposed('fed'));
    await record(target('SA'), meeting({ data: { participants: [{ company: 'Aramco Digital' }] } }));
    const type = await follow('?after=0&type=PartnershipProposed');
    const stream = await follow('?after=0&stream=partnership-fed');
    const company = await follow('?after=0&company=ARAMCO%20digital');
    await eventually(() => [type, stream, company].every(({ text }) => positionsIn(text).length > 0));
    expect(positionsIn(type.text)).toEqual([first]);
    expect(positionsIn(stream.text)).toEqual([first]);
    expect(company.text).toContain('Aramco Digital');
    expect(positionsIn(company.text)).toHaveLength(1);
    for (const reader of [type, stream, company]) reader.stop();
  });

  it('goes on behind an event of which it cannot tell whom it names', async () => {
    const one = await follow('?company=naver');
    const id = 'of-a-newer-shape';
    const newer = {
      ...{ id, type: 'MarketTargeted' as const, schemaversion: 9, source: '/newer', stream: 'company-newer' },
      ...{ data: { of: 'tomorrow' } as never, correlationid: id, causationid: id },
    };
    await new Journal(api.pool).append([{ event: newer }]);
    const [next = 0] = await record(target('MY'));
    await eventually(() => positionsIn(one.text).includes(next));
    const other = await follow(`?company=naver&after=${next - 2}`);
    await eventually(() => positionsIn(other.text).includes(next));
    expect([positionsIn(one.text), positionsIn(other.text)]).toEqual([[next], [next]]);
    one.stop();
    other.stop();
  });

  it('loses and repeats nothing for readers that come while events are recorded', async () => {
    const recording = Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        const lines = Array.from({ length: 250 }, () => JSON.stringify(target(n % 2 ? 'TH' : 'VN')));
        await (await api.postRaw(lines.join('\n'), { 'content-type': 'application/x-ndjson' })).text();
      }),
    );
    const readers = [];
    for (let n = 0; n < 20; n++) {
      readers.push(await follow(`?after=${n % 3}`));
      await api.get('/v1/events?limit=1');
    }
    await recording;
    const [last = 0] = await record(target('SG'));
    for (const [n, reader] of readers.entries()) {
      const missing = n % 3;
      await eventually(() => positionsIn(reader.text).length >= last - missing);
      expect(positionsIn(reader.text)).toEqual(upTo(last).slice(missing));
      reader.stop();
    }
  });

  it('gives each event to 1,000 readers of one address, and reads it once for all of them', async () => {
    const readers = await Promise.all(Array.from({ length: 1_000 }, () => follow()));
    expect(readers.filter(({ response }) => response.status !== 200)).toEqual([]);
    const haveAll = (position: number) => (): boolean =>
      readers.every(({ text }) => text.includes(`id: ${position}\ndata`));
    const [first = 0] = await record(target('BN'));
    // By then nobody catches up any more.
    await eventually(haveAll(first));
    const reads = jest.spyOn(Journal.prototype, 'readWithin');
    const lines = Array.from({ length: 20 }, () => JSON.stringify(target('BN'))).join('\n');
    await (await api.postRaw(lines, { 'content-type': 'application/x-ndjson' })).text();
    await eventually(haveAll(first + 20));
    expect(reads.mock.calls.length).toBeLessThan(readers.length / 2);
    reads.mockRestore();
    const expected = upTo(first + 20).slice(first - 1);
    for (const reader of readers) {
      expect(positionsIn(reader.text)).toEqual(expected);
      reader.stop();
    }
  });

  it('ends a reader that does not read, and says so', async () => {
    // More than the kernel keeps for a connection.
    const evidence = Array.from({ length: 20 }, () => ({ publisher: 'A paper', quote: 'x'.repeat(1_900) }));
    // Of many companies: one with so much of it would keep the projector busy.
    const wordy = (_: unknown, n: number): string =>
      JSON.stringify(target('TH', { data: { company: `Company ${n}`, market: 'TH', evidence } }));
    const slow = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      httpGet(`${api.url}/v1/events/stream`, (response) => {
        response.pause();
        resolve(response);
      }).on('error', reject);
    });
    const lines = Array.from({ length: 600 }, wordy).join('\n');
    await (await api.postRaw(lines, { 'content-type': 'application/x-ndjson' })).text();
    const quick = await follow();
    const [last = 0] = await record(target('SG'));
    await eventually(() => positionsIn(quick.text).includes(last));
    let rest = '';
    slow.on('data', (chunk: Buffer) => (rest += chunk.toString()));
    slow.resume();
    await eventually(() => rest.includes('"code":"too-slow"'));
    quick.stop();
  });

  it.each([
    ['?after=x', {}, 'invalid-query', 400],
    ['?type=Nothing', {}, 'invalid-query', 400],
    ['', { 'last-event-id': 'x' }, 'invalid-header', 400],
    ['?after=999999999', {}, 'not-caught-up', 503],
  ] as const)('refuses %s %j', async (query, headers, code, status) => {
    const response = await fetch(`${api.url}/v1/events/stream${query}`, { headers });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('ends when the service stops, and says so', async () => {
    const other = await startApi({ database: api.database });
    const response = await fetch(`${other.url}/v1/events/stream`);
    const text = response.text();
    await other.close();
    expect(await text).toContain('"code":"stopping"');
  });
});
