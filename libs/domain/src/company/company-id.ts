import { remember } from '../vocabulary/bounded-cache.ts';

/** Longest name of a company or a model, in characters. */
export const maxNameLength = 200;

/**
 * The identifier of a name: NFKC, lower-cased, letters (with their marks) and digits of every script kept, whatever
 * stands between them one `-`. `Converge ICT` → `converge-ict`. Empty when the name has no letter and no digit.
 * Idempotent, which takes the second NFKC: lower-casing can bring together what composes.
 */
export function slug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const knownIds = remember(16_384, slug);

/** The identifier of a company: the slug of its name. Names come again and again. */
export function companyId(name: string): string {
  return knownIds(name);
}
