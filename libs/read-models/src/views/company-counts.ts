import { literal } from './columns.ts';
import { triggerAfter } from './trigger.ts';

// Triggers count the rows of each company as they come and go: counting for each answer would take longer the more
// there are. A statement's changes of one count are added up, so that each count is written once.

/** Stands for all markets of a partnership whose companies are not written for each market. */
export const anyMarket = '';

/** Stands for no company in particular: all partnerships are counted under it. */
export const anyCompany = '';

/** Rows that are counted. `what`: each value has a count of its own. */
interface Counted {
  readonly table: string;
  readonly thing: 'partnership' | 'market' | 'model' | 'meeting';
  readonly what: string;
  readonly contested: string;
  readonly where?: string;
  /** Default: its column `company_id`. */
  readonly company?: string;
  /** Whether an update of a row may change its company or value. */
  readonly changes: boolean;
}

const counted: readonly Counted[] = [
  {
    ...{ table: 'partnerships', thing: 'partnership', what: 'stage', contested: 'contested', changes: true },
    company: `'${anyCompany}'`,
  },
  {
    ...{ table: 'partnership_parties', thing: 'partnership', what: 'stage', changes: true },
    contested: 'contested or stage_contested',
  },
  {
    ...{ table: 'meeting_participants', thing: 'meeting', what: `coalesce(occurred, '')`, changes: true },
    ...{ contested: 'meeting_contested', where: `status = 'held'` },
  },
  {
    ...{ table: 'partnership_markets', thing: 'market', what: 'market', changes: false },
    ...{ contested: 'false', where: `company_id <> ''` },
  },
  { table: 'market_targets', thing: 'market', what: 'market', contested: 'false', changes: false },
  { table: 'models', thing: 'model', what: 'model_id', contested: 'false', changes: false },
];

const table = ':schema.company_counts';

const comments = {
  company_id: "The company's id; empty: partnerships of any",
  thing: 'partnership, market, model or meeting',
  what: 'The stage of the partnerships; the market (empty: all of a partnership that has very many); the id of the model; when the meetings were, as written',
  number:
    'How many partnerships, or meetings held; how many rows name the company with the market, or the model',
  contested: 'How many of the partnerships or meetings are contested',
};

export const countsTable = `
CREATE TABLE ${table} (
  company_id text COLLATE "C" NOT NULL,
  thing      text COLLATE "C" NOT NULL,
  what       text COLLATE "C" NOT NULL,
  number     integer NOT NULL,
  contested  integer NOT NULL
) WITH (fillfactor = 80);
COMMENT ON TABLE ${table} IS 'How much there is of each company';
${Object.entries(comments)
  .map(([column, comment]) => `COMMENT ON COLUMN ${table}.${column} IS ${literal(comment)};`)
  .join('\n')}
`;

const companyOf = ({ company = 'company_id' }: Counted): string => company;

/** Counts of rows of a table or a transition table, each so many times. */
const countsIn = (of: Counted, rows: string, times: 1 | -1): string => `
    SELECT ${companyOf(of)} AS company_id, '${of.thing}' AS thing, ${of.what} AS what, ${String(times)} AS number,
      CASE WHEN ${of.contested} THEN ${String(times)} ELSE 0 END AS contested
    FROM ${rows} WHERE ${of.where ?? 'true'}`;

/** How counts change when rows are inserted, deleted or updated. */
const operations = {
  insert: { tables: 'NEW TABLE AS added', rows: (of: Counted) => countsIn(of, 'added', 1) },
  delete: { tables: 'OLD TABLE AS gone', rows: (of: Counted) => countsIn(of, 'gone', -1) },
  update: {
    tables: 'OLD TABLE AS gone NEW TABLE AS added',
    rows: (of: Counted) => `${countsIn(of, 'added', 1)}\n    UNION ALL${countsIn(of, 'gone', -1)}`,
  },
} as const;

function triggersOf(of: Counted): string {
  const all = Object.entries(operations).filter(([name]) => of.changes || name !== 'update');
  return all
    .map(([name, { tables, rows }]) => {
      const none =
        name === 'insert'
          ? ''
          : `
  DELETE FROM ${table} c USING (SELECT DISTINCT ${companyOf(of)} AS company_id, ${of.what} AS what FROM gone) AS less
    WHERE c.company_id = less.company_id AND c.thing = '${of.thing}' AND c.what = less.what AND c.number = 0;`;
      const body = `
  -- A statement that stores rows is both an insert and an update, and often one of them of nothing.
  IF NOT EXISTS (SELECT FROM ${name === 'insert' ? 'added' : 'gone'}) THEN
    RETURN NULL;
  END IF;
  INSERT INTO ${table} AS stored (company_id, thing, what, number, contested)
  SELECT company_id, thing, what, sum(number), sum(contested) FROM (${rows(of)}
  ) AS changes GROUP BY company_id, thing, what
  HAVING sum(number) <> 0 OR sum(contested) <> 0
  ON CONFLICT (company_id, thing, what) DO UPDATE
    SET number = stored.number + excluded.number, contested = stored.contested + excluded.contested;${none}`;
      return triggerAfter({
        ...{ name: `count_${name}_${of.table}`, on: name, table: of.table, body },
        of: `REFERENCING ${tables} FOR EACH STATEMENT`,
      });
    })
    .join('\n');
}

/** Counts the existing rows, and keeps the counts from then on. */
export const countRows = `
INSERT INTO ${table} (company_id, thing, what, number, contested)
SELECT company_id, thing, what, sum(number), sum(contested) FROM (${counted
  .map((of) => countsIn(of, `:schema.${of.table}`, 1))
  .join('\n    UNION ALL')}
  ) AS rows GROUP BY company_id, thing, what ORDER BY company_id, thing, what;
ALTER TABLE ${table} ADD PRIMARY KEY (company_id, thing, what);
${counted.map(triggersOf).join('\n')}
`;
