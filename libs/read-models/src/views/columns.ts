/** Types of values; an `id` is a text that is compared as bytes. */
export type ColumnType = 'id' | 'text' | 'text[]' | 'jsonb' | 'integer' | 'bigint' | 'boolean' | 'date';

/** A member of a row, or a member of one of its objects. */
export type Path<Row> = {
  [Name in keyof Row & string]: NonNullable<Row[Name]> extends readonly unknown[]
    ? Name
    : NonNullable<Row[Name]> extends object
      ? Name | `${Name}.${keyof NonNullable<Row[Name]> & string}`
      : Name;
}[keyof Row & string];

export const thePlace = 'the place';

/** What a statement finds for the key of a row `r`; a bulk load gives it with the row, by that name. */
interface Found {
  readonly found: string;
  readonly by: string;
}

/**
 * Where a value is from: the row; a part of its key; of an item, a column of the row that has it, and its place there,
 * from 1; other tables.
 */
type AnyOrigin = string | { readonly keyPart: 1 | 2 } | { readonly rowColumn: string } | Found;
type Origin<Row> = Exclude<AnyOrigin, string> | Path<Row> | typeof thePlace;

export interface Column<Of = AnyOrigin> {
  readonly of: Of;
  readonly type: ColumnType;
  /** Without it a value is always there. What a row has where there is none: null, or no such member. */
  readonly else?: 'null' | 'nothing';
  /** For queries: no part of what a row is shown as. */
  readonly internal?: true;
  readonly comment?: string;
}

interface Table<Of> {
  readonly table: string;
  readonly comment: string;
  /** Columns of the primary key. */
  readonly key: readonly string[];
  /** Columns of further indexes, by their names. */
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
  readonly columns: Readonly<Record<string, Column<Of>>>;
}

/** The table of a view's rows. Its key is made of the parts of the row's `key`, which a slash divides. */
export type RowTable<Row> = Table<Origin<Row>>;

/** A table with a record for each item that a row has in one of its arrays; the key begins with that of the row. */
export interface ItemTable<Row, Name extends keyof Row & string> extends Table<Origin<ItemOf<Row, Name>>> {
  readonly items: Name;
  /** What a row has of them never changes and never goes. */
  readonly fixed?: true;
}

type ItemOf<Row, Name extends keyof Row> = Row[Name] extends readonly (infer Item)[] ? Item : never;

/** Of any view. */
export interface AnyTable extends Table<AnyOrigin> {
  readonly items?: string;
  readonly fixed?: true;
}

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  ...{ id: 'text COLLATE "C"', text: 'text', 'text[]': 'text[]' },
  ...{ jsonb: 'jsonb', integer: 'integer', bigint: 'bigint', boolean: 'boolean', date: 'date' },
};

const columnsOf = ({ columns }: AnyTable): [string, Column][] => Object.entries(columns);

/** DDL without primary keys and indexes, which come when the rows are there. */
export function ddlOf(table: AnyTable): string {
  const name = `:schema.${table.table}`;
  const columns = columnsOf(table).map(
    ([column, { type, else: otherwise }]) =>
      `  ${column} ${sqlTypes[type]}${otherwise === undefined ? ' NOT NULL' : ''}`,
  );
  const comments = columnsOf(table).flatMap(([column, { comment }]) =>
    comment === undefined ? [] : [`COMMENT ON COLUMN ${name}.${column} IS ${literal(comment)};`],
  );
  return `
CREATE TABLE ${name} (
${columns.join(',\n')}
);
COMMENT ON TABLE ${name} IS ${literal(table.comment)};
${comments.join('\n')}
`;
}

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** DDL of primary keys and indexes. */
export function keysOf({ table, key, indexes = {} }: AnyTable): string {
  const name = `:schema.${table}`;
  return [
    `ALTER TABLE ${name} ADD PRIMARY KEY (${key.join(', ')});`,
    ...Object.entries(indexes).map(
      ([index, columns]) => `CREATE INDEX ${index} ON ${name} (${columns.join(', ')});`,
    ),
    '',
  ].join('\n');
}

/**
 * The statement that writes rows. $1: JSON array of rows, each with its `key`, and of items that are stored as they
 * are what `itemKey` gives; $2: text[] of keys that have no row (any more).
 */
