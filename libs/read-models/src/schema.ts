/**
 * SQL here is written against the schema `pipeline`, so that it can be pasted into psql as it stands. This puts a
 * statement into another schema: a second copy of the read models lives beside the first.
 */
export function inSchema(schema: string, sql: string): string {
  if (schema === 'pipeline') return sql;
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error(`not a plain schema name: ${schema}`);
  return sql.replaceAll(/\bpipeline\./g, `${schema}.`);
}
