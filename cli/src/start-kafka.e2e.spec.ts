import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { kafkaClient } from '@sovereign-pipeline/event-log';
import { isRunning } from '@sovereign-pipeline/local-servers';
import { describeWith, eventually } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { kafkaPrograms } from './kafka-programs.fixture.ts';
import { killAll, StartProcess } from './start-process.fixture.ts';

await describeWith('npm start -- --kafka', kafkaPrograms, () => {
  const logs = ['logs/api.log', 'logs/projector.log', 'kafka/kafka.log', 'postgres/postgres.log'];
  let dataDir: string;
  let current: StartProcess | undefined;

  const start = (): StartProcess =>
    (current = new StartProcess({ PORT: '0', KAFKA_PORT: '0', DATA_DIR: dataDir }, ['--kafka']));

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  });
  afterAll(async () => {
    killAll(current?.everything()() ?? []);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });

  it('brings a fact to the pipeline by way of a broker of its own, and keeps it', async () => {
    const first = start();
    const url = await first.url();
    const brokers = /Kafka {7}(127\.0\.0\.1:\d+) \(process \d+;/.exec(first.output)?.[1];
    expect(brokers).toBeDefined();
    const broker = first.pidOf('kafka');
    expect(isRunning(broker)).toBe(true);

    const posted = await tellJapan(url, '?ack=log');
    expect(posted.status).toBe(201);
    const { id, position } = (await posted.json()) as { id: string; position: number };
    expect(await (await fetch(`${url}/v1/events/${id}`)).json()).toMatchObject({
      kafkatopic: 'pipeline.events.v1',
      kafkapartition: expect.any(Number),
      relayed: true,
    });
    const pipeline = await japan(url, position);
    expect(pipeline).toEqual([{ code: 'JP' }]);
    // Every slice that was read is a partition of the topic: the journal was not.
    const slices = await slicesRead(first.output);
    expect(slices.length).toBeGreaterThan(0);
    for (const slice of slices) expect(slice).toMatch(/^pipeline\.events\.v1\/\d+$/);

    // Whoever does not log in gets nothing, from the controller neither.
    const properties = await readFile(join(dataDir, 'kafka/server.properties'), 'utf8');
    const controller = /CONTROLLER:\/\/(127\.0\.0\.1:\d+)/.exec(properties)?.[1] ?? '';
    for (const address of [brokers ?? '', controller]) {
      const stranger = kafkaClient({ brokers: [address] }, 'stranger').admin();
      await expect(stranger.connect().then(() => stranger.describeCluster())).rejects.toThrow();
      await stranger.disconnect();
    }
    const password = (await readFile(join(dataDir, 'kafka/password'), 'utf8')).trim();
    for (const file of ['password', 'server.properties'])
      expect((await stat(join(dataDir, 'kafka', file))).mode & 0o077).toBe(0);
    for (const said of [
      first.output,
      ...(await Promise.all(logs.map((log) => readFile(join(dataDir, log), 'utf8')))),
    ])
      expect(said).not.toContain(password);

    const running = first.everything();
    first.signal('SIGTERM');
    expect(await first.exitCode).toBe(0);
    await eventually(() => running().length === 0);
    expect(isRunning(broker)).toBe(false);
    // Each wrote its last words before the next one was told to stop.
    const ends = await lastWords(...logs);
    const [api = 0, projector = 0, kafka = 0, postgres = 0] = ends;
    expect(Math.max(api, projector)).toBeLessThanOrEqual(kafka);
    expect(kafka).toBeLessThanOrEqual(postgres);

    const second = start();
    const secondUrl = await second.url();
    expect(await japan(secondUrl, position)).toEqual(pipeline);
    expect(second.output).not.toContain('sample events');
    process.kill(second.pidOf('kafka'), 'SIGKILL');
    await eventually(() => /^Kafka runs again \(process \d+\)/m.test(second.output));
    expect(second.output).toMatch(/^Kafka was ended by SIGKILL, and is started again; events are recorded/m);
    const { position: next } = (await (await tellJapan(secondUrl)).json()) as { position: number };
    await eventually(async () => (await japan(secondUrl, next)).length === 1);
    const rest = second.everything();
    second.signal('SIGTERM');
    expect(await second.exitCode).toBe(0);
    expect(rest()).toEqual([]);
  }, 240_000);

  const tellJapan = (url: string, query = ''): Promise<Response> =>
    fetch(`${url}/v1/events${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'MarketTargeted', data: { company: 'Naver', market: 'JP' } }),
    });

  async function japan(url: string, position: number): Promise<{ code: string }[]> {
    const response = await fetch(`${url}/v1/companies/naver/pipeline?market=JP&after=${position}`);
    const { markets = [] } = (await response.json()) as { markets?: { code: string }[] };
    return markets.map(({ code }) => ({ code }));
  }

  const lastWords = (...logs: string[]): Promise<number[]> =>
    Promise.all(logs.map(async (log) => (await stat(join(dataDir, log))).mtimeMs));

  async function slicesRead(output: string): Promise<string[]> {
    const database = new URL(/PostgreSQL {2}(\S+)/.exec(output)?.[1] ?? '');
    database.password = (await readFile(join(dataDir, 'postgres/password'), 'utf8')).trim();
    const client = new pg.Client(database.href);
    await client.connect();
    try {
      const { rows } = await client.query<{ slice: string }>('select slice from pipeline.checkpoints');
      return rows.map(({ slice }) => slice);
    } finally {
      await client.end();
    }
  }
});
