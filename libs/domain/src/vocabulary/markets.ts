import { countryTable, formerCodes, groupingTable, regionTable } from './market-tables.ts';

// Countries, regions and groupings, and their members. Subdivisions are recognised by their form: they are too many
// for a table.

interface Market {
  readonly name: string;
  /** The countries that it covers; a country covers itself. */
  readonly countries: ReadonlySet<string>;
}

const markets = new Map<string, Market>();
for (const line of linesOf(countryTable)) {
  const code = line.slice(0, 2);
  markets.set(code, { name: line.slice(3), countries: new Set([code]) });
}
/** Every ISO 3166-1 alpha-2 code, and XK. */
export const countryCodes: readonly string[] = [...markets.keys()];
addComposed(`${groupingTable.trim()}\n${regionTable.trim()}`);

/** The codes of countries (`PH`), UN M49 regions (`035`) and named groupings (`middle-east`). */
export const regionCodes: readonly string[] = [...markets.keys()].sort();

for (const [former, code] of Object.entries(formerCodes)) {
  const market = markets.get(code);
  if (market) markets.set(former, market);
}

/** Name and countries of a market that is no subdivision. */
export function regionOf(code: string): Market | undefined {
  return markets.get(code);
}

/** The country that a subdivision lies in: `MX` of `MX-NLE`. Undefined for what does not look like one. */
export function countryOfSubdivision(code: string): string | undefined {
  return code.charAt(2) === '-' && markets.has(code.slice(0, 2)) ? code.slice(0, 2) : undefined;
}

/** The countries that a market covers; of a subdivision, the one that it lies in. */
export function countriesOf(code: string): readonly string[] {
  const country = countryOfSubdivision(code);
  return country === undefined ? [...(markets.get(code)?.countries ?? [])].sort() : [country];
}

/**
 * Whether every country of `inner` belongs to `outer`: a region contains its countries, their subdivisions, its
 * sub-regions and the groupings that lie wholly inside it; a market contains itself. False when either code names no
 * market.
 */
export function marketContains(outer: string, inner: string): boolean {
  const country = countryOfSubdivision(inner);
  const whole = markets.get(outer)?.countries;
  if (country !== undefined) return outer === inner || whole?.has(country) === true;
  const part = markets.get(inner)?.countries;
  if (whole === undefined || part === undefined) return false;
  for (const each of part) if (!whole.has(each)) return false;
  return true;
}

function linesOf(table: string): string[] {
  return table.trim().split('\n');
}

/** Adds the markets of a table with lines `code name: members`; members may be defined further down. */
function addComposed(table: string): void {
  const rows = new Map(
    linesOf(table).map((line) => {
      const [head = '', members = ''] = line.split(': ');
      const space = head.indexOf(' ');
      return [head.slice(0, space), { name: head.slice(space + 1), members: members.split(' ') }];
    }),
  );
  const countriesOf = (code: string): string[] => rows.get(code)?.members.flatMap(countriesOf) ?? [code];
  for (const [code, { name }] of rows) markets.set(code, { name, countries: new Set(countriesOf(code)) });
}
