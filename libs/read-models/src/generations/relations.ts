import type { Queryable } from '@sovereign-pipeline/postgres';

interface Column {
  readonly name: string;
  /** Type, modifier and collation: with others a view's column could not be replaced. */
  readonly type: string;
  readonly comment: string | null;
}

/** A table or view as it exists in the database. */
export interface Relation {
  readonly name: string;
  readonly kind: string;
  readonly comment: string | null;
  readonly columns: readonly Column[];
  /** A view that an earlier switch made. */
  readonly ours: boolean;
}

// $1 schema
const selectRelations = `
select c.relname as name, c.relkind::text as kind, obj_description(c.oid, 'pg_class') as comment,
  c.relkind = 'v' and p.name is not null as ours,
  coalesce((
    select json_agg(json_build_object('name', attname, 'comment', col_description(c.oid, attnum),
      'type', concat_ws(' ', atttypid::regtype, atttypmod, attcollation)) order by attnum)
    from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped), '[]') as columns
from pg_class c left join read_models.published p on p.name = c.relname and p.schema = $1::text
where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'v', 'm', 'f', 'p', 'S')`;

/** The relations in a schema, by name. */
export async function relationsIn(db: Queryable, schema: string): Promise<ReadonlyMap<string, Relation>> {
  const { rows } = await db.query<Relation>(selectRelations, [schema]);
  return new Map(rows.map((each) => [each.name, each]));
}
