import { dateBounds } from '@sovereign-pipeline/domain';
import { position } from '../projection/progress.ts';
import { type Bind, binding, type ListPage, type Order, type Statement } from './filters.ts';
import { byBytes } from './ids.ts';

/** A list of rows that have each a record `p`, and a stream of events. */
export interface ListTable {
  readonly table: string;
  readonly subject: 'partnership' | 'meeting';
  readonly json: string;
  /** EDTF as written, or null. */
  readonly date: string;
}

/** The place of a row in its list, and the row. */
export interface Placed<Row> {
  readonly place: string;
  readonly row: Row;
}

/** What nobody dates has been so for ever: it is first among dates, and the last of the newest. */
const forEver = '-infinity';

/**
 * A page: of one more row than it holds, each with its place; and the position that it includes. `conditions`: on the
 * records `p`.
 */
export function pageStatement(
  { table, subject, json, date }: ListTable,
  { cursor = '', limit, order }: ListPage,
  conditions: (bind: Bind) => string,
): Statement {
  const { values, bind } = binding();
  const where = conditions(bind);
  const inOrder = (key: string, type: string, { descending }: Pick<Order, 'descending'>): string => {
    const [, from = '', id = ''] = placeIn.exec(cursor) ?? [];
    const [beyond, way] = descending ? ['<', 'desc'] : ['>', 'asc'];
    const after =
      cursor === ''
        ? ''
        : `where (keyed.key, keyed.id) ${beyond} (${bind(from)}::${type}, ${bind(id)}::text)`;
    return `
    select (to_json(found.key) #>> '{}') || ' ' || found.id as place, ${json} as row,
      row_number() over (order by found.key ${way}, found.id ${way}) as nth
    from (
      select keyed.id, keyed.key from (
        select p.id, ${key} as key from :schema.${table} p where true${where}
      ) as keyed ${after} order by keyed.key ${way}, keyed.id ${way} limit ${bind(limit + 1)}
    ) as found join :schema.${table} p on p.id = found.id`;
  };
  const page =
    order === undefined
      ? `
    select p.id as place, ${json} as row, row_number() over (order by p.id) as nth from (
      select p.* from :schema.${table} p
      where p.id > ${bind(cursor)}${where} order by p.id limit ${bind(limit + 1)}
    ) as p`
      : order.by === 'date'
        ? inOrder(
            `coalesce((select d.first_day from :schema.dates d where d.edtf = ${date}), '${forEver}')`,
            'date',
            order,
          )
        : inOrder(
            `(select f.position from :schema.facts f where f.stream = '${subject}-' || p.id order by f.version desc limit 1)`,
            'bigint',
            order,
          );
  const sql = `
select ${position} as position, (
  select coalesce(json_agg(json_build_object('place', page.place, 'row', page.row) order by page.nth), '[]')
  from (${page}) as page) as rows`;
  return { sql, values };
}

const placeIn = /^(\S+) (.+)$/su;

/** Whether a list in such an order may go on from there. */
export function isPlaceIn(order: Order | undefined, cursor: string): boolean {
  if (order === undefined) return true;
  const [, key = ''] = placeIn.exec(cursor) ?? [];
  return order.by === 'recorded'
    ? /^\d{1,15}$/.test(key)
    : key === forEver || (/^\d{4}-\d\d-\d\d$/.test(key) && !key.startsWith('0000') && isDay(key));
}

const isDay = (day: string): boolean => {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
};

/** A row that was folded, where the list has it: `last` is the position of the last event about it. */
export interface Folded<Row> {
  readonly id: string;
  readonly date: string | null;
  readonly last: number;
  readonly row: Row;
}

/** The page of all rows of a list. */
export function pageInOrder<Row>(
  { by, descending }: Order,
  all: readonly Folded<Row>[],
  { cursor = '', limit }: ListPage,
): { readonly rows: readonly Row[]; readonly next: string | undefined } {
  const keyOf = ({ date, last }: Folded<Row>): string | number =>
    by === 'recorded' ? last : ((date === null ? undefined : dateBounds(date)?.from) ?? forEver);
  const way = descending ? -1 : 1;
  const compare = (a: readonly [string | number, string], b: readonly [string | number, string]): number =>
    a[0] === b[0] ? way * byBytes(a[1], b[1]) : a[0] < b[0] ? -way : way;
  const [, from = '', id = ''] = placeIn.exec(cursor) ?? [];
  const start = [by === 'recorded' ? Number(from) : from, id] as const;
  const placed = all
    .map((folded) => ({ at: [keyOf(folded), folded.id] as const, row: folded.row }))
    .filter(({ at }) => cursor === '' || compare(at, start) > 0)
    .sort((a, b) => compare(a.at, b.at));
  const page = placed.slice(0, limit);
  const last = placed.length > limit ? page.at(-1)?.at : undefined;
  return { rows: page.map(({ row }) => row), next: last && `${String(last[0])} ${last[1]}` };
}
