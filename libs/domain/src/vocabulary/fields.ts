import { z } from 'zod';
import { remember } from './bounded-cache.ts';
import { maxNameLength, slug } from '../company/company-id.ts';
import { dateProblem, maxDateLength } from './edtf.ts';
import { languageProblem, maxLanguageLength } from './languages.ts';
import { countryProblem, marketProblem } from './market-codes.ts';
import { countryCodes, regionCodes } from './markets.ts';
import { pillars } from './terms.ts';

// The kinds of value that event data is made of. Lengths count code points, as JSON Schema does.

/** The schemas that have a name in JSON Schema (`#/components/schemas/<id>`); every other one is written in place. */
export const components = z.registry<{ id: string }>();

/** A member that may be left out; `null` and `undefined` are no values. */
export const maybe = z.exactOptional;

// Lengths are checked by refinements, which run on values of the right type only. Zod's own `min` and `max` also look
// at the `length` of any other value, and throw when that is `{"valueOf": 0, "toString": 0}`.

/** Strings of more UTF-16 code units may have fewer code points. */
const isWithin = (value: string, max: number): boolean =>
  value.length <= max || (value.length <= 2 * max && Array.from(value).length <= max);

/** A string of at most `max` characters. */
export const string = (max: number) =>
  z
    .string()
    .refine((value) => isWithin(value, max), { abort: true, error: `expected at most ${max} characters` })
    .meta({ maxLength: max });

/** Not blank, well-formed Unicode, no control characters but line feed and tab. */
const textPattern = /^(?=[\s\S]*\S)(?:(?!\p{Cs})[\P{Cc}\n\t])*$/u;

/** The same as the pattern, faster for common values. */
const isText = (value: string): boolean => /^[ \n\t]*[!-~][ -~\n\t]*$/.test(value) || textPattern.test(value);

/** Text of 1 to `max` characters, as `textPattern` has it. */
export const text = (max: number) =>
  string(max)
    .refine(isText, {
      abort: true,
      error: 'expected text that is not blank, without control characters and without unpaired surrogates',
    })
    .meta({ pattern: textPattern.source });

/** A list of at most `max` items. */
export const list = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .refine((items) => items.length <= max, { error: `expected at most ${max} items` })
    .meta({ maxItems: max });

/** A list of 1 to `max` items. */
export const listOfSome = <T extends z.ZodType>(item: T, max: number) =>
  list(item, max)
    .refine((items) => items.length > 0, { error: 'expected at least 1 item' })
    .meta({ minItems: 1 });

/** What identifies an event that was recorded at any time, by the rules of then. */
export const recordedIdentifier = string(128)
  .regex(/^[^\s\p{Cc}\p{Cs}]+$/u, { error: 'expected an identifier without spaces and control characters' })
  .refine((value) => !/\p{Noncharacter_Code_Point}/u.test(value), {
    error: 'expected an identifier without Unicode noncharacters',
  })
  .refine((value) => value !== '.' && value !== '..', {
    error: 'expected an identifier that can stand in an address: not . or ..',
  });

/**
 * What identifies an event, a meeting or a partnership: 1 to 128 visible characters. CloudEvents has no noncharacters.
 */
export const identifier = recordedIdentifier.refine((value) => invisibleIn(value) === undefined, {
  error: ({ input }) =>
    `expected an identifier of visible characters; this one has ${invisibleIn(input as string)}, which nobody sees`,
});

/** `U+200B`: the first invisible character. */
function invisibleIn(value: string): string | undefined {
  const code = /\p{Default_Ignorable_Code_Point}/u.exec(value)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const slugIsIdentifier = remember(8192, (value) => {
  const id = slug(value);
  // A mark alone is kept by a slug, and names nothing.
  return /[\p{L}\p{N}]/u.test(id) && id.length <= maxNameLength;
});

/** The slug of plain ASCII is no longer than the text, and keeps its letters and digits. */
const givesIdentifier = (value: string): boolean =>
  value.length <= maxNameLength && /^[ -~]*$/.test(value)
    ? /[0-9A-Za-z]/.test(value)
    : slugIsIdentifier(value);

/** A name that gives an identifier: the slug is neither empty nor longer than a name. */
export const name = text(maxNameLength).refine(givesIdentifier, {
  error: `expected a name with at least one letter or digit, whose identifier has at most ${maxNameLength} characters`,
});

export const companyName = name
  .meta({
    description: 'The name of a company (or a government) in the source.',
    examples: ['Naver', 'Converge ICT'],
  })
  .register(components, { id: 'CompanyName' });

export const date = string(maxDateLength)
  .refine((value) => dateProblem(value) === undefined, {
    error: ({ input }) => dateProblem(input as string),
  })
  .meta({
    description:
      'EDTF (ISO 8601-2), as exact as known: a day, a month, a year, an interval, approximate. ' +
      'Leave it out when unknown.',
    examples: ['2024-06-25', '2024-06', '2024-06-24/2024-06-28', '2024~'],
  })
  .register(components, { id: 'Date' });

export const country = z
  .enum(countryCodes, {
    error: ({ input }) => countryProblem(typeof input === 'string' ? input : ''),
  })
  .meta({ description: 'ISO 3166-1 alpha-2, or XK.', examples: ['US'] })
  .register(components, { id: 'Country' });

export const market = string(100)
  .refine((code) => marketProblem(code) === undefined, {
    error: ({ input }) => marketProblem(input as string),
  })
  .meta({
    description:
      'ISO 3166-1 alpha-2 country, ISO 3166-2 subdivision of a country, UN M49 region, or a named grouping.',
    examples: ['PH', 'MX-NLE', '035', 'middle-east'],
    allOf: [{ anyOf: [{ enum: regionCodes }, { pattern: '^[A-Z]{2}-[0-9A-Z]{1,3}$' }] }],
  })
  .register(components, { id: 'Market' });

export const language = string(maxLanguageLength)
  .refine((value) => languageProblem(value) === undefined, {
    error: ({ input }) => languageProblem(input as string),
  })
  .meta({
    description: 'BCP 47 language tag in its canonical form, by the registry of IANA.',
    examples: ['ar', 'ko', 'pt-BR'],
  })
  .register(components, { id: 'Language' });

/** Where something is. */
export const place = z
  .strictObject({ name: maybe(text(200)), city: maybe(text(200)), country: maybe(country) })
  .refine((value) => Object.keys(value).length > 0, {
    error: 'expected at least one of name, city, country',
  })
  .meta({ minProperties: 1 })
  .register(components, { id: 'Place' });

export const markets = list(market, 100);
export const languages = list(language, 100);
export const pillarList = list(z.enum(pillars), pillars.length);
