import type { Queryable } from '@sovereign-pipeline/postgres';
import type { TableDifference } from '../../answers/replay-answers.ts';
import { publishedSchemas } from '../../generations/published-views.ts';

/** The most differences to show. */
const shown = 20;

// $1 schema of views, $2 that of the generation, $3 kind and $4 prefix of what they are upon there. What each view
// says, and what it is to say.
const selectViews = `
with relations as (
  select pg_class.oid, relnamespace, relkind::text as kind, relname::text as name,
    string_agg(quote_ident(attname), ', ' order by attnum) as columns, array_agg(attname order by attname) as names
  from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relnamespace in ($1::regnamespace, $2::regnamespace)
  group by pg_class.oid
)
select $1 || '.' || substr(s.name, length($4) + 1) as view,
  coalesce(regexp_replace(trim(pg_get_viewdef(v.oid)), '\\s+', ' ', 'g'), 'there is none') as definition,
  'SELECT ' || coalesce(v.columns, s.columns) || ' FROM ' || $2 || '.' || quote_ident(s.name) || ';' as expected,
  v.oid is null as missing, s.names is distinct from v.names as otherwise
from relations s
left join relations v on v.relnamespace = $1::regnamespace and v.kind = 'v' and v.name = substr(s.name, length($4) + 1)
where s.relnamespace = $2::regnamespace and s.kind = $3 and starts_with(s.name, $4)
order by 1`;

interface FoundView {
  readonly view: string;
  readonly definition: string;
  readonly expected: string;
  readonly missing: boolean;
  /** The view has other columns. */
  readonly otherwise: boolean;
}

/** Whether the published views are those of the live generation, with all columns and nothing else. */
export async function compareViews(db: Queryable, live: string): Promise<TableDifference> {
  const all: FoundView[] = [];
  for (const { name, kind, prefix } of publishedSchemas)
    all.push(...(await db.query<FoundView>(selectViews, [name, live, kind, prefix])).rows);
  const wrong = all.filter((row) => row.missing || row.otherwise || row.definition !== row.expected);
  return {
    table: 'views',
    rows: all.length,
    missing: wrong.filter(({ missing }) => missing).length,
    extra: wrong.filter(({ missing }) => !missing).length,
    examples: wrong.slice(0, shown).map(({ view, definition, expected }) => ({
      side: 'live',
      row: { view, definition, expected },
    })),
  };
}

/** A partition of the log: its checkpoint in the live read models, and how far it was read. */
export interface PartitionProgress {
  readonly partition: string;
  readonly checkpoint: number;
  /** How far the partition was read. */
  readonly read: number;
  /** Ids of events before the checkpoint that the live read models lack. */
  readonly lost: readonly string[];
}

/** Finds checkpoints beyond what the log or the read models have: events up to there would never be applied. */
export function compareCheckpoints(partitions: readonly PartitionProgress[]): TableDifference {
  const wrong = partitions.filter(({ checkpoint, read, lost }) => checkpoint > read || lost.length > 0);
  return {
    table: 'checkpoints',
    rows: partitions.length,
    missing: 0,
    extra: wrong.length,
    examples: wrong.slice(0, shown).map(({ partition: slice, lost, ...row }) => ({
      side: 'live',
      row: { slice, ...row, lost: lost.slice(0, shown) },
    })),
  };
}
