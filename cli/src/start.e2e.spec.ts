import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
import { eventually } from '@sovereign-pipeline/testing';
import { root } from './nx.ts';
import { killAll, StartProcess } from './start-process.fixture.ts';

let dataDir: string;
const started: { process: StartProcess; stillRunning: () => number[] }[] = [];

function start(env: Record<string, string>, ...args: string[]): StartProcess {
  const process = new StartProcess({ DATA_DIR: dataDir, ...env }, args);
  started.push({ process, stillRunning: () => process.everything()() });
  return process;
}

beforeAll(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'sovereign-pipeline-')), 'data of mine');
});
afterEach(async () => {
  for (const { process } of started.splice(0)) {
    const stillRunning = process.everything();
    process.signal('SIGTERM');
    await eventually(() => stillRunning().length === 0, { within: 15_000 }).catch(() => {
      killAll(stillRunning());
    });
  }
});
afterAll(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

async function get<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const facts = async (url: string): Promise<{ id: string }[]> =>
  (await get<{ events: { id: string }[] }>(`${url}/v1/events?limit=1000`)).events;

const postFact = (url: string): Promise<Response> =>
  fetch(`${url}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'MarketTargeted', data: { company: 'Naver', market: 'JP' } }),
  });

interface Pipeline {
  stages: Record<string, number>;
  partnerships: { stage: string; parties: { id: string }[] }[];
  markets: { code: string; certainty: string }[];
  models: unknown[];
  meetings: { count: number };
  position: number;
}

describe('npm start', () => {
  it('tells the sample article, records, survives SIGKILL of everything, and stops cleanly', async () => {
    const port = await freePort();
    const env = { PORT: String(port) };
    const first = start(env);
    const url = await first.url();
    expect(url).toBe(`http://127.0.0.1:${port}`);

    const samples = await readSamples();
    expect(first.output).toContain(`recorded ${samples} sample events`);
    const pipeline = await get<Pipeline>(`${url}/v1/companies/naver/pipeline`);
    expect(pipeline.stages).toEqual({
      proposed: 1,
      'in-discussion': 1,
      agreed: 1,
      launched: 0,
      stalled: 0,
      paused: 0,
      ended: 0,
      contested: 0,
    });
    const partners = pipeline.partnerships.map(({ stage, parties }) => [
      stage,
      parties.map(({ id }) => id).filter((id) => id !== 'naver'),
    ]);
    expect(Object.fromEntries(partners)).toEqual({
      proposed: ['nvidia'],
      'in-discussion': ['converge-ict'],
      agreed: ['aramco-digital'],
    });
    const markets = new Map(pipeline.markets.map(({ code, certainty }) => [code, certainty]));
    expect([...markets.keys()]).toEqual(expect.arrayContaining(['middle-east', '035', '142', '005']));
    expect([markets.get('142'), markets.get('005')]).toEqual(['speculative', 'speculative']);
    expect(pipeline.models).toHaveLength(1);
    expect(pipeline.meetings.count).toBe(1);

    const posted = await postFact(url);
    expect(posted.status).toBe(201);
    const { id, position } = (await posted.json()) as { id: string; position: number };
    const after = await get<Pipeline>(`${url}/v1/companies/naver/pipeline?after=${position}`);
    expect(after.markets.map(({ code }) => code)).toContain('JP');
    const before = await facts(url);

    const stillRunning = first.everything();
    expect(stillRunning().length).toBeGreaterThan(4);
    killAll(stillRunning());
    await eventually(() => stillRunning().length === 0);

    const second = start(env);
    expect(await second.url()).toBe(url);
    expect(second.output).not.toContain('sample events');
    expect(await facts(url)).toEqual(before);
    expect(before.map((event) => event.id)).toContain(id);
    expect((await get<Pipeline>(`${url}/v1/companies/naver/pipeline?after=${position}`)).markets).toEqual(
      after.markets,
    );

    // A start on the same folder, and one on the taken port, say so in one sentence and leave this one alone.
    const sameFolder = start({ PORT: String(await freePort()) });
    expect(await sameFolder.exitCode).toBe(1);
    expect(sameFolder.output).toMatch(/^Already running on .*data of mine \(process \d+\): .*\n$/);
    const samePort = start({ ...env, DATA_DIR: join(dataDir, '../other') });
    expect(await samePort.exitCode).toBe(1);
    expect(samePort.output).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is taken: .*\n$`));
    expect(await facts(url)).toEqual(before);

    const running = second.everything();
    second.signal('SIGTERM');
    expect(await second.exitCode).toBe(0);
    await eventually(() => running().length === 0);
    expect(await readdir(join(dataDir, 'lock'))).toEqual([]);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it.each([
    ['api', /The api was ended by SIGKILL, and is started again; nothing can be recorded[^]*last log lines/],
    ['projector', /The projector was ended by SIGKILL, and is started again; events are recorded meanwhile/],
    ['postgres', /PostgreSQL was ended by SIGKILL, and is started again; nothing can be recorded/],
  ] as const)('starts the %s again when it dies, and says so', async (name, words) => {
    const one = start({ PORT: '0', SAMPLES: 'off' });
    const url = await one.url();
    expect(one.output).not.toContain('sample events');
    process.kill(one.pidOf(name), 'SIGKILL');
    // Whatever died, what was taken is there and shown in the end.
    let position = 0;
    await eventually(async () => {
      const response = await postFact(url).catch(() => undefined);
      if (response?.status !== 201) return false;
      ({ position } = (await response.json()) as { position: number });
      return true;
    });
    await eventually(
      async () =>
        (await fetch(`${url}/v1/companies/naver?after=${position}`).catch(() => undefined))?.ok === true,
    );
    await eventually(() => /runs again \(process \d+\)/.test(one.output));
    expect(one.output).toMatch(words);
    const running = one.everything();
    one.signal('SIGTERM');
    expect(await one.exitCode).toBe(0);
    await eventually(() => running().length === 0);
  });

  it('leaves nothing running when it is killed', async () => {
    const one = start({ PORT: '0', SAMPLES: 'off' });
    await one.url();
    const running = one.everything();
    killAll(one.supervisors());
    await eventually(() => running().length === 0);
  });

  it('starts without the Kafka that it is told of, says so, and records', async () => {
    const port = await freePort();
    const one = start({
      ...{ PORT: '0', KAFKA_BROKERS: `127.0.0.1:${port}` },
      DATA_DIR: join(dataDir, '../without kafka'),
    });
    const url = await one.url();
    expect(one.output).toMatch(new RegExp(`Kafka {7}127.0.0.1:${port} \\(KAFKA_BROKERS\\)`));
    expect(one.output).toMatch(
      /^Kafka cannot be used yet: .*(ECONNREFUSED|connecting).* Events are recorded meanwhile/m,
    );
    expect(one.output).toContain(`recorded ${await readSamples()} sample events`);
    expect((await postFact(url)).status).toBe(201);
    one.signal('SIGTERM');
    expect(await one.exitCode).toBe(0);
  });

  it('stops everything when its own parent is killed', async () => {
    const one = start({ PORT: '0', SAMPLES: 'off' });
    await one.url();
    const running = one.everything();
    one.signal('SIGKILL');
    await eventually(() => running().length === 0);
    expect(one.output).toContain('Stopping (end of the parent process)');
  });

  it('stops cleanly while it is still starting', async () => {
    const one = start({ PORT: '0', SAMPLES: 'off' });
    await eventually(async () => (await readdir(join(dataDir, 'lock'))).length > 0);
    const running = one.everything();
    one.signal('SIGINT');
    expect(await one.exitCode).toBe(0);
    await eventually(() => running().length === 0);
  });

  it('refuses arguments, wrong settings, and an address that is not its own', async () => {
    const [argument, setting, address, everybody, brokers] = [
      start({}, '--kafka', '--port=1'),
      start({ PORT: '70000' }),
      start({ HOST: '192.0.2.1', AUTH: 'off' }),
      start({ HOST: '0.0.0.0' }),
      start({ KAFKA_BROKERS: '192.0.2.1:9092' }, '--kafka'),
    ];
    const codes = [argument, setting, address, everybody, brokers].map(({ exitCode }) => exitCode);
    expect(await Promise.all(codes)).toEqual([1, 1, 1, 1, 1]);
    expect(address.output).toMatch(/^Cannot listen on HOST 192\.0\.2\.1, PORT 3000: .*\n$/);
    expect(everybody.output).toMatch(/^AUTH must be set where HOST is .* \(0\.0\.0\.0\): AUTH=keys .*\n$/);
    expect(argument.output).toMatch(/^npm start takes no arguments but --kafka \(--port=1\).*\n$/);
    expect(brokers.output).toMatch(/^--kafka starts a broker, and KAFKA_BROKERS \(192\.0\.2\.1:9092\) .*\n$/);
    expect(setting.output).toMatch(/^PORT must be a port: .*\n$/);
  });

  it('sees a port that somebody else listens on', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    try {
      await eventually(() => other.listening);
      const port = (other.address() as { port: number }).port;
      const one = start({ PORT: String(port) });
      expect(await one.exitCode).toBe(1);
      expect(one.output).toContain(`Port ${port} on 127.0.0.1 is taken`);
    } finally {
      other.close();
    }
  });
});

async function readSamples(): Promise<number> {
  const files = (await readdir(join(root, 'samples'))).filter((name) => name.endsWith('.ndjson'));
  const texts = await Promise.all(files.map((name) => readFile(join(root, 'samples', name), 'utf8')));
  return texts
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}
