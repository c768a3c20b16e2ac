import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { schemaOf, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { ensureLive } from '../generations/generations.ts';
import { currentProjection } from '../views/views.ts';
import { prepareReadModels } from './control-schema.ts';

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
