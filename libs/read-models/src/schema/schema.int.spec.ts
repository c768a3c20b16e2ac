import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createPool, inTransaction } from '@sovereign-pipeline/postgres';
import { schemaOf, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { createGeneration, ensureLive } from '../generations/generations.ts';
import { currentProjection } from '../views/views.ts';
import { beginLocked, prepareReadModels } from './control-schema.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await prepareReadModels(database.pool);
});
afterAll(async () => {
  await database.drop();
});

it('The schema read_models is as it was', async () => {
  expect((await schemaOf(database.pool, 'read_models')).join('\n')).toMatchSnapshot();
});

// Another one: raise `projectionVersion`.
it('The schema of a generation is as it was', async () => {
  const { schema } = await ensureLive(database.pool, currentProjection);
  const parts = await schemaOf(database.pool, schema);
  expect(parts.join('\n').replaceAll(schema, 'pipeline_n')).toMatchSnapshot();
});

it('Whoever may only log in does not hold up what changes the read models', async () => {
  const { pool, url } = database;
  await pool.query(`drop role if exists a_guest; create role a_guest login password 'p'`);
  const login = Object.assign(new URL(url), { username: 'a_guest', password: 'p' }).href;
  const guest = createPool(login, { max: 1 });
  try {
    await guest.query(`select pg_advisory_lock(hashtextextended('sovereign-pipeline read-models', 0))`);
    await pool.query('drop schema read_models, pipeline, pipeline_1, analytics cascade');
    await Promise.all([prepareReadModels(pool), prepareReadModels(pool)]);
    await expect(guest.query('select from read_models.migrations')).rejects.toMatchObject({ code: '42501' });
    await inTransaction(pool, beginLocked, (client) =>
      createGeneration(client, currentProjection, 'building'),
    );
  } finally {
    await guest.end();
    await pool.query('drop role a_guest');
  }
});
