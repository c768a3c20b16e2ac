import type { Moment, ViewKey } from '@sovereign-pipeline/domain';
import { type ChangeFilter, keysAsked } from './change-filters.ts';

/** The time by which two moments differ. */
export const changeTimes = ['recorded', 'published', 'occurred'] as const;
export type ChangeTime = (typeof changeTimes)[number];

const momentBy = {
  recorded: 'knownAt',
  published: 'publishedBy',
  occurred: 'asOf',
} as const satisfies Record<ChangeTime, keyof Moment>;

/** Which changes. */
export interface ChangesAsked extends ChangeFilter {
  readonly by: ChangeTime;
  /** The earlier moment: EDTF; for `recorded` RFC 3339 or a position. */
  readonly since: string | number;
  /** The later moment; default: now. */
  readonly until?: string | number | undefined;
  /** The other two times, of both moments. */
  readonly moment: Moment;
  /** The `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** One of the two moments that are compared. */
export const momentOf = (
  { by, moment }: Pick<ChangesAsked, 'by' | 'moment'>,
  time: string | number | undefined,
): Moment => ({ ...moment, ...(time !== undefined && { [momentBy[by]]: time }) });

/** The cursor of a page in order of keys. */
export const cursorOf = (
  row: { readonly view: string } & ({ readonly key: string } | { readonly id: string }),
): string => `${'key' in row ? row.key : row.id} ${row.view}`;

/** The key and the view of the row of a cursor. */
export function placeIn(cursor = ''): { readonly key: string; readonly view: string } {
  const [, key = '', view = ''] = /^(.*) (\S*)$/su.exec(cursor) ?? [];
  return { key, view };
}

/** The rows after a cursor, in the order in which the database has them: of the bytes of key and view. */
export function inOrderAfter<Row extends ViewKey>(
  cursor: string | undefined,
  rows: readonly Row[],
): readonly Row[] {
  const bytesOf = ({ key, view }: { readonly key: string; readonly view: string }) =>
    Buffer.from(`${key}\0${view}`);
  const from = bytesOf(placeIn(cursor));
  return rows
    .map((row) => ({ row, bytes: bytesOf(row) }))
    .filter(({ bytes }) => cursor === undefined || Buffer.compare(bytes, from) > 0)
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ row }) => row);
}

type Scope = Pick<ChangesAsked, 'by' | 'company' | 'with' | 'market' | 'partnership'>;

/** Whether a page of such a question may start at this cursor: a position, or a row by its key and view. */
export const isChangesCursor = (asked: Scope, cursor: string): boolean =>
  (isInOrderOfRecording(asked) ? /^\d{1,15}$/ : / [a-z-]+$/).test(cursor);

/** Whether it is about some companies, a market or a partnership, whose facts are read. */
export const isScoped = (asked: Omit<Scope, 'by'>): boolean =>
  keysAsked(asked).length > 0 || asked.market !== undefined;

export const isInOrderOfRecording = (asked: Scope): boolean => asked.by === 'recorded' && !isScoped(asked);
