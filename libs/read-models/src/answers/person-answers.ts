import {
  answerFields,
  type Immutable,
  listedMeeting,
  listedModel,
  listedPartnership,
  listedTarget,
} from '@sovereign-pipeline/domain';
import { z } from 'zod';
import type { Paged } from './query-answers.ts';

const { basis, certainty, company, count, doubts, position, redirected } = answerFields;
const texts = z.array(z.string());

const person = {
  id: z.string().meta({
    description: '`company/name`: a person is a name within a company.',
    examples: ['nvidia/jensen-huang'],
  }),
  company: company.meta({ description: 'The most frequent spelling where its people are named.' }),
  name: z.string().meta({ description: 'The most frequent spelling.' }),
  names: texts.meta({ description: 'All spellings.' }),
  roles: texts.meta({ description: 'As written.' }),
};

const counts = {
  meetings: count.meta({ description: 'The number of meetings that name them.' }),
  partnerships: count.meta({ description: 'The number of partnerships that name them.' }),
  targets: count.meta({ description: 'The number of market targets that name them.' }),
  models: count.meta({ description: 'The number of models that name them; a joint model counts once.' }),
};

export const listedPerson = z
  .object({
    ...person,
    ...counts,
    contested: z.boolean().meta({ description: 'Whether only disputed claims name them.' }),
  })
  .meta({ id: 'ListedPerson' });
export type ListedPerson = Immutable<z.infer<typeof listedPerson>>;

export const peoplePage = z.object({ people: z.array(listedPerson), position }).meta({ id: 'People' });
export type PeoplePage = Paged<z.infer<typeof peoplePage>>;

/** How a person is named at one thing. */
const named = {
  named: z
    .object({
      name: z.string(),
      names: texts,
      roles: texts,
      certainty,
      ...doubts,
      withdrawn: z.exactOptional(z.literal(true).meta({ description: 'Only retracted claims name them.' })),
      basis,
    })
    .meta({ id: 'Naming', description: 'Their spellings, roles and events there.' }),
};

export const personStory = z
  .object({
    ...person,
    counts: z.object(counts),
    meetings: z
      .array(z.object({ ...listedMeeting.shape, ...named }))
      .meta({ description: 'The participants include the people that they met.' }),
    partnerships: z.array(z.object({ ...listedPartnership.shape, ...named })),
    targets: z.array(z.object({ ...listedTarget.shape, ...named })),
    models: z.array(z.object({ ...listedModel.shape, ...named })),
    ...redirected,
    position,
  })
  .meta({ id: 'PersonStory' });
export type PersonStory = Paged<z.infer<typeof personStory>>;
