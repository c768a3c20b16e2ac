import { remember } from '@sovereign-pipeline/domain';

/** By schema, the function that puts statements into it. */
const bySchema = new Map<string, (sql: string) => string>();
/** Generations that are in use at once: the live one, one that is built, one that is about to be dropped. */
const most = 4;

/**
 * Statements that are kept for each schema, at most twice as many: the fixed ones, and some of the generated ones,
 * whose number is unbounded.
 */
const mostStatements = 256;

/**
 * SQL here is written against the schema `:schema`, which is a variable of psql (`\set schema pipeline`: the live read
 * models are there as views). This is the statement in the schema of one generation.
 */
export function inSchema(schema: string, sql: string): string {
  let put = bySchema.get(schema);
  if (put === undefined) {
    if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error(`not a plain schema name: ${schema}`);
    const [oldest] = bySchema.keys();
    if (oldest !== undefined && bySchema.size >= most) bySchema.delete(oldest);
    bySchema.set(schema, (put = putInto(schema)));
  }
  return put(sql);
}

const putInto = (schema: string) =>
  remember(mostStatements, (sql) => {
    if (/\bpipeline\.\w/.test(sql))
      throw new Error(`expected :schema. for the schema of a generation: ${sql}`);
    return sql.replaceAll(':schema.', `${schema}.`);
  });
