import { answerFields, components, personErasedData } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { offByDefault, parameters } from '../http/query-parameters.ts';

const name = z
  .string('expected a name')
  .trim()
  .min(1, 'expected a name')
  .max(200, 'expected at most 200 characters')
  .meta({ pattern: '\\S' });
const several = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item, 'expected a list').max(most, `expected at most ${most}`).default([]);

/** Whose texts to erase, and the reason. */
export const erasureOrder = z.strictObject({
  reason: z
    .string('expected why')
    .trim()
    .min(1, 'expected why')
    .max(2000, 'expected at most 2000 characters')
    .meta({ description: 'Why. It is recorded, and must not name whom it is about.' }),
  people: several(
    z.strictObject({
      company: name.meta({ description: 'By a name or an id.' }),
      name: name.meta({ description: 'As it is written; another script or a shorter name is another one.' }),
    }),
    50,
  ).meta({ description: 'Names of people within a company.' }),
  speakers: several(name, 50).meta({
    description: 'As `speaker` of evidence is written: the name, and the quotes beside it.',
  }),
  events: several(z.string('expected an id').min(1, 'expected an id').max(128, 'expected an id'), 50).meta({
    description: 'Ids of events: their notes and `dateQuote`, and quotes beside which there is no speaker.',
  }),
});

export const erasureQuery = z.strictObject({
  dryRun: offByDefault(
    'With `true` nothing is erased: the answer tells what would be, and what would still be readable.',
  ),
});
export const erasuresQuery = z.strictObject({ limit: parameters.limit, after: parameters.after });

const { reason, erased } = personErasedData.shape;
const recorded = {
  id: z.string(),
  position: answerFields.position,
  recordedAt: answerFields.time,
};

export const orderedErasure = z
  .strictObject({
    id: z.exactOptional(recorded.id.meta({ description: 'Of the event that says so; none of a dry run.' })),
    position: z.exactOptional(recorded.position),
    recordedAt: z.exactOptional(recorded.recordedAt),
    erased,
    stillReadable: z
      .array(
        z.strictObject({
          id: z.string(),
          position: answerFields.position,
          as: z.enum(['plain', 'sealed']).meta({
            description:
              'plain: recorded in plain text, which no key reaches; sealed: in a text of somebody else, or of the event.',
          }),
        }),
      )
      .meta({
        description: 'Events that have one of the names in a text which is not erased: the first 1000.',
      }),
  })
  .register(components, { id: 'OrderedErasure' });

export const erasurePage = z
  .strictObject({
    erasures: z.array(
      z.strictObject({
        ...recorded,
        recordedby: answerFields.recordedby,
        reason,
        erased,
        followed: z.boolean().meta({
          description:
            'Whether the read models were built anew since: until then they may have what was erased.',
        }),
      }),
    ),
  })
  .register(components, { id: 'ErasurePage' });
