import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Cells } from './rows.ts';

/** How the cells of a row make an event. */
export interface Mapping {
  /** Which column is which field; a column that is not named is left out. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** What every event has, unless a row says otherwise. */
  readonly always?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** By field: written values, and what they mean. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> | undefined;
  /** What stands between the items of a list in one cell. */
  readonly split: string;
  /** How days are written, such as DD.MM.YYYY. */
  readonly dates?: string | undefined;
}

/** Without a mapping columns are named after fields. */
export const plainMapping: Mapping = { split: ';' };

/** Attributes of an event; every other field is of its data. */
const attributes = new Set([
  ...['id', 'type', 'source', 'subject', 'correlationid', 'causationid', 'expectedversion'],
]);
const dates = new Set(['occurred', 'expected', 'published']);
const numbers = new Set(['min', 'max', 'credibility', 'expectedversion']);

/** The event that a row makes. */
export function eventOf(cells: Cells, { columns, always = {}, values = {}, ...how }: Mapping): object {
  const event: Fields = {};
  const data: Fields = {};
  const place = (field: string, cell: string | number | boolean): void => {
    const name = field.split(/[.[]/)[0] ?? '';
    const last =
      field
        .split('.')
        .at(-1)
        ?.replace(/\[\d?\]$/, '') ?? '';
    const mean = (written: string): unknown => {
      const meant = values[field]?.[written];
      if (meant !== undefined) return meant;
      if (numbers.has(last) && /^-?\d+(\.\d+)?$/.test(written)) return Number(written);
      return dates.has(last) ? isoDay(written, how.dates) : written;
    };
    const words = typeof cell === 'boolean' ? () => cell : mean;
    put(attributes.has(name) ? event : data, field.split('.'), String(cell), how.split, words);
  };
  const given = Object.entries(cells).flatMap(([column, cell]) => {
    const field = columns === undefined ? column : columns[column];
    return field === undefined ? [] : [[field, cell] as const];
  });
  const fields = new Set(given.map(([field]) => field));
  for (const [field, cell] of Object.entries(always)) if (!fields.has(field)) place(field, cell);
  for (const [field, cell] of given) place(field, cell);
  return { ...event, data };
}

type Fields = Record<string, unknown>;

/** `name[]`: a cell with all items of a list; `name[1]`: the second item of a list. */
function put(
  target: Fields,
  [first = '', ...rest]: readonly string[],
  text: string,
  split: string,
  mean: (written: string) => unknown,
): void {
  const [, name = '', item] = /^([^[]*)(?:\[(\d?)\])?$/.exec(first) ?? [undefined, first];
  if (item === undefined) {
    if (rest.length === 0) target[name] = mean(text);
    else put((target[name] ??= {}) as Fields, rest, text, split, mean);
    return;
  }
  const list = (target[name] ??= []) as unknown[];
  const texts = item === '' ? text.split(split).map((each) => each.trim()) : [text];
  for (const [index, each] of texts.entries()) {
    const at = item === '' ? index : Number(item);
    if (each === '') continue;
    if (rest.length === 0) list[at] = mean(each);
    else put((list[at] ??= {}) as Fields, rest, each, split, mean);
  }
}

/** A day written as `pattern` says → ISO 8601; anything else as it is. */
function isoDay(written: string, pattern: string | undefined): string {
  if (pattern === undefined) return written;
  const groups = pattern
    .replace(/[./-]/g, '\\$&')
    .replace('YYYY', '(?<year>\\d{4})')
    .replace('MM', '(?<month>\\d{1,2})')
    .replace('DD', '(?<day>\\d{1,2})');
  const { year, month = '', day = '' } = new RegExp(`^${groups}$`).exec(written)?.groups ?? {};
  return year === undefined ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An event with an id: its own, or one that is made from what it says, so that the same row is recorded once. */
export function withId(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event) || 'id' in event) return event;
  const hash = bytesToHex(sha256(utf8ToBytes(sortedJson(event)))).slice(0, 40);
  return { id: `import-${hash}`, ...event };
}

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
