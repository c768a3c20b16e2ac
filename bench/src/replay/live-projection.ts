import { JournalLog } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import {
  addKeys,
  createGeneration,
  currentProjection,
  dropGeneration,
  prepareReadModels,
  Projection,
} from '@sovereign-pipeline/read-models';
import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Sample } from '../report/samples.ts';

// What the projector does all day: the journal's log, batch after batch, into tables with all their keys.

export interface LiveTask {
  readonly events: number;
}

endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench', statementTimeoutMs: 0 });

answer(async ({ events }: LiveTask): Promise<Sample> => {
  await prepareReadModels(pool);
  const generation = await createGeneration(pool, currentProjection, 'building');
  await addKeys(pool, generation, currentProjection);
  const projection = new Projection(pool, { schema: generation.schema, onFault: 'park' });
  const over = new AbortController();
  let taken = 0;
  const began = performance.now();
  let took = NaN;
  await new JournalLog(pool).run(
    {
      checkpoint: (partition) => projection.checkpoint(partition),
      apply: async (batch) => {
        await projection.apply(batch);
        taken = batch.to;
        if (taken < events || over.signal.aborted) return;
        took = performance.now() - began;
        over.abort();
      },
    },
    over.signal,
  );
  await dropGeneration(pool, generation);
  return { rate: (taken * 1000) / took };
});
