import { z } from 'zod';
import {
  attributions,
  certainties,
  credibilities,
  defaultCertainty,
  reliabilities,
} from '../vocabulary/terms.ts';
import { components, date, language, list, maybe, name, string, text } from '../vocabulary/fields.ts';

/** A piece of evidence. */
export const evidence = z
  .strictObject({
    publisher: name.meta({ description: 'The outlet or body that published it.' }),
    url: maybe(webAddress()),
    title: maybe(text(500)),
    published: maybe(date),
    language: maybe(language.meta({ description: 'The language of the piece: BCP 47.' })),
    attribution: maybe(
      z.enum(attributions).meta({
        description:
          'The attribution: an official statement, a named person, an anonymous one, or the reporter.',
      }),
    ),
    speaker: maybe(text(200).meta({ description: 'The speaker, as the source names them.' })),
    quote: maybe(text(2000)),
    dateQuote: maybe(
      text(500).meta({
        description: 'The words from which the date was taken.',
        examples: ['late last month'],
      }),
    ),
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
    relays: maybe(list(text(200), 20).meta({ description: 'The outlets that this one copies.' })),
    note: maybe(text(2000).meta({ description: "The recorder's note on it." })),
  })
  .meta({
    description: 'A piece of evidence.',
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
  expected: maybe(date.meta({ description: 'The date of something planned: EDTF.' })),
  certainty: maybe(
    z.enum(certainties).meta({ description: 'How sure the source is.', default: defaultCertainty }),
  ),
  evidence: maybe(list(evidence, 50)),
  note: maybe(text(2000).meta({ description: "The recorder's note." })),
};

function webAddress() {
  return string(2000)
    .refine(isWebAddress, {
      error: 'expected an http or https address such as https://example.org/article',
    })
    .meta({ format: 'uri', description: 'An http or https address.' });
}

/**
 * Fast path: plain URLs are accepted without parsing. Nothing after such a host makes an address invalid. Punycode is
 * left to the parser.
 */
function isWebAddress(value: string): boolean {
  if (/^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)*[a-z]+(?:[/?#][!-~]*)?$/.test(value)) return true;
  return /^https?:\/\/[^\s\p{Cc}\p{Cs}/\\][^\s\p{Cc}\p{Cs}]*$/iu.test(value) && URL.canParse(value);
}
