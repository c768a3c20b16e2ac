import type { Queryable } from '@sovereign-pipeline/postgres';

/** An object that others built on a view that had to be dropped, and that could not be recreated. */
export interface LostObject {
  readonly name: string;
  readonly reason: string;
  /** The statement that created it, if there is one. */
  readonly definition?: string;
}

/** An analyst's own view, as it will be recreated. */
export interface SavedView {
  readonly name: string;
  readonly definition: string;
  /** Statements that restore its owner, grants and comments. */
  readonly after: readonly string[];
  /** Why it cannot be recreated as it was. */
  readonly obstacle: string | null;
}

export interface SavedObjects {
  /** Each after those that it is built on. */
  readonly views: readonly SavedView[];
  /** Dependent objects that are no views: functions, columns of a view's row type … */
  readonly others: readonly string[];
}

const to = `case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
    case when is_grantable then ' with grant option' else '' end`;

/** Every grant on a relation `v`, or on a column of it, as a statement. */
const everyGrant = `
select n.nspname as schema, v.relname as view, null::name as column, v.oid,
    format('grant %s on %I.%I to %s%s', privilege_type, n.nspname, v.relname, ${to}) as statement
  from pg_class v join pg_namespace n on n.oid = v.relnamespace, aclexplode(v.relacl) where grantee <> v.relowner
union all
select n.nspname, v.relname, attname, v.oid,
    format('grant %s (%I) on %I.%I to %s%s', privilege_type, attname, n.nspname, v.relname, ${to})
  from pg_class v join pg_namespace n on n.oid = v.relnamespace
  join pg_attribute a on a.attrelid = v.oid, aclexplode(a.attacl) where grantee <> v.relowner`;

// $1 names, with their schemas
const selectGrants = `
select "schema", "view", "column", statement from (${everyGrant}) as granted
where oid = any ($1::text[]::regclass[])`;

export interface Grant {
  readonly schema: string;
  readonly view: string;
  /** Null: the grant is on the whole view. */
  readonly column: string | null;
  readonly statement: string;
}

/** Grants on views. `names`: with their schemas, each part in quotes. */
export async function savedGrants(db: Queryable, names: readonly string[]): Promise<Grant[]> {
  if (names.length === 0) return [];
  return (await db.query<Grant>(selectGrants, [names])).rows;
}

// $1 names of views, with their schemas: these, and all views built on them, each with its distance.
const upon = `
with recursive found as (
  select oid, 0 as depth from pg_class where oid = any ($1::text[]::regclass[])
  union
  select r.ev_class, f.depth + 1
  from found f
  join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = f.oid and d.classid = 'pg_rewrite'::regclass
  join pg_rewrite r on r.oid = d.objid and r.ev_class <> f.oid
), upon as (select oid, max(depth) as depth from found group by oid)`;

const selectViews = `${upon}
select name, obstacle,
  format('create %s %s%s as %s', case relkind when 'm' then 'materialized view' else 'view' end, name,
    ' with (' || array_to_string(reloptions, ', ') || ')', pg_get_viewdef(oid)) as definition,
  array[format('alter view %s owner to %I', name, pg_get_userbyid(relowner))]
    || array(select statement from (${everyGrant}) as granted where granted.oid = view.oid)
    || array(select format('comment on view %s is %L', name, description)
         from pg_description where classoid = 'pg_class'::regclass and objoid = view.oid and objsubid = 0)
    || array(select format('comment on column %s.%I is %L', name, attname, description)
         from pg_description join pg_attribute on attrelid = objoid and attnum = objsubid
         where classoid = 'pg_class'::regclass and objoid = view.oid and objsubid > 0) as after
from (
  select v.oid, v.relkind, v.relowner, v.reloptions, upon.depth, format('%I.%I', n.nspname, v.relname) as name,
    case when v.relkind <> 'v' then 'it is a materialized view'
      when exists (select from pg_trigger where tgrelid = v.oid) then 'it has triggers'
      when exists (select from pg_rewrite where ev_class = v.oid and rulename <> '_RETURN') then 'it has rules' end as obstacle
  from upon join pg_class v on v.oid = upon.oid join pg_namespace n on n.oid = v.relnamespace
  where upon.depth > 0 and not v.oid = any ($1::text[]::regclass[])
) as view
order by depth`;

// Objects that depend on the views, or on their row types, and are not views themselves.
const selectOthers = `${upon}
select distinct pg_describe_object(d.classid, d.objid, d.objsubid) as name
from upon join pg_class v on v.oid = upon.oid
join pg_depend d on (d.refclassid, d.refobjid) in (('pg_class'::regclass, v.oid), ('pg_type'::regclass, v.reltype))
where d.deptype = 'n' and d.classid <> 'pg_rewrite'::regclass`;

/** What others built on these views, named with their schemas: to be saved before the views are dropped. */
export async function dependents(db: Queryable, names: readonly string[]): Promise<SavedObjects> {
  if (names.length === 0) return { views: [], others: [] };
  // An empty search path makes PostgreSQL write every name in definitions with its schema.
  await db.query(`set local search_path = ''`);
  const { rows: views } = await db.query<SavedView>(selectViews, [names]);
  const { rows: others } = await db.query<{ name: string }>(selectOthers, [names]);
  await db.query('set local search_path to default');
  return { views, others: others.map(({ name }) => name) };
}

/** Recreates each view with its owner, grants and comments, or not at all; returns what is lost. */
export async function remake(client: Queryable, { views, others }: SavedObjects): Promise<LostObject[]> {
  const lost: LostObject[] = others.map((name) => ({
    name,
    reason: 'it is made upon a view that was dropped',
  }));
  for (const { name, definition, after, obstacle } of views) {
    const reason = obstacle ?? (await attempt(client, [definition, ...after]));
    if (reason !== undefined) lost.push({ name, reason, definition });
  }
  return lost;
}

/** Runs all of the statements or none; returns why none. */
async function attempt(client: Queryable, statements: readonly string[]): Promise<string | undefined> {
  await client.query('savepoint remade');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('release savepoint remade');
    return undefined;
  } catch (error) {
    // Another session holds a lock: the caller retries the whole switch.
    if ((error as { code?: unknown }).code === '55P03') throw error;
    await client.query('rollback to savepoint remade; release savepoint remade');
    return error instanceof Error ? error.message : String(error);
  }
}
