import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { throwawayDatabase } from '@sovereign-pipeline/testing';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { liveGeneration } from '../generations/generations.ts';
import { MemoryLog } from '../replay/memory-log.fixture.ts';
import { replayed } from '../replay/replaying.fixture.ts';
import { Replays } from '../replay/replays.ts';
import { projectionVersion } from '../views/views.ts';
import { prepareReadModels } from './control-schema.ts';

it('Read models of an earlier commit are opened and rebuilt, and what others made beside them stays', async () => {
  const database = await throwawayDatabase();
  const { pool } = database;
  try {
    const made = new URL('__fixtures__/read-models-f4e3e44.sql', import.meta.url);
    await pool.query(await readFile(made, 'utf8'));
    await pool.query(`create view pipeline.mine as select name from pipeline.companies;
      insert into read_models.replays (kind, status, ended_at, result) values ('verify', 'done', now(), '{"equal": true, "tables": []}')`);
    await Promise.all([prepareReadModels(pool), prepareReadModels(pool)]);
    expect(await new Replays(pool).list(9)).toMatchObject([{ kind: 'verify', result: { equal: true } }]);

    const log = new MemoryLog();
    log.append(recorded(realisticPosts(50)));
    const { replay } = await replayed(pool, 'version', log);
    expect(replay).toMatchObject({ status: 'done' });
    expect((await replayed(pool, 'rebuild', log)).replay).toMatchObject({ status: 'done', position: 50 });
    expect(await liveGeneration(pool)).toMatchObject({ version: projectionVersion });
    const { rows } = await pool.query('select from pipeline.mine');
    expect(rows.length).toBeGreaterThan(0);
  } finally {
    await database.drop();
  }
});
