import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { isRunning } from '@sovereign-pipeline/local-servers';
import { eventually } from '../eventually.ts';
import { describeWithKafka } from './describe-with-kafka.ts';
import { testKafka } from './test-kafka.ts';
import { client, makeTopic, producing, readTopic } from './topic.fixture.ts';

await describeWithKafka('a test Kafka', (kafka) => {
  it('takes and gives records; no two topics have the same name', async () => {
    const [one, two] = [kafka.topic(), kafka.topic()];
    expect(one).not.toBe(two);
    await makeTopic(kafka.brokers, one);
    await producing(kafka.brokers, (producer) => producer.send({ topic: one, messages: [{ value: 'v' }] }));
    expect(await readTopic(kafka.brokers, one, 1)).toEqual(['v']);
  });

  it('is the broker of KAFKA_BROKERS when that is set, from which its topics are deleted', async () => {
    const before = process.env['KAFKA_BROKERS'];
    process.env['KAFKA_BROKERS'] = kafka.brokers;
    try {
      const given = await testKafka();
      expect(given).toMatchObject({ brokers: kafka.brokers, source: 'KAFKA_BROKERS' });
      const [topic] = [given.topic(), given.topic()]; // the second is never made
      await makeTopic(kafka.brokers, topic);
      await given.removeTopics();
      const admin = client(kafka.brokers).admin();
      await admin.connect();
      await eventually(async () => !(await admin.listTopics()).includes(topic));
      await admin.disconnect();
    } finally {
      if (before === undefined) delete process.env['KAFKA_BROKERS'];
      else process.env['KAFKA_BROKERS'] = before;
    }
  });

  it('ends with its test process, however that ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
    const program = `
      import { throwawayKafka } from '@sovereign-pipeline/testing';
      process.send((await throwawayKafka()).pid);
      setInterval(() => {}, 1000);`;
    const args = ['--conditions=source', '--disable-warning=ExperimentalWarning', '--input-type=module'];
    const test = spawn(process.execPath, [...args, '-e', program], {
      cwd: import.meta.dirname,
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    try {
      const [broker] = (await once(test, 'message')) as [number];
      expect(await readdir(folder)).toHaveLength(1);
      test.kill('SIGKILL');
      await eventually(() => !isRunning(broker));
      await eventually(async () => (await readdir(folder)).length === 0);
    } finally {
      test.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});
