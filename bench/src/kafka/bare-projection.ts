import { Journal } from '@sovereign-pipeline/journal';
import {
  addKeys,
  createGeneration,
  currentProjection,
  dropGeneration,
  prepareReadModels,
  Projection,
} from '@sovereign-pipeline/read-models';
import { createPool } from '@sovereign-pipeline/postgres';
import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Sample } from '../report/samples.ts';

// What PostgreSQL takes: the product's projection, handed batches of 500 events that are in memory already.

export interface ProjectionTask {
  readonly events: number;
}

const batchSize = 500;
endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench' });

answer(async ({ events }: ProjectionTask): Promise<Sample> => {
  await prepareReadModels(pool);
  const generation = await createGeneration(pool, currentProjection, 'building');
  await addKeys(pool, generation, currentProjection);
  const projection = new Projection(pool, { schema: generation.schema, onFault: 'fail' });
  const journal = new Journal(pool);
  const batches = [];
  for (let after = 0; after < events; after += batchSize)
    batches.push(await journal.read({ after, limit: batchSize }));
  const began = performance.now();
  let from = 0;
  for (const batch of batches) {
    const to = from + batch.length;
    await projection.apply({ partition: 'bench', from, to, events: batch });
    from = to;
  }
  const took = performance.now() - began;
  await dropGeneration(pool, generation);
  return { rate: (events * 1000) / took };
});
