import { remember } from '../vocabulary/bounded-cache.ts';

/** Longest name of a company or a model, in characters. */
export const maxNameLength = 200;

/**
 * Invisible characters: soft hyphens, joiners, variation selectors, marks of direction, fillers, byte order marks.
 */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** A zero-width non-joiner of Arabic script ends a part of a word, as a space does. */
const partsOfWord = /(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})/gu;

/** Vowel signs and marks of recitation, that most leave out, and the tatweel, that only stretches. */
const pointing =
  // eslint-disable-next-line no-misleading-character-class -- each of them alone is meant, not what they combine with
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed]/g;

/** `ﬀ` and full-width letters are letters by NFKC, and `™` would be `TM`. */
const trademarks = /[\u2120\u2122]/g;

/**
 * The identifier of a name: letters (with their marks) and digits of every script, in small letters; whatever stands
 * between them is one `-`, an ampersand itself. Plus and number signs at the end of a word belong to it: `C++`, `C#`,
 * `Disney+`. What cannot be seen, or is written by some only (`™`, Arabic vowels, the dot of `İ`), makes no difference.
 * Empty when the name has no letter and no digit. Idempotent.
 */
export function slug(name: string): string {
  return (isPlain.test(name) ? name.toLowerCase() : folded(name))
    .replace(/[^\p{L}\p{M}\p{N}+#&]+/gu, '-')
    .replace(/(?<![\p{L}\p{M}\p{N}+#])[+#]+|[+#]+(?=[\p{L}\p{M}\p{N}])/gu, '-')
    .replace(/-*&[-&]*/g, '&')
    .replace(/-+/g, '-')
    .replace(/^[-&]+|[-&]+$/g, '');
}

const isPlain = /^[ -~]*$/;

function folded(name: string): string {
  return visible(name.replace(trademarks, ' '))
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(pointing, '')
    .replace(/♯/g, '#')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/i\u0307+/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .normalize('NFKC');
}

const visible = (name: string): string => name.replace(partsOfWord, ' ').replace(invisible, '');

const knownIds = remember(16_384, slug);

/** The identifier of a company: the slug of its name. Names come again and again. */
export function companyId(name: string): string {
  return knownIds(name);
}

/** The key of a name that is no company's: its slug, or the name itself when the slug is empty. */
export const nameKey = remember(16_384, (name) => slug(name) || name);

/** What `companyId` was for events of schema version 1: what an existing journal named keeps its id. */
export const firstCompanyId = remember(16_384, (name) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, ''),
);
