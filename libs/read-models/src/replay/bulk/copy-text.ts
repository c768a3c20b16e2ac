import type { ColumnType } from '../../views/columns.ts';

// Own code: pg-copy-streams only carries bytes, and leaves their format to its users.

/** Writes a value in the text format of COPY. */
export const copyFields: Readonly<Record<ColumnType, (value: unknown) => string>> = {
  id: (value) => escape(value as string),
  text: (value) => escape(value as string),
  integer: String,
  bigint: String,
  date: String,
  boolean: (value) => (value === true ? 't' : 'f'),
  jsonb: (value) => escapeJson(JSON.stringify(value)),
  'text[]': (value) => escape(`{${(value as readonly string[]).map(element).join(',')}}`),
};

export const nothing = '\\N';

/** A text. */
export function escape(text: string): string {
  return special.test(text) ? text.replaceAll(everySpecial, (character) => escaped[character] ?? '') : text;
}

/** JSON has no raw control characters, so that only backslashes need escaping. */
export function escapeJson(json: string): string {
  return json.includes('\\') ? json.replaceAll('\\', '\\\\') : json;
}

const special = /[\\\n\r\t]/;
const everySpecial = /[\\\n\r\t]/g;
const escaped: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** An element of an array, always in quotes. */
const element = (text: string): string =>
  `"${quoted.test(text) ? text.replaceAll(everyQuoted, '\\$&') : text}"`;

const quoted = /["\\]/;
const everyQuoted = /["\\]/g;

/** Reads a text in COPY's text format from the server, which also writes \b, \f and \v. */
export function unescape(text: string): string {
  return text.includes('\\')
    ? text.replaceAll(/\\(.)/g, (_, character: string) => unescaped[character] ?? character)
    : text;
}

const unescaped: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
