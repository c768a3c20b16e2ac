import { z } from 'zod';
import { components, list, text } from '../vocabulary/fields.ts';

/** What an erased text is read as tells one key from another, and nothing else. */
const pseudonym = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({ description: 'What the erased texts are read as: `[erased <pseudonym>]`.' });

export const personErasedData = z
  .strictObject({
    reason: text(2000),
    erased: list(
      z.strictObject({
        what: z.enum(['person', 'speaker', 'event']).meta({
          description:
            "person: a name within a company; speaker: a speaker's name and quotes; event: the notes of one event, and quotes of nobody named.",
        }),
        pseudonym,
      }),
      1000,
    ),
  })
  .meta({
    description:
      'Names, quotes and notes were erased: the keys that they could be read by are deleted. What the events say otherwise stays.',
    examples: [
      {
        reason: 'The person asked for it.',
        erased: [{ what: 'person', pseudonym: '3f0c9a5e7d21b846' }],
      },
    ],
  })
  .register(components, { id: 'PersonErasedData' });
