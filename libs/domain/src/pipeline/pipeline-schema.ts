import { z } from 'zod';
import { components, place } from '../vocabulary/fields.ts';
import { amounts, capacity } from '../vocabulary/quantities.ts';
import { instruments, kinds, partyRoles, pillars, regulatoryDecisions, stages } from '../vocabulary/terms.ts';
import {
  basis,
  certainty,
  company,
  count,
  edtf,
  id,
  people,
  since,
  sources,
  doubts,
} from './answer-fields.ts';
import { expansion } from './expanded-event.ts';
import type { Pipeline } from './pipeline.ts';

// The pipeline in JSON Schema. Its types are the interfaces beside the folds; that this is their shape is checked
// below.

const maybe = z.exactOptional;
export const stageReached = z
  .strictObject({ stage: z.enum(stages), since, certainty, ...doubts, basis })
  .meta({ description: 'A stage, with its claims.' })
  .register(components, { id: 'StageReached' });

/** The parties, named or not. */
const part = {
  roles: maybe(z.array(z.enum(partyRoles))),
  kind: maybe(z.enum(kinds)),
  people: maybe(people),
  ...doubts,
  withdrawn: maybe(z.literal(true).meta({ description: 'Only retracted claims name it.' })),
  basis,
};

const decision = z
  .strictObject({
    authority: z.string(),
    jurisdiction: z.string().meta({ description: 'A market code.' }),
    decision: z.enum(regulatoryDecisions),
    subject: z.string(),
    companies: z.array(company),
    since,
    certainty,
    ...doubts,
    basis,
  })
  .meta({ description: 'A decision of an authority, from claims.' })
  .register(components, { id: 'RegulatoryDecision' });

export const listedPartnership = z
  .strictObject({
    id: z.string(),
    stage: z.enum(stages),
    since,
    certainty,
    conflict: z.boolean().meta({
      description: 'Whether a claim contradicts the stage.',
    }),
    ...doubts,
    alternatives: z.array(stageReached).meta({
      description:
        'Other possible stages: by claims in conflict, or without the disputed claims, or with them.',
    }),
    parties: z.array(company.extend(part)),
    unnamed: z
      .array(z.strictObject({ unnamed: z.string(), ...part }))
      .meta({ description: "Unnamed parties, in the source's words; they are no companies." }),
    purpose: z.string().nullable(),
    proposedBy: maybe(z.string()),
    instrument: maybe(z.enum(instruments)),
    amounts: maybe(amounts),
    capacity: maybe(capacity),
    sites: maybe(z.array(place)),
    term: maybe(z.string()),
    expected: maybe(z.string().meta({ description: 'The date of its next plan: EDTF as written.' })),
    markets: z.array(z.string()),
    marketClaims: z
      .array(
        z.strictObject({
          market: z.string(),
          parties: z.array(id).meta({ description: 'The parties that it concerns.' }),
          certainty,
          since,
          ...doubts,
          sources,
          basis,
        }),
      )
      .meta({ description: 'The claims behind each market.' }),
    languages: z.array(z.string()),
    pillars: z.array(z.enum(pillars)),
    decisions: z.array(decision),
    sources,
    basis,
    basisOf: z
      .strictObject({
        since: maybe(basis),
        purpose: maybe(basis),
        proposedBy: maybe(basis),
        instrument: maybe(basis),
        amounts: maybe(basis),
        capacity: maybe(basis),
        sites: maybe(basis),
        term: maybe(basis),
        expected: maybe(basis),
      })
      .meta({ description: 'The ids of the events that a detail rests on.' }),
  })
  .meta({ description: 'A partnership, assessed from its claims.' })
  .register(components, { id: 'Partnership' });

export const pipelineMarket = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    with: z.array(id).meta({ description: 'The other companies involved.' }),
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

const address = z.string().meta({ description: 'An address on this server.' });

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

const plannedMeeting = meeting.omit({ occurred: true }).extend({
  expected: edtf.meta({
    description: 'The date for which it is planned: EDTF as written; null without one.',
  }),
});

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

export const pipelineSchema = z
  .object({
    company,
    stages: stageCounts,
    partnerships: z.array(listedPartnership),
    markets: z.array(pipelineMarket),
    models: z.array(
      z.strictObject({
        model: z.string(),
        with: z.array(id).meta({ description: 'The companies that made the model together with it.' }),
        people,
        languages: z.array(z.string()),
        certainty,
        since,
        ...doubts,
        sources,
        basis,
      }),
    ),
    meetings: z.strictObject({
      count,
      contested: count.meta({ description: 'The number of contested ones.' }),
      last: edtf.meta({ description: 'EDTF as written; null when no meeting has a date.' }),
      ids: z.array(z.string()),
      list: z.array(meeting),
      planned: z.array(plannedMeeting).meta({
        description: 'Planned meetings that no claim says were held; they are not counted.',
      }),
    }),
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
    redirectedFrom: maybe(
      z.string().meta({
        description: 'The requested id, if the company has another; `Content-Location` has the address.',
      }),
    ),
    ...expansion,
  })
  .meta({ description: "A company's sovereign-AI pipeline." }) satisfies z.ZodType<Pipeline>;
