import type { Queryable } from '@sovereign-pipeline/postgres';

// A view that keeps its columns is replaced: grants on it stay, and so do the views that others have made upon it. One
// whose columns are others is dropped and made anew, with the grants of the one before. What has no table any more goes.
const repoint = (schema: string): string => `
do $publish$
declare
  source record;
  granted record;
  grants text[];
  described record;
begin
  for source in select relname as name from pg_class
    where relnamespace = 'pipeline'::regnamespace and relkind = 'v'
      and not exists (select from pg_class t where t.relnamespace = '${schema}'::regnamespace and t.relkind = 'r' and t.relname = pg_class.relname)
  loop
    execute format('drop view pipeline.%I', source.name);
  end loop;

  for source in select oid, relname as name from pg_class
    where relnamespace = '${schema}'::regnamespace and relkind = 'r' order by relname
  loop
    begin
      execute format('create or replace view pipeline.%1$I as select * from ${schema}.%1$I', source.name);
    exception when invalid_table_definition then
      select array_agg(format('grant %s on pipeline.%I to %s%s', privilege_type, source.name,
          case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
          case when is_grantable then ' with grant option' else '' end))
        into grants
        from pg_class v, aclexplode(v.relacl) where v.oid = format('pipeline.%I', source.name)::regclass and grantee <> v.relowner;
      execute format('drop view pipeline.%I', source.name);
      execute format('create view pipeline.%1$I as select * from ${schema}.%1$I', source.name);
      for granted in select unnest(grants) as statement loop
        execute granted.statement;
      end loop;
    end;
    for described in
      select null::name as attname, obj_description(source.oid, 'pg_class') as description
      union all
      select a.attname, col_description(source.oid, a.attnum) from pg_attribute a
      where a.attrelid = source.oid and a.attnum > 0 and not a.attisdropped
    loop
      if described.attname is null then
        execute format('comment on view pipeline.%I is %L', source.name, described.description);
      else
        execute format('comment on column pipeline.%I.%I is %L', source.name, described.attname, described.description);
      end if;
    end loop;
  end loop;
end $publish$`;

/** Points the views of the schema `pipeline`, one for each table, at a generation's schema; comments come with them. */
export async function publish(client: Queryable, schema: string): Promise<void> {
  await client.query(`set local lock_timeout = '1s'`);
  await client.query(repoint(schema));
}
