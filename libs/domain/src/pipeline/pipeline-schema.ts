import { z } from 'zod';
import { components } from '../vocabulary/fields.ts';
import { certainties, partyRoles, pillars, stages } from '../vocabulary/terms.ts';
import type { Pipeline } from './pipeline.ts';

// The pipeline in JSON Schema. Its types are the interfaces beside the folds; that this is their shape is checked below.

const id = z.string().meta({ examples: ['naver'] });
const company = z.strictObject({ id, name: z.string() });
const certainty = z.enum(certainties);
const basis = z.array(z.string()).meta({ description: 'The ids of the events that this rests on.' });
const count = z.int().min(0);
const edtf = z.string().nullable();

const partnership = z
  .strictObject({
    id: z.string(),
    stage: z.enum(stages),
    since: edtf.meta({
      description: 'EDTF as the decisive claim wrote it; null when that claim names no date.',
    }),
    certainty,
    conflict: z.boolean().meta({ description: 'Whether another claim that counts contradicts the stage.' }),
    parties: z.array(company.extend({ role: z.exactOptional(z.enum(partyRoles)) })),
    purpose: z.string().nullable(),
    markets: z.array(z.string()),
    languages: z.array(z.string()),
    pillars: z.array(z.enum(pillars)),
    evidence: count.meta({ description: 'How many distinct pieces of evidence there are.' }),
    basis,
  })
  .meta({ description: 'A partnership as its claims, taken together, say it stands.' })
  .register(components, { id: 'Partnership' });

const market = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    with: z.array(id).meta({ description: 'The other companies involved.' }),
    certainty,
    via: z.enum(['targeted', 'partnership']),
    basis,
  })
  .register(components, { id: 'PipelineMarket' });

export const pipelineSchema = z
  .object({
    company,
    stages: z
      .strictObject(
        Object.fromEntries(stages.map((stage) => [stage, count])) as Record<
          (typeof stages)[number],
          typeof count
        >,
      )
      .meta({ description: 'How many of the listed partnerships stand at each stage.' }),
    partnerships: z.array(partnership),
    markets: z.array(market),
    models: z.array(z.strictObject({ model: z.string(), languages: z.array(z.string()), basis })),
    meetings: z.strictObject({
      count: count,
      last: edtf.meta({ description: 'EDTF as written; null when no meeting is dated.' }),
    }),
  })
  .meta({ description: "A company's sovereign-AI pipeline." })
  .register(components, { id: 'Pipeline' }) satisfies z.ZodType<Pipeline>;
