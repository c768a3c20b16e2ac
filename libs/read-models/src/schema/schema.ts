/** Statements in the schema of a generation, by the statement as it is written: each is put there once. */
const bySchema = new Map<string, Map<string, string>>();
/** Generations that are in use at once: the live one, one that is built, one that is about to be dropped. */
const most = 4;

/**
 * SQL here is written against the schema `:schema`, which is a variable of psql (`\set schema pipeline`: the live read
 * models are there as views). This is the statement in the schema of one generation.
 */
export function inSchema(schema: string, sql: string): string {
  let statements = bySchema.get(schema);
  if (statements === undefined) {
    if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error(`not a plain schema name: ${schema}`);
    const [oldest] = bySchema.keys();
    if (oldest !== undefined && bySchema.size >= most) bySchema.delete(oldest);
    bySchema.set(schema, (statements = new Map<string, string>()));
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    if (/\bpipeline\.\w/.test(sql))
      throw new Error(`expected :schema. for the schema of a generation: ${sql}`);
    statements.set(sql, (statement = sql.replaceAll(':schema.', `${schema}.`)));
  }
  return statement;
}
