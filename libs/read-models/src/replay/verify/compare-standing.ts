import type { Queryable } from '@sovereign-pipeline/postgres';
import type { TableDifference } from '../../answers/replay-answers.ts';

/** How many differences are shown. */
const shown = 20;

// $1 schema. What each view of the schema pipeline says, and what it is to say.
const selectViews = `
select t.relname::text as view, coalesce(v.definition, 'there is none') as definition,
  'SELECT ' || coalesce(v.columns, t.columns) || ' FROM ' || $1 || '.' || quote_ident(t.relname) || ';' as expected,
  v.oid is null as missing, t.names is distinct from v.names as otherwise
from (
  select relname, string_agg(quote_ident(attname), ', ' order by attnum) as columns, array_agg(attname order by attname) as names
  from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relnamespace = $1::regnamespace and relkind = 'r' group by relname
) as t
left join (
  select pg_class.oid, relname, regexp_replace(trim(pg_get_viewdef(pg_class.oid)), '\\s+', ' ', 'g') as definition,
    string_agg(quote_ident(attname), ', ' order by attnum) as columns, array_agg(attname order by attname) as names
  from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relnamespace = 'pipeline'::regnamespace and relkind = 'v' group by pg_class.oid
) as v on v.relname = t.relname
order by t.relname`;

interface FoundView {
  readonly view: string;
  readonly definition: string;
  readonly expected: string;
  readonly missing: boolean;
  /** It has other columns. */
  readonly otherwise: boolean;
}

/** Whether the views of the schema `pipeline` are those of the live tables, with all columns and nothing else. */
export async function compareViews(db: Queryable, live: string): Promise<TableDifference> {
  const { rows } = await db.query<FoundView>(selectViews, [live]);
  const wrong = rows.filter((row) => row.missing || row.otherwise || row.definition !== row.expected);
  return {
    table: 'views',
    rows: rows.length,
    missing: wrong.filter(({ missing }) => missing).length,
    extra: wrong.filter(({ missing }) => !missing).length,
    examples: wrong.slice(0, shown).map(({ view, definition, expected }) => ({
      side: 'live',
      row: { view, definition, expected },
    })),
  };
}

/** A slice of the log, as far as the live read models say that they have it, and as it was read. */
export interface SliceStanding {
  readonly slice: string;
  readonly checkpoint: number;
  /** How far the log was read there. */
  readonly read: number;
  /** Ids of events before the checkpoint that they do not have. */
  readonly lost: readonly string[];
}

/** Checkpoints that say more than there is: whatever comes up to there would never be applied. */
export function compareCheckpoints(slices: readonly SliceStanding[]): TableDifference {
  const wrong = slices.filter(({ checkpoint, read, lost }) => checkpoint > read || lost.length > 0);
  return {
    table: 'checkpoints',
    rows: slices.length,
    missing: 0,
    extra: wrong.length,
    examples: wrong.slice(0, shown).map(({ lost, ...row }) => ({
      side: 'live',
      row: { ...row, lost: lost.slice(0, shown) },
    })),
  };
}
