import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { kafkaClient, type KafkaSettings } from '@sovereign-pipeline/event-log';
import { freePort } from '@sovereign-pipeline/local-servers';
import { describeWithKafka, eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import { migrateJournal } from '@sovereign-pipeline/journal';
import { currentProjection, ensureLive, prepareReadModels } from '@sovereign-pipeline/read-models';
import { startProcess } from '../api-process.fixture.ts';
import { target } from '../api.fixture.ts';
import { drained, expectWholeAndInOrder, readJournal, readTopic, settingsOf } from './topic.fixture.ts';

interface Service {
  readonly url: string;
  readonly process: ChildProcess;
}

const environmentOf = (settings: KafkaSettings): Record<string, string> => ({
  KAFKA_BROKERS: settings.brokers.join(),
  KAFKA_TOPIC: settings.topic,
});

async function start(databaseUrl: string, settings: KafkaSettings): Promise<Service> {
  const port = String(await freePort());
  const process = await startProcess({ ...environmentOf(settings), DATABASE_URL: databaseUrl, PORT: port });
  return { url: `http://127.0.0.1:${port}`, process };
}

async function leads({ url }: Service): Promise<boolean> {
  const { relay } = (await (await fetch(`${url}/health/ready`)).json()) as { relay: { leader: boolean } };
  return relay.leader;
}

await describeWithKafka('services that share a database and a topic', (kafka) => {
  it('take the relay over when the leader is killed; what was acknowledged is on the topic, in order', async () => {
    const settings = settingsOf(kafka.brokers, kafka.topic(), 12);
    const database = await throwawayDatabase();
    await migrateJournal(database.pool);
    await prepareReadModels(database.pool);
    await ensureLive(database.pool, currentProjection);
    let services = [await start(database.url, settings), await start(database.url, settings)];
    const acknowledged = new Set<string>();
    let going = true;
    const load = Array.from({ length: 8 }, async (_, client) => {
      for (let turn = 0; going; turn++) {
        const id = `load-${String(client)}-${String(turn)}`;
        const company = `Company ${String((client + turn) % 9)}`;
        const body = JSON.stringify(target('KR', { id, data: { company, market: 'KR' } }));
        const headers = { 'content-type': 'application/json' };
        const url = services[turn % services.length]?.url ?? '';
        const ack = turn % 2 === 0 ? 'journal' : 'log';
        // Whom it asked may have been killed: then nothing was acknowledged.
        const response = await fetch(`${url}/v1/events?ack=${ack}`, { method: 'POST', body, headers }).catch(
          () => undefined,
        );
        if (response?.status === 201) acknowledged.add(id);
        await response?.arrayBuffer().catch(() => undefined);
      }
    });
    try {
      for (let round = 0; round < 2; round++) {
        const before = acknowledged.size;
        await eventually(() => acknowledged.size > before + 300);
        const leading = await eventually(async () => {
          for (const service of services) if (await leads(service)) return service;
          return undefined;
        });
        const [other] = services.filter((service) => service !== leading) as [Service];
        leading.process.kill('SIGKILL');
        await once(leading.process, 'exit');
        services = [other];
        await eventually(() => leads(other));
        const after = acknowledged.size;
        await eventually(() => acknowledged.size > after + 100);
        services = [other, await start(database.url, settings)];
      }
      going = false;
      await Promise.all(load);
      await drained(database.pool, settings.topic);
      const records = await readTopic(settings);
      expectWholeAndInOrder(records, await readJournal(database.pool));
      const there = new Set(records.map(({ event }) => event.id));
      expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
    } finally {
      going = false;
      await Promise.all(load);
      for (const { process } of services) {
        process.kill('SIGTERM');
        await once(process, 'exit');
        expect(process.exitCode).toBe(0);
      }
      await database.drop();
    }
  });

  it('refuse to start on a topic that would lose history, and name the setting', async () => {
    const settings = settingsOf(kafka.brokers, kafka.topic());
    const database = await throwawayDatabase();
    const admin = kafkaClient(settings, 'test').admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: settings.topic, numPartitions: 12 }] });
    await admin.disconnect();
    // As brokers make topics when nobody says otherwise: kept for a week.
    await expect(start(database.url, settings)).rejects.toThrow('retention.ms');
    await database.drop();
  });

  it('start without Kafka, and take events', async () => {
    const nowhere = settingsOf(`127.0.0.1:${String(await freePort())}`, 'nowhere');
    const database = await throwawayDatabase();
    await prepareReadModels(database.pool);
    await ensureLive(database.pool, currentProjection);
    const service = await start(database.url, nowhere);
    const answer = await fetch(`${service.url}/v1/events`, {
      method: 'POST',
      body: JSON.stringify(target('KR')),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(201);
    await eventually(async () => {
      const ready = await fetch(`${service.url}/health/ready`);
      expect(ready.status).toBe(200);
      expect(await ready.json()).toMatchObject({ relay: { status: 'down', behind: 1, position: 0 } });
      return true;
    });
    service.process.kill('SIGTERM');
    await once(service.process, 'exit');
    expect(service.process.exitCode).toBe(0);
    await database.drop();
  });
});
