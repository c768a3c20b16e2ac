import { afterEach, expect, it } from '@jest/globals';
import { kafkaClient, KafkaLog, type KafkaSettings, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { describeWithKafka, eventually } from '@sovereign-pipeline/testing';
import { Journal } from '@sovereign-pipeline/journal';
import {
  addKeys,
  createGeneration,
  currentProjection,
  ensureLive,
  prepareReadModels,
  Projection,
} from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { claims, deleteTopic, relayOn, type RelayUnderTest } from './relay.fixture.ts';
import { drained, expectWholeAndInOrder, readJournal, readTopic, settingsOf } from './topic.fixture.ts';

/** Every row of every table that events make. */
async function rowsIn(pool: pg.Pool, schema: string): Promise<Record<string, unknown>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = $1 and table_name <> 'checkpoints'`,
    [schema],
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables)
    contents[name] = (
      await pool.query(`select * from ${schema}.${name} as t order by t::text collate "C"`)
    ).rows;
  return contents;
}

await describeWithKafka('read models of a topic that was deleted and filled again', (kafka) => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of cleanUp.splice(0).toReversed()) await close();
  });

  /** A journal with its relay and the tables of its read models. */
  async function service(settings: KafkaSettings): Promise<RelayUnderTest> {
    const made = await relayOn(settings);
    cleanUp.push(() => made.close());
    await prepareReadModels(made.pool);
    made.relay.start();
    return made;
  }

  async function project({ pool }: RelayUnderTest, settings: KafkaSettings) {
    const { schema } = await ensureLive(pool, currentProjection);
    const errors: unknown[] = [];
    const abort = new AbortController();
    const log = new KafkaLog(settings, { onError: (error) => errors.push(error) });
    const done = log.run(new Projection(pool, { schema, onFault: 'park' }), abort.signal);
    const stop = async (): Promise<void> => {
      abort.abort();
      await done;
    };
    cleanUp.push(stop);
    const codes = (): unknown[] => errors.map((error) => (error as { code?: unknown }).code);
    return { errors, codes, stop };
  }

  async function caughtUp({ pool }: RelayUnderTest): Promise<void> {
    const head = await new Journal(pool).head();
    await eventually(async () => {
      const { rows } = await pool.query<{ position: number }>('select position from pipeline.progress');
      return rows[0]?.position === head;
    });
  }

  async function repeat(settings: KafkaSettings, count: number): Promise<void> {
    const records = (await readTopic(settings)).slice(-count);
    const producer = kafkaClient(settings, 'test').producer();
    await producer.connect();
    const messages = records.map(({ event, partition }) => ({ ...toKafkaMessage(event), partition }));
    await producer.send({ topic: settings.topic, acks: -1, messages }).finally(() => producer.disconnect());
  }

  it.each(['while the projector runs', 'while no projector runs'])(
    '%s are those of its events: nothing is left out, nothing is doubled',
    async (when) => {
      const settings = settingsOf(kafka.brokers, kafka.topic(), 2);
      const one = await service(settings);
      const projector = await project(one, settings);
      await one.record(claims(40));
      await drained(one.pool, settings.topic);
      // As after a restart of a relay: then offsets are higher than they will be.
      await repeat(settings, 15);
      await one.record(claims(20));
      await caughtUp(one);
      if (when === 'while no projector runs') await projector.stop();

      await deleteTopic(settings);
      await eventually(async () => (await readTopic(settings).catch(() => [])).length >= 60);
      await one.record(claims(40));
      await drained(one.pool, settings.topic);
      const { codes } = when === 'while no projector runs' ? await project(one, settings) : projector;
      await caughtUp(one);

      const journal = await readJournal(one.pool);
      expectWholeAndInOrder(await readTopic(settings), journal);
      expect(codes().filter((code) => code === 'topic-replaced')).toHaveLength(2);
      expect(codes()).not.toContain('stream-gap');
      const live = await ensureLive(one.pool, currentProjection);
      const { schema } = await createGeneration(one.pool, currentProjection, 'building');
      await addKeys(one.pool, { schema }, currentProjection);
      await new Projection(one.pool, { schema, onFault: 'fail' }).apply({
        partition: 'journal',
        from: 0,
        to: 1,
        events: journal,
      });
      expect(await rowsIn(one.pool, live.schema)).toEqual(await rowsIn(one.pool, schema));
    },
  );

  it('take nothing from the topic of another journal, and the log names the record', async () => {
    const settings = settingsOf(kafka.brokers, kafka.topic(), 1);
    const one = await service(settings);
    await one.record(claims(10));
    const projector = await project(one, settings);
    await caughtUp(one);
    await projector.stop();
    const before = await rowsIn(one.pool, 'pipeline');

    const foreign = settingsOf(kafka.brokers, kafka.topic(), 1);
    const other = await service(foreign);
    await other.record(claims(10));
    await drained(other.pool, foreign.topic);
    const { errors, codes } = await project(one, foreign);
    await eventually(() => errors.length > 1);
    expect([...new Set(codes())]).toEqual(['foreign-record']);
    const [ours, theirs] = await Promise.all([readJournal(one.pool), readJournal(other.pool)]);
    expect(String(errors[0])).toContain(
      `${foreign.topic}/0 at offset 0 has event ${theirs[0]?.id ?? ''} at position 1, where ${ours[0]?.id ?? ''} was`,
    );
    expect(await rowsIn(one.pool, 'pipeline')).toEqual(before);
  });
});
