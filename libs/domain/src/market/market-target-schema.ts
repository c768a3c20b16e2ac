import { z } from 'zod';
import { basis, certainty, doubts, id, people, since, sources } from '../pipeline/answer-fields.ts';
import type { Immutable } from '../envelope/event.ts';

/** A target in answers. */
export const listedTarget = z
  .strictObject({
    company: id,
    market: z.string(),
    with: z.array(id).meta({ description: 'The companies that target the market together with it.' }),
    certainty,
    since,
    ...doubts,
    people,
    languages: z.array(z.string()),
    purposes: z.array(z.string()),
    sources,
    basis,
  })
  .meta({
    id: 'MarketTarget',
    description: 'A market that a company targets, according to its claims.',
  });
export type ListedTarget = Immutable<z.infer<typeof listedTarget>>;