export function upsertOf(rows: AnyTable, items: readonly AnyTable[]): string {
  const members = new Map<string, string>();
  for (const { of, type } of Object.values(rows.columns)) {
    const [member = '', inner] = typeof of === 'string' ? of.split('.') : ['key'];
    members.set(member, typeof of === 'string' ? (inner === undefined ? typeOf(type) : 'jsonb') : 'text');
  }
  for (const { items: member } of items) if (member !== undefined) members.set(member, 'jsonb');
  return `
with rows as materialized (
  select ${valuesOf(rows)}${items.map(({ items: member }) => `, ${quoted(member ?? '')}`).join('')}
  from jsonb_to_recordset($1) as r(${declared(members)})
)${items.map((each) => upsertItems(rows, each)).join('')}, gone as (
  ${deleteGone(rows)}
)
insert into :schema.${rows.table} (${namesOf(rows)})
select ${namesOf(rows)} from rows
${onConflict(rows)}`;
}

function upsertItems(rows: AnyTable, table: AnyTable): string {
  const { table: name, items = '', fixed = false, key } = table;
  const inRow = new Map<string, string>();
  for (const { of, type } of Object.values(table.columns))
    if (typeof of === 'string' && of !== thePlace) inRow.set(of, typeOf(type));
  if (!fixed) inRow.set(same, 'boolean');
  const found = `from rows, rows from (jsonb_to_recordset(rows.${quoted(items)}) as (${declared(inRow)}))
    with ordinality as item(${[...inRow.keys(), thePlace].map(quoted).join(', ')})`;
  if (fixed)
    return `, kept_${name} as (
  insert into :schema.${name} (${namesOf(table)})
  select ${valuesOf(table)}
  ${found}
  on conflict do nothing
)`;
  const stored = columnsOf(table).flatMap(([column]) => (key.includes(column) ? [] : [column]));
  return `, ${name} as materialized (
  select ${valuesOf(table)}, item.${same}
  ${found}
), gone_${name} as (
  delete from :schema.${name} old
  where ${isOfRows(rows, table)}
    and not exists (select from ${name} new where ${key.map((each) => `new.${each} = old.${each}`).join(' and ')})
), kept_${name} as (
  insert into :schema.${name} as stored (${namesOf(table)})
  select ${namesOf(table)} from ${name} where ${same} is null
  ${stored.length === 0 ? 'on conflict do nothing' : onlyOnChange(table, stored)}
)`;
}

const onlyOnChange = (table: AnyTable, stored: readonly string[]): string => `${onConflict(table)}
  where (${stored.map((column) => `stored.${column}`).join(', ')})
    is distinct from (${stored.map((column) => `excluded.${column}`).join(', ')})`;

const same = 'same';

/** The key of an item within its row, for an item that is stored as it is. */
export function itemKey({ columns, key }: AnyTable): (item: object) => object {
  const members = key.flatMap((column) => columns[column]?.of ?? []).filter((of) => typeof of === 'string');
  const own = members.filter((of) => of !== thePlace);
  return (item) => ({ ...Object.fromEntries(own.map((of) => [of, (item as Fields)[of]])), [same]: true });
}

/** Whether an item `old` is of one of the rows, or of one that is gone: by index, by the first part of its key. */
function isOfRows({ key }: AnyTable, items: AnyTable): string {
  const [first, ...more] = key.map((_, index) => `old.${items.key[index]}`);
  if (more.length === 0) return `${first} = any($2 || array(select ${key[0]} from rows))`;
  const parts = key.map((_, index) => `split_part(gone.key, '/', ${index + 1})`);
  const gone = `from unnest($2::text[]) as gone(key)`;
  return `${first} = any(array(select ${parts[0]} ${gone} union all select ${key[0]} from rows))
    and (${[first, ...more].join(', ')}) in (
      select ${key.join(', ')} from rows union all select ${parts.join(', ')} ${gone})`;
}

const deleteGone = ({ table, key }: AnyTable): string =>
  key.length === 1
    ? `delete from :schema.${table} where ${key[0]} = any($2)`
    : `delete from :schema.${table} old using unnest($2::text[]) as gone(key)
  where ${key.map((each, index) => `old.${each} = split_part(gone.key, '/', ${index + 1})`).join(' and ')}`;

