import { z } from 'zod';
import {
  attributions,
  certainties,
  credibilities,
  defaultCertainty,
  reliabilities,
} from '../vocabulary/terms.ts';
import { components, date, list, maybe, string, text } from '../vocabulary/fields.ts';

/** Where a claim comes from. */
export const evidence = z
  .strictObject({
    publisher: text(200).meta({ description: 'The outlet or body that said it.' }),
    url: maybe(webAddress()),
    title: maybe(text(500)),
    published: maybe(date),
    attribution: maybe(z.enum(attributions).meta({ description: 'Whose word it is.' })),
    speaker: maybe(text(200).meta({ description: 'Who said it, as the source names them.' })),
    quote: maybe(text(2000)),
    reliability: maybe(
      z
        .enum(reliabilities)
        .meta({ description: 'Admiralty code of the source: A completely reliable … F cannot be judged.' }),
    ),
    credibility: maybe(
      z
        .literal(credibilities)
        .meta({ description: 'Admiralty code of the information: 1 confirmed … 6 cannot be judged.' }),
    ),
    relays: maybe(text(200).meta({ description: 'The outlet that this one copies.' })),
  })
  .meta({
    description: 'Where a claim comes from.',
    examples: [
      {
        publisher: 'The Korea Herald',
        attribution: 'official',
        speaker: 'a Naver official',
        reliability: 'B',
        credibility: 2,
      },
    ],
  })
  .register(components, { id: 'Evidence' });

/** What every fact says of itself: it is a claim. */
export const claimFields = {
  occurred: maybe(date),
  certainty: maybe(
    z.enum(certainties).meta({ description: 'How sure the source is.', default: defaultCertainty }),
  ),
  evidence: maybe(list(evidence, 50)),
};

function webAddress() {
  return string(2000)
    .refine(isWebAddress, {
      error: 'expected an http or https address such as https://example.org/article',
    })
    .meta({ format: 'uri', description: 'An http or https address.' });
}

/** What is mostly written is told without taking it apart: nothing after such a host makes an address invalid. Punycode is for the parser. */
function isWebAddress(value: string): boolean {
  if (/^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)*[a-z]+(?:[/?#][!-~]*)?$/.test(value)) return true;
  return /^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/iu.test(value) && URL.canParse(value);
}
