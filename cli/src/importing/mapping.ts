import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UserError } from '../stop-request.ts';
import type { Cells } from './rows.ts';

const path = z
  .string()
  .regex(
    /^[a-zA-Z]+(\[\d?\])?(\.[a-zA-Z]+(\[\d?\])?)*$/,
    'expected a field of an event such as company, parties[].company or evidence[0].url',
  );
const value = z.union([z.string(), z.number(), z.boolean()]);

/** How the cells of a row make an event. */
const schema = z.strictObject({
  /** Which column is which field; a column that is not named is left out. */
  columns: z.record(z.string(), path).optional(),
  /** What every event has, unless a row says otherwise. */
  always: z.record(path, value).optional(),
  /** By field: written values, and what they mean. */
  values: z.record(path, z.record(z.string(), value)).optional(),
  /** What stands between the items of a list in one cell. */
  split: z.string().min(1).default(';'),
  /** How days are written, such as DD.MM.YYYY. */
  dates: z
    .string()
    .regex(/^(?=.*DD)(?=.*MM)(?=.*YYYY)[DMY./ -]+$/, 'expected DD, MM and YYYY, such as DD.MM.YYYY')
    .optional(),
});
export type Mapping = z.infer<typeof schema>;

/** Without a mapping columns are named after fields. */
export const plainMapping: Mapping = schema.parse({});

/** Throws a UserError that names the fault. */
export function readMapping(text: string, file: string): Mapping {
  const parsed = schema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(' / ')}: ${issue.message}`);
  throw new UserError(`${file} is no mapping:\n  ${wrong.join('\n  ')}`);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

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
  const hash = createHash('sha256').update(sortedJson(event)).digest('hex').slice(0, 40);
  return { id: `import-${hash}`, ...event };
}

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
