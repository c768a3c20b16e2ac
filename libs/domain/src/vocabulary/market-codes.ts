import { iso31661, iso31661Alpha3ToAlpha2, iso31661NumericToAlpha2, iso31662 } from 'iso-3166';
import { remember } from './bounded-cache.ts';
import { formerCodes, writtenFor } from './market-tables.ts';
import { countryCodes, countryOfSubdivision, regionCodes, regionOf } from './markets.ts';

/** ISO 3166-2: names of the subdivisions of countries. */
const subdivisions: ReadonlyMap<string, string> = new Map(iso31662.map(({ code, name }) => [code, name]));

/** Every code that names a market: countries, regions, groupings, and subdivisions of countries (`MX-NLE`). */
export const marketCodes: readonly string[] = [
  ...regionCodes,
  ...Object.keys(formerCodes),
  ...subdivisions.keys(),
].sort();

/** The named groupings' codes, for messages. */
const groupingCodes = regionCodes.filter((code) => /^[a-z]/.test(code));

/** Whether a query may use this code; `marketProblem` checks new events. */
export function isMarket(code: string): boolean {
  return regionOf(code) !== undefined || subdivisions.has(code);
}

/** English name of a market, of a subdivision with its country's; the code itself when it names none. */
export function marketName(code: string): string {
  const region = regionOf(code)?.name;
  if (region !== undefined) return region;
  const subdivision = subdivisions.get(code);
  if (subdivision === undefined) return code;
  return `${subdivision}, ${regionOf(countryOfSubdivision(code) ?? '')?.name ?? code.slice(0, 2)}`;
}

const expectedMarket =
  'expected a market: an ISO 3166-1 alpha-2 country such as PH, an ISO 3166-2 subdivision such as MX-NLE, ' +
  `a UN M49 region such as 035, or one of ${groupingCodes.join(', ')}`;
const expectedCountry = 'expected an ISO 3166-1 alpha-2 country code such as PH';

const taken: ReadonlySet<string> = new Set([...regionCodes, ...subdivisions.keys()]);
const countries: ReadonlySet<string> = new Set(countryCodes);

/** The error of a market in a new event, in words; undefined if it is valid. */
export function marketProblem(code: string): string | undefined {
  return taken.has(code) ? undefined : `${expectedMarket}${hint(meantBy(code))}`;
}

export function countryProblem(code: string): string | undefined {
  if (countries.has(code)) return undefined;
  const meant = meantBy(code);
  return `${expectedCountry}${hint(meant !== undefined && countries.has(meant) ? meant : undefined)}`;
}

const hint = (code: string | undefined): string => (code === undefined ? '' : `; did you mean ${code}?`);

/** Languages in which names of countries are known. */
const languages = ['en', 'ko', 'ja', 'zh', 'zh-Hant', 'ar', 'fr', 'de', 'es', 'pt', 'hi', 'id'];

let names: ReadonlyMap<string, string> | undefined;

/** Codes by names in small letters, made when first asked for. Subdivisions that share a name are left out. */
function codesByName(): ReadonlyMap<string, string> {
  if (names) return names;
  const bySubdivision = Map.groupBy(iso31662, ({ name }) => name.toLowerCase());
  const found = new Map<string, string>();
  for (const [name, [one, ...others]] of bySubdivision)
    if (one && others.length === 0) found.set(name, one.code);
  for (const language of languages) {
    const inLanguage = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of countryCodes) found.set((inLanguage.of(code) ?? code).toLowerCase(), code);
  }
  for (const { name, alpha2 } of iso31661) found.set(name.toLowerCase(), alpha2);
  for (const code of regionCodes) found.set((regionOf(code)?.name ?? code).toLowerCase(), code);
  names = found;
  return found;
}

/** The code that a text which is none may stand for. */
const meantBy = remember(256, (text): string | undefined => {
  if (text.length > 100) return undefined;
  const small = text.trim().toLowerCase();
  const capitals = small.toUpperCase();
  if (Object.hasOwn(formerCodes, small)) return formerCodes[small as keyof typeof formerCodes];
  if (Object.hasOwn(writtenFor, small)) return writtenFor[small];
  return (
    [capitals, small, small.replaceAll(/[ _]+/g, '-')].find((code) => taken.has(code)) ??
    iso31661Alpha3ToAlpha2[capitals] ??
    iso31661NumericToAlpha2[capitals] ??
    codesByName().get(small)
  );
});
