import { answerFields, pipelineMarket } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import type { Paged } from './query-answers.ts';

const { basis, position } = answerFields;

export const matrixCell = z
  .strictObject({
    id: z.string().meta({ description: '`company/market`.' }),
    company: z.strictObject({ id: z.string(), name: z.string() }),
    market: z.strictObject({ code: z.string(), name: z.string() }),
    ...pipelineMarket.omit({ code: true, name: true }).shape,
    partnerships: z.array(z.string()).meta({
      description: 'The ids of the partnerships for it at that stage.',
    }),
    stageBasis: basis.meta({ description: 'The events that this stage rests on.' }),
  })
  .meta({ id: 'MatrixCell', description: 'A company in a market, as in its pipeline.' });

export const matrixPage = z.object({ cells: z.array(matrixCell), position }).meta({ id: 'Matrix' });
export type MatrixPage = Paged<z.infer<typeof matrixPage>>;
