import { remember } from './bounded-cache.ts';

/** ISO 639-1: the two-letter languages of the BCP 47 registry that are in use. */
const twoLetterLanguages = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en ' +
    'eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja ' +
    'jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb ' +
    'nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq ' +
    'sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** Longest language tag that is looked at, in characters. */
export const maxLanguageLength = 35;

const expected = 'expected a BCP 47 language tag such as ar, ko or pt-BR';

/**
 * What is wrong with a language tag, in words; undefined when nothing is. A tag is well-formed, in its canonical form
 * (`pt-BR`, not `pt-br`; `ko`, not `kor`), and its two-letter language is one of ISO 639-1: `jp` is no language.
 */
export const languageProblem: (tag: string) => string | undefined = remember(1024, (tag) => {
  if (tag.length > maxLanguageLength) return `${expected}, at most ${maxLanguageLength} characters`;
  let canonical: string;
  try {
    canonical = canonicalForm(tag);
  } catch {
    return expected;
  }
  const language = canonical.split('-')[0] ?? '';
  // Languages of four letters and more are reserved and none is registered: `korean` is well-formed but no language.
  if (language.length > 3 || (language.length === 2 && !twoLetterLanguages.has(language))) return expected;
  return canonical === tag ? undefined : `${expected}; the canonical form of this one is ${canonical}`;
});

/** Throws when the tag is not well-formed. */
function canonicalForm(tag: string): string {
  const [canonical = ''] = Intl.getCanonicalLocales(tag);
  // Unicode CLDR, which Intl follows, makes Tagalog Filipino; BCP 47 keeps both.
  return /^tl(?:-|$)/i.test(tag) ? canonical.replace(/^fil/, 'tl') : canonical;
}
