import { companyOf, type Filter } from './filters.ts';

/** A participant, as in a row. */
export interface TakesPart {
  readonly id?: string;
  readonly kind?: string;
  readonly roles?: readonly string[];
}

export interface PartAsked {
  /** Id of a company that takes part, and of others that must all take part as well. */
  readonly company?: string | undefined;
  readonly with?: readonly string[] | undefined;
  /** The kind and role of a participant: with `company`, of that company. */
  readonly kind?: readonly string[] | undefined;
  readonly role?: readonly string[] | undefined;
}

/** The companies that have to take part. */
export const companiesAsked = ({
  company,
  with: others = [],
}: Pick<PartAsked, 'company' | 'with'>): readonly string[] =>
  company === undefined ? others : [company, ...others];

/**
 * One participant matches. `table`: that of participating companies; `link`: joins its records `c` to a row; `unnamed`:
 * a JSON array of the unnamed participants.
 */
export const byPart = <Row>(
  { table, link, unnamed }: { readonly table: string; readonly link: string; readonly unnamed?: string },
  of: (row: Row) => readonly TakesPart[],
): Filter<Row, PartAsked> => ({
  by: ['company', 'with', 'kind', 'role'],
  sql: ({ company, with: others = [], kind, role }, bind) => {
    const takesPart = (which: string): string =>
      `exists (select from :schema.${table} c where ${link} and ${which})`;
    const withAll = others.map((id) => ` and ${takesPart(`c.company_id = ${companyOf(bind(id))}`)}`).join('');
    if (company === undefined && kind === undefined && role === undefined) return `true${withAll}`;
    const named: string[] = [];
    const nameless: string[] = [];
    if (company !== undefined) named.push(`c.company_id = ${companyOf(bind(company))}`);
    if (kind !== undefined) {
      const kinds = bind(kind);
      named.push(`c.kind = any (${kinds}::text[])`);
      nameless.push(`u->>'kind' = any (${kinds}::text[])`);
    }
    if (role !== undefined) {
      const roles = bind(role);
      named.push(`c.roles && ${roles}::text[]`);
      nameless.push(`u->'roles' ?| ${roles}::text[]`);
    }
    const ofCompanies = takesPart(named.join(' and '));
    const one =
      company !== undefined || unnamed === undefined
        ? ofCompanies
        : `(${ofCompanies} or exists (select from jsonb_array_elements(${unnamed}) u where ${nameless.join(' and ')}))`;
    return `${one}${withAll}`;
  },
  meets: (row, { company, with: others = [], kind, role }) =>
    others.every((id) => of(row).some((each) => each.id === id)) &&
    of(row).some(
      (each) =>
        (company === undefined || each.id === company) &&
        (kind === undefined || kind.includes(each.kind ?? '')) &&
        (role === undefined || each.roles?.some((own) => role.includes(own)) === true),
    ),
});
