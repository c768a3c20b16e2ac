import {
  dateBounds,
  type Fact,
  marketCodes,
  marketContains,
  extent,
  remember,
} from '@sovereign-pipeline/domain';

/** The order of a list: by one of its sortable values, then by id. */
export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

/** A page of a list: after a place, at most `limit` entries. */
export interface ListPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Default: by id. */
  readonly order?: Order | undefined;
}

/** Adds a value to a statement, and returns its placeholder. */
export type Bind = (value: unknown) => string;

/** One filter of a list: its part of the query, and whether a row matches. */
export interface Predicate<Row, Asked> {
  readonly by: readonly (keyof Asked & string)[];
  readonly meets: (row: Row, asked: Asked) => boolean;
}

/** A predicate together with the same condition in SQL. */
export interface Filter<Row, Asked> extends Predicate<Row, Asked> {
  readonly sql: (asked: Asked, bind: Bind) => string;
}

/** Whether any member is given that a filter goes by. */
export const isAsked =
  <Asked extends object>(asked: Asked) =>
  ({ by }: { readonly by: readonly (keyof Asked & string)[] }): boolean =>
    by.some((name) => asked[name] !== undefined);

/** The conditions of the filters that are given, each beginning with `and`. */
export const conditionsOf = <Asked extends object>(
  filters: readonly Pick<Filter<never, Asked>, 'by' | 'sql'>[],
  asked: Asked,
  bind: Bind,
): string =>
  filters
    .filter(isAsked(asked))
    .map(({ sql }) => ` and (${sql(asked, bind)})`)
    .join('');

/** Whether a row meets all filters that are given. */
export const meetsAll = <Row, Asked extends object>(
  filters: readonly Predicate<Row, Asked>[],
  asked: Asked,
  row: Row,
): boolean => filters.filter(isAsked(asked)).every(({ meets }) => meets(row, asked));

/** A statement on the schema `:schema`, and the values of its parameters. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Collects the values of a statement; bound values come after those that it already has. */
export function binding(...values: unknown[]): { readonly values: unknown[]; readonly bind: Bind } {
  return { values, bind: (value) => `$${String(values.push(value))}` };
}

/** One value of a row is among those asked for. */
export const among = <Row, Name extends string>(
  name: Name,
  column: string,
  of: (row: Row) => string | undefined,
): Filter<Row, Readonly<Partial<Record<Name, readonly string[] | undefined>>>> => ({
  by: [name],
  sql: (asked, bind) => `${column} = any (${bind(asked[name])}::text[])`,
  meets: (row, asked) => {
    const value = of(row);
    return value !== undefined && asked[name]?.includes(value) === true;
  },
});

/** One of several values of a row is among those asked for. */
export const someAmong = <Row, Name extends string>(
  name: Name,
  column: string,
  of: (row: Row) => readonly string[],
): Filter<Row, Readonly<Partial<Record<Name, readonly string[] | undefined>>>> => ({
  by: [name],
  sql: (asked, bind) => `${column} && ${bind(asked[name])}::text[]`,
  meets: (row, asked) => of(row).some((value) => asked[name]?.includes(value)),
});

export const is = <Row, Name extends string>(
  name: Name,
  column: string,
  of: (row: Row) => boolean,
): Filter<Row, Readonly<Partial<Record<Name, boolean | undefined>>>> => ({
  by: [name],
  sql: (asked, bind) => `${column} = ${bind(asked[name])}::boolean`,
  meets: (row, asked) => of(row) === asked[name],
});

/** A market of the row is one of those asked for, or lies within one. */
export const inMarkets = <Row, Name extends string>(
  name: Name,
  column: string,
  of: (row: Row) => readonly string[],
): Filter<Row, Readonly<Partial<Record<Name, readonly string[] | undefined>>>> => ({
  by: [name],
  sql: (asked, bind) => `${column} && ${bind(asked[name]?.flatMap(codesWithin))}::text[]`,
  meets: (row, asked) => asked[name]?.some((each) => isWithin(each, of(row))) === true,
});

/** A language range (RFC 4647) includes the tags that begin with it: `pt` includes `pt-BR`. */
export const inLanguages = <Row, Name extends string>(
  name: Name,
  column: string,
  of: (row: Row) => readonly string[],
): Filter<Row, Readonly<Partial<Record<Name, readonly string[] | undefined>>>> => ({
  by: [name],
  sql: (asked, bind) =>
    `exists (select from unnest(${column}) tag join unnest(${bind(asked[name])}::text[]) range
      on starts_with(lower(tag) || '-', lower(range) || '-'))`,
  meets: (row, asked) =>
    of(row).some((tag) =>
      asked[name]?.some((range) => `${tag}-`.toLowerCase().startsWith(`${range}-`.toLowerCase())),
    ),
});

/**
 * A date of the row may lie between two others, from the first day of the one to the last day of the other. A row
 * without a date does not match. `from` and `to`: EDTF.
 */
export const between = <Row, From extends string, To extends string>(
  from: From,
  to: To,
  column: string,
  of: (row: Row) => string | null,
): Filter<Row, Readonly<Partial<Record<From | To, string | undefined>>>> => ({
  by: [from, to],
  sql: (asked, bind) =>
    `exists (select from :schema.dates d where d.edtf = ${column} and ${dayRange(asked[from], asked[to], bind)})`,
  meets: (row, asked) => mayBeBetween(of(row), asked[from], asked[to]),
});

