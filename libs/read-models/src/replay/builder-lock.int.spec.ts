import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { BuilderLock } from './builder-lock.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await freshReadModels(database.pool);
});
afterAll(() => database.drop());

async function taken(): Promise<BuilderLock> {
  return eventually(() => BuilderLock.tryTake(database.pool));
}

describe('The lock of builders', () => {
  it('is held by one, and free when it lets go', async () => {
    const all = await Promise.all([1, 2, 3].map(() => BuilderLock.tryTake(database.pool)));
    const [first, ...others] = all.filter((each) => each !== undefined);
    expect(others).toEqual([]);
    expect(await BuilderLock.tryTake(database.pool)).toBeUndefined();
    await first?.release();
    await (await taken()).release();
  });

  it('is free when the session of its holder is gone, who is told', async () => {
    const { pool } = database;
    const first = await taken();
    await pool.query(
      'select pg_terminate_backend(pid) from read_models.builder where pid <> pg_backend_pid()',
    );
    await (await taken()).release();
    await eventually(() => first.lost.aborted);
    await first.release();
  });

  it('is not free while its holder has said lately that it goes on, and is when it has not for long', async () => {
    const { pool } = database;
    const holder = await pool.connect();
    try {
      const heard = (ago: string): Promise<unknown> =>
        holder.query(`update read_models.builder b set holder = gen_random_uuid(), pid = a.pid,
          backend_start = a.backend_start, beat_at = clock_timestamp() - interval '${ago}'
          from pg_stat_activity a where a.pid = pg_backend_pid()`);
      await heard('2 seconds');
      expect(await BuilderLock.tryTake(pool)).toBeUndefined();
      await heard('1 minute');
      await (await taken()).release();
    } finally {
      holder.release();
    }
  });

  it('tells its holder when another one took over', async () => {
    const { pool } = database;
    const first = await BuilderLock.tryTake(pool, { lease: 1000 });
    await pool.query('update read_models.builder set holder = gen_random_uuid()');
    await eventually(() => first?.lost.aborted);
    await first?.release();
    await pool.query('update read_models.builder set holder = null');
  });

  it('cannot be held up by who may only read', async () => {
    const { pool } = database;
    const role = `reader_${String(process.pid)}`;
    await pool.query(`create role ${role}; grant usage on schema read_models to ${role};
      grant select on all tables in schema read_models to ${role}`);
    const reader = await pool.connect();
    try {
      await reader.query(`set role ${role}`);
      for (const sql of [
        'select from read_models.builder for update',
        'select from read_models.generations for share',
      ])
        await expect(reader.query(sql)).rejects.toMatchObject({ code: '42501' });
      await reader.query('begin; select from read_models.builder; select from read_models.generations');
      await (await taken()).release();
    } finally {
      reader.release(true);
      await pool.query(`drop owned by ${role}; drop role ${role}`);
    }
  });
});
