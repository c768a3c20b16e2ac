import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { isRunning, LocalKafka, type LocalKafkaOptions } from '@sovereign-pipeline/local-servers';
import kafkajs from 'kafkajs';
import { describeWithThrowawayKafka } from './describe-with-kafka.ts';
import { client, makeTopic, producing, readTopic } from './topic.fixture.ts';

await describeWithThrowawayKafka('LocalKafka', (kafka) => {
  let folder: string;
  let dataDir: string;
  const cleanUps: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
    dataDir = join(folder, 'a folder, of mine: ü');
  });

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });

  function start(options: Partial<LocalKafkaOptions> = {}): Promise<LocalKafka> {
    const starting = LocalKafka.start({ dataDir, shortLived: true, ...options });
    cleanUps.push(() => starting.then((broker) => broker.kill()).catch(() => undefined));
    return starting;
  }

  it('keeps its address and every record over SIGKILL and over a clean stop', async () => {
    const topic = 'kept';
    const send = (value: string): Promise<unknown> =>
      producing(kafka.brokers, (producer) =>
        producer.send({
          topic,
          acks: -1,
          compression: kafkajs.CompressionTypes.GZIP,
          messages: [{ key: 'k', value }],
        }),
      );
    const { brokers, pid } = kafka;
    await makeTopic(brokers, topic);
    await send('before');

    await kafka.kill();
    expect(isRunning(pid)).toBe(false);
    await kafka.start();
    expect(kafka.brokers).toBe(brokers);
    expect(kafka.pid).not.toBe(pid);
    await send('between');

    await kafka.stop();
    expect(isRunning(kafka.pid)).toBe(false);
    await kafka.start();
    await send('after');
    expect(await readTopic(brokers, topic, 3)).toEqual(['before', 'between', 'after']);
  });

  it('makes no topic for being written to', async () => {
    const admin = client(kafka.brokers).admin();
    await admin.connect();
    await expect(admin.fetchTopicMetadata({ topics: ['not-made'] })).rejects.toThrow(
      'This server does not host this topic-partition',
    );
    expect(await admin.listTopics()).not.toContain('not-made');
    await admin.disconnect();
  });

  it('is left alone while its owner lives, and makes place once the owner was killed', async () => {
    const program = `
        import { LocalKafka } from '@sovereign-pipeline/local-servers';
        process.send((await LocalKafka.start({ dataDir: process.argv[1], shortLived: true })).pid);
        setInterval(() => {}, 1000);`;
    const args = ['--conditions=source', '--disable-warning=ExperimentalWarning', '--input-type=module'];
    const owner = spawn(process.execPath, [...args, '-e', program, dataDir], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    cleanUps.push(() => Promise.resolve(owner.kill('SIGKILL')));
    const [orphan] = (await once(owner, 'message')) as [number];
    await expect(start()).rejects.toThrow(`${dataDir} is in use by the running process ${owner.pid ?? ''}`);
    expect(isRunning(orphan)).toBe(true);

    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const cluster = await clusterId();
    const messages: string[] = [];
    const successor = await start({ log: (message) => messages.push(message) });
    expect(isRunning(orphan)).toBe(false);
    // Unless it was quicker to end by itself.
    if (messages.length > 1)
      expect(messages[0]).toBe(`stopping Kafka ${orphan}, left over from an earlier run`);
    expect(messages.at(-1)).toBe(`Kafka ${successor.pid} takes requests on ${successor.brokers}`);
    expect(cluster).toMatch(/^[\w-]{22}$/);
    expect(await clusterId()).toBe(cluster);

    await successor.stop();
    expect(await successor.exited).toBe('ended with exit code 143');
    await successor.stop(); // once more does nothing
  });

  it('says that its port is taken', async () => {
    const port = Number(kafka.brokers.split(':')[1]);
    await expect(start({ port })).rejects.toThrow(`port ${port} of 127.0.0.1 is taken by another program`);
    expect(existsSync(join(dataDir, 'data'))).toBe(false);
  });

  it('says what Kafka said when it does not start, and holds nothing back', async () => {
    await expect(start({ heapMegabytes: 8 })).rejects.toThrow(
      /Kafka did not start in .*exit code [13][^]*OutOfMemoryError/,
    );
    const meta = join(dataDir, 'data', 'meta.properties');
    await writeFile(meta, (await readFile(meta, 'utf8')).replace('node.id=1', 'node.id=7'));
    await expect(start()).rejects.toThrow(
      /Kafka did not start in .*exit code 1\n[^]*Stored node id 7 doesn't match/,
    );
  });

  it('gives up its start when told to', async () => {
    const stop = new AbortController();
    const starting = start({ signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(starting).rejects.toThrow('enough');
  });

  async function clusterId(): Promise<string | undefined> {
    const meta = await readFile(join(dataDir, 'data', 'meta.properties'), 'utf8');
    return /^cluster\.id=(.+)$/m.exec(meta)?.[1];
  }
});
