/**
 * SQL here is written against the schema `pipeline`, where the live read models are as views, so that it can be pasted
 * into psql as it stands. This puts a statement into the schema of one generation.
 */
export function inSchema(schema: string, sql: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error(`not a plain schema name: ${schema}`);
  return sql.replaceAll(/\bpipeline\./g, `${schema}.`);
}
