/** A trigger on a table, and the function that it calls. */
interface Trigger {
  readonly name: string;
  readonly on: string;
  readonly table: string;
  /** The end of its definition: `[REFERENCING …] FOR EACH …`. */
  readonly of: string;
  /** Statements. */
  readonly body: string;
  /** Whether each row is found by a key, even under plans that were made when the tables were nearly empty. */
  readonly byKeys?: boolean;
}

const settings = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

/** DDL of a trigger that runs after the statement, or the row; on the schema `:schema`. */
export const triggerAfter = ({ name, on, table, of, body, byKeys = false }: Trigger): string => `
CREATE FUNCTION :schema.${name}() RETURNS trigger LANGUAGE plpgsql${byKeys ? `\n${settings}` : ''} AS $$
BEGIN${body}
  RETURN NULL;
END $$;
CREATE TRIGGER ${name} AFTER ${on.toUpperCase()} ON :schema.${table}
  ${of} EXECUTE FUNCTION :schema.${name}();`;
