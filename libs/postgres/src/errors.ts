/**
 * What an error says about the database rather than about the statement:
 * - `away`: it cannot be reached, starts, stops, or takes no writes; the connection is lost;
 * - `disk-full`: no room to write;
 * - `busy`: locks, resources, a cancelled statement, an I/O error; the same may succeed later;
 * - `setup`: it does not let us in (password, database, certificate): an operator must change something.
 */
export type DatabaseTrouble = 'away' | 'disk-full' | 'busy' | 'setup';

interface Meaning {
  /** SQLSTATE; by a prefix, which is a class or one code. */
  readonly states?: readonly string[];
  /** Of Node.js, for what the socket lived through. */
  readonly codes?: RegExp;
  /** Of pg and pg-pool, which give no code; PostgreSQL's message where its code is not specific enough. */
  readonly message?: RegExp;
  readonly trouble: DatabaseTrouble;
}

/** What errors of the database mean, the only such table. The first that fits counts. */
const meanings: readonly Meaning[] = [
  { states: ['53100'], trouble: 'disk-full' },
  // An I/O error, or a file that is missing because it could not be made.
  { states: ['58030', '58P01'], message: /No space left on device|quota exceeded/i, trouble: 'disk-full' },
  // A pooler that does not know a setting of ours.
  { states: ['08P01'], message: /unsupported startup parameter/, trouble: 'setup' },
  // Invalid authorization, no such database.
  { states: ['28', '3D000'], trouble: 'setup' },
  {
    codes: /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH$)/,
    trouble: 'setup',
  },
  { message: /^SASL: |SSL connection/, trouble: 'setup' },
  // Connection, shutdown, start, and a standby: the former primary may be one now.
  { states: ['08', '57P', '25006'], trouble: 'away' },
  {
    codes:
      /^(ECONN[A-Z]+|EPIPE|ETIMEDOUT|E(HOST|NET)(UNREACH|DOWN)|ENOTFOUND|EAI_[A-Z]+|ERR_STREAM_[A-Z_]+)$/,
    trouble: 'away',
  },
  {
    message:
      /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout)|is not queryable$|message from backend\.$|after calling end on the pool$/,
    trouble: 'away',
  },
  // Resources, cancelled, locks, serialization, deadlock, a transaction that was left alone too long, the system.
  { states: ['53', '57014', '55P03', '40', '25P03', '25P04', '58'], trouble: 'busy' },
];

/** Undefined: the database refuses this very statement, and would again; or the error is none of the database. */
export function troubleOf(error: unknown): DatabaseTrouble | undefined {
  // Not instanceof: an error of Node.js itself may come from another realm (as in Jest).
  if (!Error.isError(error)) return undefined;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  // A Unix socket that is not there (yet).
  if (syscall === 'connect') return 'away';
  return meanings.find((meaning) => fits(meaning, typeof code === 'string' ? code : '', error.message))
    ?.trouble;
}

/** The same request may succeed later, without a change of it or of the set-up. */
export function isTransient(error: unknown): boolean {
  const trouble = troubleOf(error);
  return trouble !== undefined && trouble !== 'setup';
}

/** The database, or the connection to it, is lost: whatever was begun is begun again. */
export const isAway = (error: unknown): boolean => troubleOf(error) === 'away';

/** A schema or a table is not there, or not yet: undefined_table, invalid_schema_name. */
export const isMissing = (error: unknown): boolean => ['3F000', '42P01'].includes(stateOf(error));

/** As `isMissing`, or what a table or a schema had to have: undefined_column, undefined_function. */
export const lacksParts = (error: unknown): boolean =>
  isMissing(error) || ['42703', '42883'].includes(stateOf(error));

/** A schema is there already, perhaps since a moment ago: duplicate_schema, unique_violation. */
export const isThereAlready = (error: unknown): boolean => ['42P06', '23505'].includes(stateOf(error));

/** The login may not do that: insufficient_privilege. */
export const isDenied = (error: unknown): boolean => stateOf(error) === '42501';

function stateOf(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

/**
 * Whether a statement that failed so may have taken effect all the same: the connection was lost, or given up, after it
 * may have been sent. An answer of the server that is not about the connection says that it was rolled back.
 */
export function mayHaveTakenEffect(error: unknown): boolean {
  if (!isAway(error)) return false;
  const { code = '', syscall = '', message } = error as { code?: string; syscall?: string; message: string };
  if (['connect', 'getaddrinfo'].includes(syscall)) return false;
  // It starts, or is a standby: nothing was done.
  if (code === '57P03' || code === '25006') return false;
  return !/when trying to connect|^timeout expired|due to connection timeout|after calling end on the pool/.test(
    message,
  );
}

function fits({ states, codes, message }: Meaning, code: string, words: string): boolean {
  if (states)
    return (
      states.some((state) => isState(code) && code.startsWith(state)) && (!message || message.test(words))
    );
  if (codes) return codes.test(code);
  return code === '' && (message?.test(words) ?? false);
}

/** A SQLSTATE, as against a code of Node.js such as EPIPE. */
const isState = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code);
