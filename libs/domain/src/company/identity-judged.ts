import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import { companyName, components, maybe, text } from '../vocabulary/fields.ts';
import { judgements } from '../vocabulary/terms.ts';
import { companyId } from './company-id.ts';

export const identityJudgedData = z
  .strictObject({
    a: companyName,
    b: companyName,
    judgement: z.enum(judgements),
    reason: maybe(text(2000)),
    ...claimFields,
  })
  .refine(({ a, b }) => companyId(a) !== companyId(b), {
    path: ['b'],
    error: 'expected another company than a: the two names give one id, and are one company already',
  })
  .meta({
    description:
      'Somebody judged whether two names are of one company. It is taken back by retracting it, and everything stands as before.',
    examples: [
      {
        a: 'Naver',
        b: '네이버',
        judgement: 'same',
        reason: 'The Korean name of the same company.',
      },
    ],
  })
  .register(components, { id: 'IdentityJudgedData' });
