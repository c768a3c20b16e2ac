import { position } from '../projection/progress.ts';
import { firstDay, forEver } from '../views/first-day.ts';
import {
  type Bind,
  binding,
  conditionsOf,
  type Filter,
  type ListPage,
  type Order,
  type Statement,
} from './filters.ts';
import { byBytes, partsOf } from './ids.ts';

/** A row that was folded; `last`: the position of the last event about it. */
export interface Told<Row> {
  readonly id: string;
  readonly row: Row;
  readonly last: number;
}

/** A number that a list may be ordered by: of a record `p` in SQL, never null, and of a folded row. */
export interface SortKey<Row> {
  readonly sql: string;
  readonly of: (told: Told<Row>) => number;
}

/** How an index goes through the records that meet one filter, in order of id. */
interface Walk<Asked> {
  readonly by: keyof Asked & string;
  /** Filters by which records are found sooner. */
  readonly unless: readonly (keyof Asked & string)[];
  /** A record has one of these, in SQL: an array of text. */
  readonly keys: (asked: Asked, bind: Bind) => string;
  /** Selects the `id` of each record that has a key. */
  readonly having: (key: string) => string;
}

/** The definition of a list, both for tables and for folded facts. */
export interface List<Row, Asked> {
  /** The table of its records `p`, or a subquery. */
  readonly from: string;
  /** The columns of a record's id, in the order of the list: one column, or two with a slash between them. */
  readonly id: readonly string[];
  /** JSON that a record is shown as, in SQL. */
  readonly json: string;
  readonly filters: readonly Filter<Row, Asked>[];
  readonly orders: Readonly<Record<string, SortKey<Row>>>;
  readonly walk?: Walk<Asked>;
}

/** The place of a row in its list, the row, and the position that the page includes. */
export interface Placed<Row> {
  readonly position: number;
  readonly place: string;
  readonly row: Row;
}

/** What a page without rows has. */
type Empty = { readonly [Name in keyof Placed<unknown>]: Name extends 'position' ? number : null };

/** What the statement of a list selects: at least one record. */
export type FoundInList<Row> = readonly (Placed<Row> | Empty)[];

export const isPlaced = <Row>(found: FoundInList<Row>[number]): found is Placed<Row> => found.place !== null;

/** By the first day of a date. `column`: EDTF as written, or null. */
export const byDay = <Row>(column: string, of: (row: Row) => string | null): SortKey<Row> => ({
  sql: `coalesce((select d.first_day - date '1970-01-01' from :schema.dates d where d.edtf = ${column}), ${String(forEver)})`,
  of: ({ row }) => firstDay(of(row)),
});

/** As `byDay`, where a column has the day. */
export const byFirstDay = <Row>(sql: string, of: (row: Row) => string | null): SortKey<Row> => ({
  sql,
  of: ({ row }) => firstDay(of(row)),
});

/** By the last event about it. `sql`: its position. */
export const byRecording = <Row>(sql: string): SortKey<Row> => ({ sql, of: ({ last }) => last });

export const byCount = <Row>(sql: string, of: (row: Row) => number): SortKey<Row> => ({
  sql,
  of: ({ row }) => of(row),
});

/**
 * Selects one row more than a page holds, each with its place and the position that the page includes: one by one,
 * because an array of all of them takes PostgreSQL longer.
 */
export function listStatement<Asked extends object>(
  { from, id, json, filters, orders, walk }: List<never, Asked>,
  asked: Asked,
  { cursor = '', limit, order }: ListPage,
): Statement {
  const { values, bind } = binding();
  const key = order && orders[order.by];
  const walked = key === undefined && walk && isWalked(walk, asked) ? walk : undefined;
  const where = conditionsOf(
    walked ? filters.filter(({ by }) => !by.includes(walked.by)) : filters,
    asked,
    bind,
  );
  const whole = id.join(` || '/' || `);
  const columns = id.join(', ');
  const inOrder = (key: string, descending: boolean): string => {
    const [, start = '', startId = ''] = placeIn.exec(cursor) ?? [];
    const [beyond, way] = descending ? ['<', 'desc'] : ['>', 'asc'];
    const after =
      cursor === ''
        ? ''
        : `where (p.nth_by, ${whole}) ${beyond} (${bind(start)}::bigint, ${bind(startId)}::text)`;
    return `
    select p.nth_by || ' ' || ${whole} as place, ${json} as row,
      row_number() over (order by p.nth_by ${way}, ${whole} ${way}) as nth
    from (
      select p.* from (select p.*, ${key} as nth_by from ${from} p where true${where}) as p
      ${after} order by p.nth_by ${way}, ${whole} ${way} limit ${String(limit + 1)}
    ) as p`;
  };
  const inOrderOfIds = (): string => {
    const start = id.length === 1 ? [cursor] : partsOf(cursor);
    return `
    select ${whole} as place, ${json} as row, row_number() over (order by ${columns}) as nth from (
      select p.* from ${from} p
      where (${columns}) > (${start.map((part) => `${bind(part)}::text`).join(', ')})${where}
      order by ${columns} limit ${String(limit + 1)}
    ) as p`;
  };
  // Of each key as many as a page may have: in order of id, very many that meet no filter may come first.
  const walking = ({ keys, having }: Walk<Asked>): string => {
    const meets =
      where === ''
        ? ''
        : `cross join lateral (select from ${from} p where p.id = own.id${where} offset 0) as met`;
    return `
    select ${whole} as place, ${json} as row, row_number() over (order by ${columns}) as nth from (
      select distinct found.id from unnest(${keys(asked, bind)}) as within(key) cross join lateral (
        select own.id from (${having('within.key')}) as own ${meets}
        where own.id > ${bind(cursor)}::text order by own.id limit ${String(limit + 1)}) as found
      order by found.id limit ${String(limit + 1)}
    ) as page join ${from} p on p.id = page.id`;
  };
  const page = order && key ? inOrder(key.sql, order.descending) : walked ? walking(walked) : inOrderOfIds();
  const sql = `
select now.position, page.place, page.row
from (select ${position} as position) as now left join lateral (${page}) as page on true order by page.nth`;
  return { sql, values };
}

const isWalked = <Asked extends object>({ by, unless }: Walk<Asked>, asked: Asked): boolean =>
  asked[by] !== undefined && unless.every((name) => asked[name] === undefined);

const placeIn = /^(-?\d{1,15}) (.+)$/su;

/** Whether a list in this order may continue from this cursor. */
export const isPlaceIn = (order: Order | undefined, cursor: string): boolean =>
  order === undefined || placeIn.test(cursor);

/** The page of all rows of a list. */
export function pageInOrder<Row>(
  { descending }: Order,
  { of }: SortKey<Row>,
  all: readonly Told<Row>[],
  { cursor = '', limit }: ListPage,
): { readonly rows: readonly Told<Row>[]; readonly next: string | undefined } {
  const way = descending ? -1 : 1;
  const compare = (a: readonly [number, string], b: readonly [number, string]): number =>
    way * (a[0] - b[0] || byBytes(a[1], b[1]));
  const [, from = '', id = ''] = placeIn.exec(cursor) ?? [];
  const start = [Number(from), id] as const;
  const placed = all
    .map((told) => ({ at: [of(told), told.id] as const, told }))
    .filter(({ at }) => cursor === '' || compare(at, start) > 0)
    .sort((a, b) => compare(a.at, b.at));
  const page = placed.slice(0, limit);
  const last = placed.length > limit ? page.at(-1)?.at : undefined;
  return { rows: page.map(({ told }) => told), next: last && `${String(last[0])} ${last[1]}` };
}
