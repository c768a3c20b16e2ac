import { z } from 'zod';
import type { Immutable } from '../envelope/event.ts';
import { listedPartnership } from '../partnership/partnership-schema.ts';
import { components } from '../vocabulary/fields.ts';
import { stages } from '../vocabulary/terms.ts';
import {
  basis,
  certainty,
  company,
  count,
  edtf,
  id,
  people,
  redirected,
  since,
  sources,
  doubts,
} from './answer-fields.ts';
import { expansion } from './expanded-event.ts';

// A pipeline in answers.

const maybe = z.exactOptional;
export const pipelineMarket = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    with: z.array(id).meta({ description: 'The other companies involved: the first 200 in order of id.' }),
    certainty,
    since,
    ...doubts,
    via: z.enum(['targeted', 'partnership']),
    stage: maybe(
      z.enum(stages).meta({
        description: 'The furthest stage of the partnerships for it, halted ones left out.',
      }),
    ),
    sources,
    basis,
  })
  .register(components, { id: 'PipelineMarket' });
export type PipelineMarket = Immutable<z.infer<typeof pipelineMarket>>;

const address = z.string().meta({ description: 'An address on this server.' });

const pipelineModel = z.strictObject({
  model: z.string(),
  with: z.array(id).meta({ description: 'The companies that made the model together with it.' }),
  people,
  languages: z.array(z.string()),
  certainty,
  since,
  ...doubts,
  sources,
  basis,
});
export type PipelineModel = Immutable<z.infer<typeof pipelineModel>>;

const meeting = z.strictObject({
  id: z.string(),
  occurred: edtf.meta({
    description: 'EDTF as in the most exact claim; null without a date.',
  }),
  certainty,
  ...doubts,
  sources,
  basis,
});

export type PipelineMeeting = Immutable<z.infer<typeof meeting>>;

const plannedMeeting = meeting.omit({ occurred: true }).extend({
  expected: edtf.meta({
    description: 'The date for which it is planned: EDTF as written; null without one.',
  }),
});

export type PlannedMeeting = Immutable<z.infer<typeof plannedMeeting>>;

/** Those that were held; planned ones stand apart. */
const meetings = z.strictObject({
  count,
  contested: count.meta({ description: 'The number of contested ones.' }),
  last: edtf.meta({ description: 'EDTF as written; null when no meeting has a date.' }),
  ids: z.array(z.string()),
  list: z.array(meeting),
  planned: z.array(plannedMeeting).meta({
    description: 'Planned meetings that no claim says were held; they are not counted.',
  }),
});
export type PipelineMeetings = Immutable<z.infer<typeof meetings>>;

export const stageCounts = z
  .strictObject(
    Object.fromEntries([...stages, 'contested'].map((stage) => [stage, count])) as Record<
      (typeof stages)[number] | 'contested',
      typeof count
    >,
  )
  .meta({
    description:
      'The number of listed partnerships at each stage; `contested`: of all, those with a ' +
      'contested stage, or a contested part of the company.',
  });

export type StageCounts = Immutable<z.infer<typeof stageCounts>>;

/** As it is folded. */
const pipeline = z.object({
  company,
  stages: stageCounts,
  partnerships: z.array(listedPartnership),
  markets: z.array(pipelineMarket),
  models: z.array(pipelineModel),
  meetings,
});
export type Pipeline = Immutable<z.infer<typeof pipeline>>;

export const pipelineSchema = pipeline
  .extend({
    rest: maybe(
      z
        .strictObject({
          markets: maybe(address),
          models: maybe(address),
          meetings: maybe(address),
          planned: maybe(address),
        })
        .meta({
          description:
            'Addresses of what comes after the first `limit` entries of these lists, where they have more; `meetings` of those that were held.',
        }),
    ),
    group: maybe(
      z.array(company).meta({
        description: 'With `rollup=parent`: the company and its subsidiaries, counted as one.',
      }),
    ),
    ...redirected,
    ...expansion,
  })
  .meta({ description: "A company's sovereign-AI pipeline." });
