import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import { components, identifier, maybe, name, text } from '../vocabulary/fields.ts';
import { judgedKinds, judgements } from '../vocabulary/terms.ts';
import { companyId } from './company-id.ts';

const judged = text(200).meta({
  description: 'A company by a name from a source; for partnerships, the id of one.',
  examples: ['Naver', 'naver-nvidia'],
});

interface Judged {
  readonly of?: (typeof judgedKinds)[number];
  readonly a: string;
  readonly b: string;
}

const isOfPartnerships = ({ of }: Judged): boolean => of === 'partnership';

/** Whether one of the two is what the kind is known by, and what to say when it is not. */
const isKnownBy = (side: 'a' | 'b') => (value: Judged) =>
  (isOfPartnerships(value) ? identifier : name).safeParse(value[side]).success;
const expected = (side: 'a' | 'b') => ({
  path: [side],
  error: ({ input }: { readonly input: unknown }) =>
    isOfPartnerships(input as Judged)
      ? 'expected the id of a partnership: 1 to 128 visible characters'
      : 'expected a name with at least one letter or digit, whose identifier is no longer than a name',
});

const isOther = (value: Judged): boolean =>
  isOfPartnerships(value) ? value.a !== value.b : companyId(value.a) !== companyId(value.b);

export const identityJudgedData = z
  .strictObject({
    of: maybe(
      z.enum(judgedKinds).meta({
        description:
          'Whether the judgement is of companies, by their names, or of partnerships, by their ids.',
        default: 'company',
      }),
    ),
    a: judged,
    b: judged,
    judgement: z.enum(judgements),
    reason: maybe(text(2000)),
    ...claimFields,
  })
  .refine(isKnownBy('a'), expected('a'))
  .refine(isKnownBy('b'), expected('b'))
  .refine(isOther, {
    path: ['b'],
    error: 'expected another than a: the two are one already',
  })
  .meta({
    description:
      'A judgement whether two names are one company, or two partnerships one. To undo it, retract it.',
    examples: [
      {
        a: 'Naver',
        b: '네이버',
        judgement: 'same',
        reason: 'The Korean name of the same company.',
      },
      {
        of: 'partnership',
        a: 'naver-nvidia',
        b: 'nvidia-naver-models',
        judgement: 'same',
        reason: 'Two reports of one agreement.',
      },
    ],
  })
  .register(components, { id: 'IdentityJudgedData' });
