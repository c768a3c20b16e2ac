import { expect, it } from '@jest/globals';
import { KafkaLog } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import {
  describeWithKafka,
  eventually,
  throwawayDatabase,
  throwawayPostgres,
} from '@sovereign-pipeline/testing';
import { Journal } from '@sovereign-pipeline/journal';
import {
  currentProjection,
  ensureLive,
  prepareReadModels,
  Projection,
} from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { dumpAndRestore } from './journal-dump.fixture.ts';
import { claims, relayOn } from './relay.fixture.ts';
import { drained, expectWholeAndInOrder, readJournal, readTopic, settingsOf } from './topic.fixture.ts';

const tables = ['facts', 'market_targets', 'company_names', 'company_events', 'progress'];
const rowsOf = async (pool: pg.Pool): Promise<string[]> => {
  const found = await Promise.all(
    tables.map((table) =>
      pool.query<{ row: string }>(`select t::text as row from pipeline.${table} t order by 1`),
    ),
  );
  return found.flatMap(({ rows }, index) => rows.map(({ row }) => `${tables[index] ?? ''}: ${row}`));
};

async function readModelsOn(pool: pg.Pool): Promise<Projection> {
  await prepareReadModels(pool);
  const { schema } = await ensureLive(pool, currentProjection);
  return new Projection(pool, { schema, onFault: 'fail' });
}

await describeWithKafka('a backup of the journal', (kafka) => {
  it('restored into a fresh server goes on, fills an empty topic, and gives the same read models', async () => {
    const before = settingsOf(kafka.brokers, kafka.topic());
    const lost = await relayOn(before);
    await lost.record(claims(300));
    lost.relay.start();
    await drained(lost.pool, before.topic);
    const recorded = await readJournal(lost.pool);

    const server = await throwawayPostgres();
    const fresh = createPool(server.url, { name: 'restored' });
    await dumpAndRestore({ url: lost.database.url, pool: lost.pool }, { url: server.url, pool: fresh });
    await lost.close();
    expect(await readJournal(fresh)).toEqual(recorded);

    const after = settingsOf(kafka.brokers, kafka.topic());
    const database = { url: server.url, pool: fresh, drop: () => Promise.resolve() };
    const restored = await relayOn(after, { database });
    const [first, ...others] = claims(50);
    expect(await new Journal(fresh).append(first ? [{ event: first }] : [])).toMatchObject([
      { outcome: 'appended', event: { position: 301 } },
    ]);
    await restored.record(others);
    restored.relay.start();
    await drained(fresh, after.topic);
    const journal = await readJournal(fresh);
    expect(journal.slice(0, 300)).toEqual(recorded);
    expectWholeAndInOrder(await readTopic(after), journal);

    const projection = await readModelsOn(fresh);
    const stop = new AbortController();
    const projecting = new KafkaLog(after).run(projection, stop.signal);
    await eventually(async () => (await projection.position()) === journal.length);
    stop.abort();
    await projecting;
    const clean = await throwawayDatabase();
    const folded = await readModelsOn(clean.pool);
    await folded.apply({ partition: 'journal', from: 0, to: 1, events: journal });
    expect(await rowsOf(fresh)).toEqual(await rowsOf(clean.pool));

    await clean.drop();
    await restored.close();
    await fresh.end();
    await server.remove();
  });
});