function onConflict(table: AnyTable): string {
  const stored = Object.keys(table.columns).filter((column) => !table.key.includes(column));
  return `on conflict (${table.key.join(', ')}) do update
  set ${stored.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

const namesOf = ({ columns }: AnyTable): string => Object.keys(columns).join(', ');

const valuesOf = (table: AnyTable): string =>
  columnsOf(table)
    .map(([column, { of }]) => {
      const value = expressionOf(of, table.items === undefined ? '' : 'item.');
      return value === column ? column : `${value} as ${column}`;
    })
    .join(', ');

function expressionOf(of: AnyOrigin, prefix: string): string {
  if (typeof of === 'object' && 'found' in of) return `(${of.by})`;
  if (typeof of === 'object')
    return 'rowColumn' in of ? `rows.${of.rowColumn}` : `split_part(key, '/', ${of.keyPart})`;
  const [member = '', inner] = of.split('.');
  return `${prefix}${quoted(member)}${inner === undefined ? '' : `->>'${inner}'`}`;
}

const declared = (members: ReadonlyMap<string, string>): string =>
  Array.from(members, ([member, type]) => `${quoted(member)} ${type}`).join(', ');

const quoted = (name: string): string => (/^(?!(?:when|with)$)[a-z]+$/.test(name) ? name : `"${name}"`);

const typeOf = (type: ColumnType): string => (type === 'id' ? 'text' : type);

/** A JSON object of what a record `alias` has of a row, and of the items of it; null where the row has nothing. */
export const jsonOf = (rows: AnyTable, alias: string, items: readonly AnyTable[] = []): string =>
  `json_build_object(
  ${Array.from(membersOf(rows, alias, items), ([member, value]) => `'${member}', ${value}`).join(', ')})`;

/** The same without members that are null. */
const jsonWithoutNulls = (members: Iterable<readonly [string, string]>): string =>
  `json_object(${Array.from(members, ([member, value]) => `'${member}': ${value}`).join(', ')} absent on null)`;

function membersOf(
  rows: AnyTable,
  alias: string,
  items: readonly AnyTable[] = [],
): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  const inner = new Map<string, [string, string][]>();
  for (const [column, { of, internal }] of columnsOf(rows)) {
    if (typeof of !== 'string' || of === thePlace || internal === true) continue;
    const [member = '', within] = of.split('.');
    if (within === undefined) members.set(member, `${alias}.${column}`);
    else {
      const own = inner.get(member) ?? [];
      inner.set(member, [...own, [within, `${alias}.${column}`]]);
      members.set(member, '');
    }
  }
  for (const [member, own] of inner)
    members.set(member, `nullif(${jsonWithoutNulls(own)}::text, '{}')::json`);
  for (const table of items) members.set(table.items ?? '', itemsAsJson(rows, alias, table));
  return members;
}

function itemsAsJson(rows: AnyTable, alias: string, table: AnyTable): string {
  const place = columnsOf(table).find(([, { of }]) => of === thePlace)?.[0];
  const link = rows.key.map((column, index) => `item.${table.key[index]} = ${alias}.${column}`);
  return `(
    select coalesce(json_agg(${jsonWithoutNulls(membersOf(table, 'item'))} order by item.${place}), '[]')
    from :schema.${table.table} item where ${link.join(' and ')})`;
}

/** A row as it was before it became JSON of the kind above: without the members that say nothing. */
export function readBack<Row extends object>({ columns }: AnyTable): (json: Row) => Row {
  const optional = new Set(
    Object.values(columns).flatMap(({ of, else: otherwise }) =>
      otherwise === 'nothing' && typeof of === 'string' ? [of.split('.')[0]] : [],
    ),
  );
  return (json) =>
    Object.fromEntries(
      Object.entries(json).filter(([member, value]) => value !== null || !optional.has(member)),
    ) as Row;
}

type ValueOf = (item: object, row: { readonly key: string }, place: number) => unknown;

/** Takes the values of a record from an item of a row, or from the row: in the order of the columns. */
export function recordOf(
  table: AnyTable,
  rows: AnyTable,
): (...of: Parameters<ValueOf>) => readonly unknown[] {
  const values = Object.values(table.columns).map(({ of }) => valueOf(of, rows));
  return (item, row, place) => values.map((value) => value(item, row, place));
}

type Fields = Readonly<Record<string, unknown>>;

function valueOf(of: AnyOrigin, rows: AnyTable): ValueOf {
  if (typeof of === 'object') {
    if ('found' in of) return (_, row) => (row as Fields)[of.found];
    if ('keyPart' in of) return (_, { key }) => key.split('/')[of.keyPart - 1];
    const ofRow = valueOf(rows.columns[of.rowColumn]?.of ?? thePlace, rows);
    return (_, row, place) => ofRow(row, row, place);
  }
  if (of === thePlace) return (_, __, place) => place;
  const [member = '', inner] = of.split('.');
  if (inner === undefined) return (item) => (item as Fields)[member];
  return (item) => ((item as Fields)[member] as Fields | undefined)?.[inner];
}
