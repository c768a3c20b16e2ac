import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { realisticPosts, recorded } from '../../events.fixture.ts';
import { freshReadModels } from '../../generations/generations.fixture.ts';
import type { Generation } from '../../generations/generations.ts';
import { contentsOf } from '../../tables.fixture.ts';
import { currentProjection } from '../../views/views.ts';
import { MemoryLog } from '../memory-log.fixture.ts';
import { applied, replayed } from '../replaying.fixture.ts';

const events = recorded(realisticPosts(600));
let database: ThrowawayDatabase;
let live: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(async () => {
  live = await freshReadModels(database.pool);
  await database.pool.query('truncate read_models.replays');
});

function logOf(all: readonly RecordedEvent[], partitions = 2): MemoryLog {
  const log = new MemoryLog({ partitions, batchSize: 40 });
  log.append(all);
  return log;
}

describe('A verify', () => {
  it('says equal, table by table, and leaves nothing behind', async () => {
    const { pool } = database;
    await applied(pool, live, events);
    const before = await contentsOf(pool);
    const { replay } = await replayed(pool, 'verify', logOf(events));
    expect(replay).toMatchObject({ status: 'done', position: 600, result: { equal: true } });
    expect(replay.result?.tables.map(({ table }) => table).sort()).toEqual(
      [...Object.keys(before), 'parked', 'checkpoints', 'views'].sort(),
    );
    expect(replay.result?.tables.find(({ table }) => table === 'facts')).toEqual({
      ...{ table: 'facts', rows: 600, missing: 0, extra: 0, examples: [] },
    });
    expect(await contentsOf(pool)).toEqual(before);
    const { rows } = await pool.query('select schema from read_models.generations');
    expect(rows).toEqual([{ schema: live.schema }]);
  });

  it('says exactly which rows differ, are missing or should not be there', async () => {
    const { pool } = database;
    await applied(pool, live, events);
    const { schema } = live;
    const [changed] = (
      await pool.query<{ id: string; stage: string }>(
        `update ${schema}.partnerships p set stage = 'ended' from (select id, stage from ${schema}.partnerships order by id limit 1) as old
       where p.id = old.id returning old.id, old.stage`,
      )
    ).rows;
    const [gone] = (
      await pool.query<{ id: string }>(
        `delete from ${schema}.meetings where id = (select min(id) from ${schema}.meetings) returning id`,
      )
    ).rows;
    await pool.query(
      `insert into ${schema}.models 
         (company_id, model_id, told_of, name, with_companies, people, languages, markets, certainty, contested, sources, pieces, basis)
       values ('nobody', 'nothing', 'nobody', 'Nothing', '{}', '[]', '{}', '{}', 'reported', false, '{}', '[]', '{}')`,
    );
    const { replay } = await replayed(pool, 'verify', logOf(events));
    expect(replay).toMatchObject({ status: 'done', result: { equal: false } });
    const differing = replay.result?.tables.filter(({ missing, extra }) => missing + extra > 0);
    expect(differing?.map(({ table, missing, extra }) => ({ table, missing, extra }))).toEqual([
      // It followed the model that nobody has, and the partnership that never ended.
      { table: 'company_counts', missing: 1, extra: 3 },
      { table: 'meetings', missing: 1, extra: 0 },
      { table: 'models', missing: 0, extra: 1 },
      { table: 'partnerships', missing: 1, extra: 1 },
    ]);
    const examples = differing?.slice(1).map((each) => each.examples);
    expect(examples?.[0]).toMatchObject([{ side: 'replay', row: { id: gone?.id } }]);
    expect(examples?.[1]).toMatchObject([{ side: 'live', row: { company_id: 'nobody' } }]);
    expect(examples?.[2]).toHaveLength(2);
    expect(examples?.[2]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          side: 'live',
          row: expect.objectContaining({ id: changed?.id, stage: 'ended' }) as unknown,
        }),
        expect.objectContaining({
          side: 'replay',
          row: expect.objectContaining({ id: changed?.id, stage: changed?.stage }) as unknown,
        }),
      ]),
    );
  });

  it('compares the same events: what the live ones have not yet is left out, what they have ahead of others is not', async () => {
    const { pool } = database;
    const log = logOf(events, 5);
    const ahead = events.slice(450).filter((event) => log.partitionOf(event) === 2);
    expect(ahead.length).toBeGreaterThan(10);
    await applied(pool, live, events.slice(0, 450));
    await applied(pool, live, ahead);
    const { replay } = await replayed(pool, 'verify', log);
    expect(replay).toMatchObject({ status: 'done', result: { equal: true } });
    expect(replay.result?.tables.find(({ table }) => table === 'facts')?.rows).toBe(450 + ahead.length);
  });

  it('finds an event that the live ones have and the log does not bring', async () => {
    const { pool } = database;
    await applied(pool, live, events.slice(0, 599));
    const [stray] = recorded([{ id: 'stray', type: 'CompanyProfiled', data: { company: 'Stray' } }]);
    if (stray === undefined) throw new Error('nothing was recorded');
    await applied(pool, live, [{ ...stray, position: 9999 }]);
    const { replay } = await replayed(pool, 'verify', logOf(events));
    const facts = replay.result?.tables.find(({ table }) => table === 'facts');
    expect(facts).toMatchObject({
      missing: 0,
      extra: 1,
      examples: [{ side: 'live', row: { event_id: 'stray' } }],
    });
  });

  it('finds a view that is pointed elsewhere, that lost a column, or is gone', async () => {
    const { pool } = database;
    await applied(pool, live, events);
    await pool.query(`create or replace view pipeline.models as select * from ${live.schema}.models where false;
      drop view pipeline.meetings; create view pipeline.meetings as select id from ${live.schema}.meetings;
      drop view pipeline.progress`);
    const { replay } = await replayed(pool, 'verify', logOf(events));
    expect(replay.result?.equal).toBe(false);
    const found = replay.result?.tables.find(({ table }) => table === 'views');
    expect(found).toMatchObject({ missing: 1, extra: 2 });
    expect(found?.examples.map(({ row }) => (row as { view: string }).view)).toEqual([
      ...['pipeline.meetings', 'pipeline.models', 'pipeline.progress'],
    ]);
  });

  it('finds what is parked and should not be, and what is not and should be', async () => {
    const { pool } = database;
    await applied(pool, live, events);
    await pool.query(`insert into ${live.schema}.parked (event_id, position, type, stream, version, event, attempts, named)
      values ('stray', 9999, 'CompanyProfiled', 'company-stray', 0, '{}', 1, true)`);
    const { replay } = await replayed(pool, 'verify', logOf(events));
    expect(replay.result?.tables.filter(({ missing, extra }) => missing + extra > 0)).toMatchObject([
      { table: 'parked', extra: 1, missing: 0 },
    ]);
  });

  it('finds a checkpoint that is ahead of the log, or of what was applied', async () => {
    const { pool } = database;
    const log = logOf(events);
    const behind = events.filter((event) => log.partitionOf(event) === 1).slice(-3);
    const ids = new Set(behind.map(({ id }) => id));
    await applied(
      pool,
      live,
      events.filter(({ id }) => !ids.has(id)),
    );
    const inPartition = (partition: number): number =>
      events.filter((event) => log.partitionOf(event) === partition).length;
    await pool.query(
      `insert into ${live.schema}.checkpoints (slice, position) values ('slice-0', $1), ('slice-1', $2), ('of-another-log', 5)`,
      [inPartition(0) + 7, inPartition(1)],
    );
    const { replay } = await replayed(pool, 'verify', log);
    expect(replay.result?.equal).toBe(false);
    const found = replay.result?.tables.find(({ table }) => table === 'checkpoints');
    expect(found).toMatchObject({ rows: 2, extra: 2 });
    expect(found?.examples).toMatchObject([
      { row: { slice: 'slice-0', checkpoint: inPartition(0) + 7, read: inPartition(0), lost: [] } },
      { row: { slice: 'slice-1', lost: behind.map(({ id }) => id) } },
    ]);
  });

  it('says how much of the journal it could not compare, where that can be known', async () => {
    const { pool } = database;
    await applied(pool, live, events.slice(0, 450));
    const log = logOf(events.slice(0, 450));
    const known = await replayed(pool, 'verify', log, { journalHead: () => Promise.resolve(600) });
    expect(known.replay).toMatchObject({
      position: 450,
      result: { equal: true, journal: { position: 600, missing: 150 } },
    });
    expect((await replayed(pool, 'verify', log)).replay.result).not.toHaveProperty('journal');
  });

  it('is refused by a process whose projection has another version', async () => {
    const { pool } = database;
    const definition = { ...currentProjection, version: currentProjection.version + 1 };
    const { replay } = await replayed(pool, 'verify', logOf(events), { definition });
    expect(replay).toMatchObject({ status: 'failed', error: { code: 'version-mismatch' } });
  });
});
