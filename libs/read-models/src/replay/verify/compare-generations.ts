import type { Queryable } from '@sovereign-pipeline/postgres';
import type { TableDifference } from '../../answers/replay-answers.ts';

/** Tables that differ between generations: how far the log was read, and tokens of what processes keep in memory. */
export const ofOneGeneration = ['checkpoints', 'large_rows', 'market_tokens', 'pillar_tokens'];

/** Parked events are compared without the time, number and message of their attempts. */
const ofParked = ['event_id', 'position', 'type', 'stream', 'version'];

// $1 schema, $2 tables to leave out, $3 columns of the parked ones
const tablesOf = `
select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname <> all ($2)
  and (c.relname <> 'parked' or a.attname = any ($3))
group by c.relname order by c.relname`;

/** Both schemas have the same tables. `db`: a connection whose transaction is one snapshot. */
export async function compareGenerations(
  db: Queryable,
  live: string,
  replay: string,
): Promise<TableDifference[]> {
  const { rows: tables } = await db.query<{ name: string; columns: string }>(tablesOf, [
    ...[replay, ofOneGeneration, ofParked],
  ]);
  const differences: TableDifference[] = [];
  for (const { name, columns } of tables) {
    const { rows } = await db.query<Omit<TableDifference, 'table'>>(`
      with missing as materialized (
        select ${columns} from ${replay}.${name} except all select ${columns} from ${live}.${name}
      ), extra as materialized (
        select ${columns} from ${live}.${name} except all select ${columns} from ${replay}.${name}
      )
      select (select count(*) from ${live}.${name})::float8 as rows,
        (select count(*) from missing)::float8 as missing, (select count(*) from extra)::float8 as extra,
        (select coalesce(json_agg(json_build_object('side', side, 'row', example.row)), '[]') from (
           (select 'live' as side, to_jsonb(e) as row from extra e limit 20)
           union all
           (select 'replay', to_jsonb(m) from missing m limit 20)
           order by row, side limit 20) as example) as examples`);
    differences.push(...rows.map((difference) => ({ table: name, ...difference })));
  }
  return differences;
}
