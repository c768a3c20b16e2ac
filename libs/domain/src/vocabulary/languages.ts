import records from 'language-subtag-registry/data/json/registry.json' with { type: 'json' };
import { remember } from './bounded-cache.ts';

/** The members that are used of a record of IANA's registry of language subtags. */
interface Entry {
  readonly Type: 'language' | 'extlang' | 'script' | 'region' | 'variant' | 'grandfathered' | 'redundant';
  readonly Subtag?: string;
  readonly Tag?: string;
  readonly Description: readonly string[];
  readonly Deprecated?: string;
  readonly 'Preferred-Value'?: string;
}

const registry = records as readonly Entry[];

/** Every registered subtag, and every tag that is registered whole, in small letters after its type. */
const entries: ReadonlyMap<string, Entry> = new Map(
  registry.map((entry) => [`${entry.Type} ${(entry.Subtag ?? entry.Tag ?? '').toLowerCase()}`, entry]),
);

const registered = (type: Entry['Type'], subtag: string): Entry | undefined =>
  entries.get(`${type} ${subtag.toLowerCase()}`);

/** Longest language tag that is looked at, in characters. */
export const maxLanguageLength = 35;

const expected = 'expected a BCP 47 language tag such as ar, ko or pt-BR';

/**
 * The error of a language tag, in words; undefined if it is valid: its subtags are registered by IANA, in their
 * canonical form (`pt-BR`, not `pt-br`; `he`, not `iw`; `cmn` is valid, whatever Unicode CLDR makes of it). `jp` is
 * no language.
 */
export const languageProblem: (tag: string) => string | undefined = remember(1024, (tag) => {
  if (tag.length > maxLanguageLength) return `${expected}, at most ${maxLanguageLength} characters`;
  const canonical = canonicalForm(tag);
  if (canonical === tag) return undefined;
  if (canonical !== undefined) return `${expected}; the canonical form of this one is ${canonical}`;
  const meant = meantBy(tag);
  return meant === undefined ? expected : `${expected}; did you mean ${meant}?`;
});

/** A tag as RFC 5646, 4.5 has it written; undefined when it is not well-formed, or a part of it is not registered. */
function canonicalForm(tag: string): string | undefined {
  const whole = registered('grandfathered', tag) ?? registered('redundant', tag);
  if (whole?.['Preferred-Value'] !== undefined) return whole['Preferred-Value'];
  if (whole?.Type === 'grandfathered') return whole.Deprecated === undefined ? whole.Tag : undefined;
  const form =
    /^([a-z]{2,3})(?:-([a-z]{3}))?(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?((?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)(-[a-wy-z\d]-.+|-x-.+)?$/i;
  const [, language = '', extended, script, region, variants = '', rest = ''] = form.exec(tag) ?? [];
  const main =
    extended === undefined
      ? preferred('language', language)
      : registered('extlang', extended)?.['Preferred-Value'];
  const parts = [
    main,
    script === undefined ? '' : preferred('script', script),
    region === undefined ? '' : preferred('region', region),
    ...(variants === '' ? [] : variants.slice(1).split('-')).map((variant) => preferred('variant', variant)),
  ];
  if (parts.includes(undefined) || !isExtension(rest)) return undefined;
  return parts.filter((part) => part !== '').join('-') + rest.toLowerCase();
}

/** A registered subtag, or what took its place, as it is registered; undefined when it is not. */
function preferred(type: Entry['Type'], subtag: string): string | undefined {
  const entry = registered(type, subtag);
  if (entry?.Description.includes('Private use') === true) return undefined;
  return entry?.['Preferred-Value'] ?? entry?.Subtag;
}

const isExtension = (rest: string): boolean =>
  rest === '' || /^(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i.test(rest);

/** What stands for the language in other codes, and what IANA's registry gives no other way to find. */
const otherCodes: Readonly<Record<string, string>> = {
  twi: 'tw',
  fre: 'fr',
  ger: 'de',
  chi: 'zh',
  jap: 'ja',
};

/**
 * The tag that a text which is none may stand for: of its English name, of the ISO 639 code of three letters, of a
 * country's main language.
 */
function meantBy(text: string): string | undefined {
  const small = text.toLowerCase();
  const taken = (tag: string | undefined) =>
    tag !== undefined && tag !== text && canonicalForm(tag) === tag ? tag : undefined;
  const underscored = small.includes('_') ? canonicalForm(small.replaceAll('_', '-')) : undefined;
  if (underscored !== undefined) return underscored;
  if (Object.hasOwn(otherCodes, small)) return otherCodes[small];
  const named = registry.find(
    ({ Type, Description, Deprecated }) =>
      Type === 'language' &&
      Deprecated === undefined &&
      Description.some((name) => name.toLowerCase() === small),
  );
  if (named) return named.Subtag;
  // A region as people write it: UK.
  if (/^[a-z]{3}$|^[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}$/.test(small))
    return taken(Intl.getCanonicalLocales(small)[0]);
  if (/^[a-z]{2}$/.test(small) && registered('region', small))
    return taken(new Intl.Locale(`und-${small}`).maximize().language);
  return undefined;
}
