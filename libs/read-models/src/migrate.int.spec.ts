import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { migrateReadModels } from './migrate.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(async () => {
  await database.drop();
});

describe('migrateReadModels', () => {
  it('may be called by several processes at once, and again', async () => {
    await Promise.all(Array.from({ length: 8 }, () => migrateReadModels(database.pool)));
    await migrateReadModels(database.pool);
    const { rows } = await database.pool.query('select version from pipeline.migrations');
    expect(rows).toEqual([{ version: 1 }]);
  });

  it('says of every table what it holds, for those who query by SQL', async () => {
    await migrateReadModels(database.pool);
    const { rows } = await database.pool.query<{ relname: string }>(`
      select relname from pg_class
      where relnamespace = 'pipeline'::regnamespace and relkind = 'r' and obj_description(oid, 'pg_class') is null`);
    expect(rows).toEqual([]);
  });

  it('builds a second copy beside the first', async () => {
    await migrateReadModels(database.pool);
    await migrateReadModels(database.pool, { schema: 'pipeline_2' });
    const { rows } = await database.pool.query<{ schema: string; tables: string[] }>(`
      select table_schema as schema, array_agg(table_name::text order by table_name) as tables
      from information_schema.tables where table_schema like 'pipeline%' group by 1 order by 1`);
    expect(rows.map(({ schema }) => schema)).toEqual(['pipeline', 'pipeline_2']);
    expect(rows[1]?.tables).toEqual(rows[0]?.tables);
    await expect(migrateReadModels(database.pool, { schema: 'no; drop' })).rejects.toThrow('schema name');
  });
});
