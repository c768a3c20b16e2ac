import type { Queryable } from './transaction.ts';

/**
 * Makes a schema that is not there, and keeps all others from changing it until the end of the transaction. Not an
 * advisory lock, which anybody who may log in could keep: this one needs the right to make the schema, or to own it.
 */
export async function lockSchema(client: Queryable, name: string): Promise<void> {
  await client.query(`
    DO $$ BEGIN
      IF to_regnamespace('${name}') IS NULL THEN
        CREATE SCHEMA ${name};
      END IF;
    EXCEPTION
      -- Another process made it meanwhile. A lock that is new to the transaction has it learn of that.
      WHEN unique_violation OR duplicate_schema THEN PERFORM FROM pg_catalog.pg_namespace;
    END $$;
    COMMENT ON SCHEMA ${name} IS NULL`);
}
