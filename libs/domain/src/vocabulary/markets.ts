import { countryTable, groupingTable, regionTable } from './market-tables.ts';

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
/** Every ISO 3166-1 alpha-2 code. */
export const countryCodes: readonly string[] = [...markets.keys()];
addComposed(groupingTable);
addComposed(regionTable);

/** Every code that names a market: countries (`PH`), UN M49 regions (`035`), named groupings (`middle-east`). */
export const marketCodes: readonly string[] = [...markets.keys()].sort();

/** The named groupings' codes, for messages. */
export const groupingCodes: readonly string[] = marketCodes.filter((code) => /^[a-z]/.test(code));

export function isMarket(code: string): boolean {
  return markets.has(code);
}

/** English name of a market; the code itself when it names none. */
export function marketName(code: string): string {
  return markets.get(code)?.name ?? code;
}

/**
 * Whether every country of `inner` belongs to `outer`: a region contains its countries, its sub-regions and the
 * groupings that lie wholly inside it; a market contains itself. False when either code names no market.
 */
export function marketContains(outer: string, inner: string): boolean {
  const whole = markets.get(outer)?.countries;
  const part = markets.get(inner)?.countries;
  return whole !== undefined && part !== undefined && [...part].every((country) => whole.has(country));
}

function linesOf(table: string): string[] {
  return table.trim().split('\n');
}

/** Adds the markets of a table whose lines read `code name: members`; members may stand further down the table. */
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
