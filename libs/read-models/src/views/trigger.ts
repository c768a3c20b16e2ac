/** A trigger upon a table, and the function that it calls. */
interface Trigger {
  readonly name: string;
  readonly on: string;
  readonly table: string;
  /** What it is called for: `[REFERENCING …] FOR EACH …`. */
  readonly of: string;
  /** Statements. */
  readonly body: string;
  /** Whether each row is found by a key: tables grow under plans that were made when there was little in them. */
  readonly byKeys?: boolean;
}

const settings = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

/** After the statement, or the row; on the schema `:schema`. */
export const triggerAfter = ({ name, on, table, of, body, byKeys = false }: Trigger): string => `
CREATE FUNCTION :schema.${name}() RETURNS trigger LANGUAGE plpgsql${byKeys ? `\n${settings}` : ''} AS $$
BEGIN${body}
  RETURN NULL;
END $$;
CREATE TRIGGER ${name} AFTER ${on.toUpperCase()} ON :schema.${table}
  ${of} EXECUTE FUNCTION :schema.${name}();`;