/** Whether a date may lie between two others. */
export function mayBeBetween(date: string | null, from: string | undefined, to: string | undefined): boolean {
  const days = daysOf(date ?? '');
  const first = daysOf(from ?? '')?.from ?? -Infinity;
  const last = daysOf(to ?? '')?.to ?? Infinity;
  return days !== undefined && days.to >= first && days.from <= last;
}

/** The same for a record `d` of dates. */
export function dayRange(from: string | undefined, to: string | undefined, bind: Bind): string {
  const [first, last] = [dateBounds(from ?? '')?.from ?? null, dateBounds(to ?? '')?.to ?? null];
  return `coalesce(d.last_day, 'infinity') >= coalesce(${bind(first)}::date, '-infinity')
      and coalesce(d.first_day, '-infinity') <= coalesce(${bind(last)}::date, 'infinity')`;
}

function daysOf(date: string): { readonly from: number; readonly to: number } | undefined {
  const covers = extent(date);
  const dayOf = (instant: number) => Math.floor(instant / 86_400_000);
  return covers && { from: dayOf(covers.from), to: dayOf(covers.to) };
}

/** Which amounts of money. */
export interface AmountAsked {
  /** At least so much. */
  readonly minAmount?: number | undefined;
  /** ISO 4217. */
  readonly currency?: readonly string[] | undefined;
}

interface Sum {
  readonly currency: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** One amount meets all of that, by its greatest number. `column`: a JSON array, or null. */
export const byAmount = <Row>(
  column: string,
  of: (row: Row) => readonly Sum[] | undefined,
): Filter<Row, AmountAsked> => ({
  by: ['minAmount', 'currency'],
  sql: ({ minAmount, currency }, bind) => `exists (
    select from jsonb_array_elements(${column}) a where
    ${currency === undefined ? 'true' : `a->>'currency' = any (${bind(currency)}::text[])`} and
    ${minAmount === undefined ? 'true' : `coalesce(a->'max', a->'min')::float8 >= ${bind(minAmount)}::float8`})`,
  meets: (row, { minAmount, currency }) =>
    (of(row) ?? []).some(
      (sum) =>
        (currency === undefined || currency.includes(sum.currency)) &&
        (minAmount === undefined || (sum.max ?? sum.min ?? -1) >= minAmount),
    ),
});

/** How many sources with a word of their own a row rests on. */
export const bySources = <Row extends { readonly sources: { readonly independent: number } }>(
  column: string,
): Filter<Row, { readonly minSources?: number | undefined; readonly maxSources?: number | undefined }> => ({
  by: ['minSources', 'maxSources'],
  sql: ({ minSources = 0, maxSources }, bind) =>
    `(${column}->>'independent')::integer between ${bind(minSources)}::bigint and coalesce(${bind(maxSources ?? null)}::bigint, 2147483647)`,
  meets: ({ sources: { independent } }, { minSources = 0, maxSources = Infinity }) =>
    independent >= minSources && independent <= maxSources,
});

/** The company that has an id, in SQL. */
export const companyOf = (id: string): string =>
  `coalesce((select i.company_id from :schema.company_ids i where i.id = ${id}::text), ${id}::text)`;

/** Any `id` of the company that has an id, in SQL. */
export const everyIdOf = (id: string): string => `
  select ${companyOf(id)} as id
  union all
  select i.id from :schema.company_ids i where i.company_id = ${companyOf(id)}`;

/** Before a market: that market, and the regions that contain it. */
export const around = 'around:';

const isAskedFor = (asked: string, code: string): boolean =>
  asked.startsWith(around) ? marketContains(code, asked.slice(around.length)) : marketContains(asked, code);

/** Codes of a market and what lies within it; of one `around` a market, those that contain it. */
export const codesWithin = remember(512, (market): readonly string[] =>
  marketCodes.filter((code) => isAskedFor(market, code)),
);

/** A fact `f` names a market asked for, or one that lies within. `shortened`: shortens the list of codes, in SQL. */
export function namesMarket(
  asked: readonly string[],
  bind: Bind,
  shortened = (codes: string): string => codes,
): string {
  const codes = shortened(`${bind(asked.flatMap(codesWithin))}::text[]`);
  return `f.data->>'market' = any (${codes}) or f.data->'markets' ?| ${codes}`;
}

/** Only those codes that facts have: a region has thousands, and each would be looked for in each fact. */
export const writtenCodes = (codes: string): string =>
  `array(select m.code from :schema.market_codes m where m.code = any (${codes}))`;

/** The markets that a fact names, as `namesMarket` finds them. */
export function marketsNamed({ data }: Pick<Fact, 'data'>): readonly string[] {
  const { market, markets = [] } = data as { readonly market?: string; readonly markets?: readonly string[] };
  return market === undefined ? markets : [market, ...markets];
}

/** As `codesWithin`; null: any market. */
export const marketsWithin = (market: string | undefined): readonly string[] | null =>
  market === undefined ? null : codesWithin(market);

/** Whether one of the markets is among `codesWithin`. */
export const isWithin = (market: string | undefined, markets: readonly string[]): boolean =>
  market === undefined || markets.some((code) => isAskedFor(market, code));
