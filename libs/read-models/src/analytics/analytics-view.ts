import { type AnyTable, literal } from '../views/columns.ts';

/** A column of a view for analysts. */
export interface AnalyticsColumn {
  /** An SQL expression. */
  readonly of: string;
  readonly comment: string;
  /** A join that the expression needs; written once, however many columns need it. */
  readonly join?: string;
}

export type AnalyticsColumns = Readonly<Record<string, AnalyticsColumn>>;

/** A view of the schema `analytics`. Its columns are never renamed, and new ones come last: analysts build on it. */
export interface AnalyticsView {
  readonly name: string;
  readonly comment: string;
  readonly columns: AnalyticsColumns;
  /** What follows FROM in the view's statement. */
  readonly from: string;
}

/** Prefix of the views' names in a generation's schema, so that they differ from its tables. */
export const analyticsPrefix = 'analytics_';

/** Columns of a table's record `alias`, with their comments. Throws when one has no comment. */
export function taken<Table extends AnyTable>(
  table: Table,
  alias: string,
  ...names: readonly (keyof Table['columns'] & string)[]
): AnalyticsColumns {
  return Object.fromEntries(
    names.map((name) => {
      const comment = table.columns[name]?.comment;
      if (comment === undefined) throw new Error(`${table.table}.${name} has no comment`);
      return [name, { of: `${alias}.${name}`, comment }];
    }),
  );
}

/** A date as it is written, and the first and the last day that it covers. */
export function dated(name: string, of: string, comment: string): AnalyticsColumns {
  const join = `left join :schema.dates ${name}_day on ${name}_day.edtf = ${of}`;
  const bound = (end: string) =>
    `The ${end} day that ${name} covers; null: there is none, or it is open at that end`;
  return {
    [name]: { of, comment: `${comment}: EDTF as written` },
    [`${name}_from`]: { of: `${name}_day.first_day`, comment: bound('first'), join },
    [`${name}_to`]: { of: `${name}_day.last_day`, comment: bound('last'), join },
  };
}

/** The name of a market or country. */
export function named(name: string, of: string, comment: string): AnalyticsColumns {
  const join = `left join :schema.market_codes ${name}_code on ${name}_code.code = ${of}`;
  return { [name]: { of: `coalesce(${name}_code.name, ${of})`, comment, join } };
}

/** Names of the codes of an array, in its order. An expression. */
export const namesOfMarkets = (codes: string): string => `array(
    select coalesce(m.name, c.code) from unnest(${codes}) with ordinality as c(code, place)
    left join :schema.market_codes m on m.code = c.code order by c.place)`;

export function analyticsDdl({ name, comment, columns, from }: AnalyticsView): string {
  const view = `:schema.${analyticsPrefix}${name}`;
  const all = Object.entries(columns);
  const joins = new Set(all.flatMap(([, { join }]) => join ?? []));
  return `
CREATE VIEW ${view} AS
SELECT
${all.map(([column, { of }]) => `  ${of} AS ${column}`).join(',\n')}
FROM ${[from, ...joins].join('\n')};
COMMENT ON VIEW ${view} IS ${literal(comment)};
${all.map(([column, said]) => `COMMENT ON COLUMN ${view}.${column} IS ${literal(said.comment)};`).join('\n')}
`;
}
