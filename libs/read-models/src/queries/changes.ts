import {
  type ComparedView,
  everyIdIn,
  type Fact,
  isCompared,
  rowChange,
  rowName,
  type RowChange,
  upcast,
} from '@sovereign-pipeline/domain';
import { PlannedStatements, type Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { foldedColumns, type StoredFact } from '../projection/facts.ts';
import { resolvedNow } from '../projection/who-is-who.ts';
import { touchedBy, withStreams } from '../projection/touched-rows.ts';
import { inSchema } from '../schema/schema.ts';
import { byOwnIds, type ChangeFilter, isChangeOf, keysAsked, mayChange } from './change-filters.ts';
import {
  type ChangesAsked,
  cursorOf,
  inOrderAfter,
  isInOrderOfRecording,
  isScoped,
  momentOf,
  placeIn,
} from './changes-asked.ts';
import { comparedRows, positionAt } from './compared-rows.ts';
import { marketsWithin } from './filters.ts';
import { nextOf } from './folded-pages.ts';
import { withIdentifying } from './identified-since.ts';
import { LiveTables } from './live-tables.ts';
import { companiesAsked } from './part-filters.ts';
import {
  firstUpTo,
  inOrderOfPlaces,
  placed,
  type PlacedRow,
  placesAreKnown,
  touchedBetween,
} from './placed-rows.ts';
import { type Between, type RowInStream, rowsInScope, type Scope } from './rows-in-scope.ts';
import { identitiesAt, whoIs } from './who.ts';

export interface ChangesPage {
  readonly changes: readonly RowChange[];
  /** Rows with more facts than one answer may be folded from: their changes are not known here. */
  readonly notCompared: readonly { readonly view: ComparedView; readonly id: string }[];
  /** The cursor of the next page; absent on the last one. A page before the last may be empty. */
  readonly next?: string;
  /** The later moment, for the next pages and for the next question's `since`. Null: now. */
  readonly until: string | number | null;
  readonly position: number;
}

/** The most facts, or rows, to examine for one page; at first twice as many facts as there are changes wanted. */
const stride = 500;
const leastAtOnce = 50;
/** The most rows of a company or a market to examine for one page. */
const mostRows = 2_000;

/** Bytes of the changes of a page: it ends with the one that exceeds them. */
const maxPageBytes = 2 ** 19;

// $1 position before the first, $2 the last one, $3 how many
const factsRecorded = `
select ${foldedColumns} from :schema.facts f where f.position > $1 and f.position <= $2 order by f.position limit $3`;

// $1 key and $2 view before the first, $3 how many. One probe of the index for each row.
const rowsAfter = `
with recursive row as (
  (select key, view from :schema.contributions where (key, view) > ($1, $2) order by key, view limit 1)
  union all
  select next.key, next.view from row, lateral (
    select key, view from :schema.contributions c where (c.key, c.view) > (row.key, row.view)
    order by c.key, c.view limit 1) as next
)
select row.key, row.view, (
  select f.stream from :schema.contributions c join :schema.facts f on f.position = c.position
  where c.key = row.key and c.view = row.view limit 1) as stream
from row limit $3`;

/** What became of rows between two moments: the same fold at both, compared. */
export class Changes {
  readonly #tables: LiveTables;
  readonly #mostNaming: number;
  readonly #planned = new PlannedStatements(200);

  /** `mostNaming`: so many facts that name a company or a market are looked at to find its rows. */
  constructor(pool: pg.Pool, mostNaming = 100_000) {
    this.#tables = new LiveTables(pool);
    this.#mostNaming = mostNaming;
  }

  /** Throws a NoReadModelsError before there are any, and a HistoryTooLargeError. */
  async find(asked: ChangesAsked): Promise<ChangesPage> {
    const page = await (isScoped(asked) ? this.#scoped(asked) : this.#unscoped(asked));
    if (page.changes.length === 0) return page;
    const moments = [momentOf(asked, asked.since), momentOf(asked, asked.until)];
    const changes = await this.#tables.snapshot((client, schema) =>
      withIdentifying(client, schema, page.changes, (change) => named.get(change) ?? new Set(), moments),
    );
    return { ...page, changes };
  }

  #unscoped(asked: ChangesAsked): Promise<ChangesPage> {
    return this.#tables.snapshot(async (connection, schema, _, position) => {
      const client = this.#planned.on(connection);
      if (isInOrderOfRecording(asked)) return inOrderOfRecording(client, schema, asked, position);
      const found = await inOrderOfKeys(client, schema, asked, asked.until);
      return { ...found, until: asked.until ?? null, position };
    });
  }

  /** Changes of one partnership, company or market, by key: of a region, say, they are looked for in all rows. */
  #scoped(given: ChangesAsked): Promise<ChangesPage> {
    return this.#tables.snapshot(async (connection, schema, _, position) => {
      const client = this.#planned.on(connection);
      const identities = await identitiesAt(client, schema, keysAsked(given), {});
      const asked = byOwnIds(given, identities.ids);
      const until = asked.until ?? (asked.by === 'recorded' ? position : undefined);
      const at = (moment: string | number) => positionAt(client, schema, moment, position);
      const between =
        asked.by === 'recorded' ? ([await at(asked.since), await at(until ?? position)] as const) : undefined;
      const scope = scopeOf(asked, (id) => whoIs(id, identities).ids);
      const found = await rowsInScope(connection, schema, scope, this.#mostNaming, between);
      const page = { until: until ?? null, position };
      if (found === undefined)
        return { ...(await inOrderOfKeys(client, schema, asked, until, between)), ...page };
      const mayMatch = found.filter((row) => mayChange(asked, { ...row, id: row.key }));
      const rows = inOrderAfter(asked.cursor, mayMatch);
      const { changes, notCompared, end } = await changesOfRows(client, schema, rows, asked, until, between);
      const last = end < rows.length ? rows[end - 1] : undefined;
      return { changes, notCompared, ...nextOf(last && cursorOf(last)), ...page };
    });
  }
}

function scopeOf(
  { partnership, market, ...asked }: ChangeFilter,
  idsOf: (key: string) => readonly string[],
): Scope {
  if (partnership !== undefined) return { partnership };
  const [company] = companiesAsked(asked);
  return company === undefined ? { markets: marketsWithin(market) ?? [] } : { companies: idsOf(company) };
}

/** Each row at the position of its last event in the period; `cursor`: a position. */
async function inOrderOfRecording(
  client: Queryable,
  schema: string,
  asked: ChangesAsked,
  position: number,
): Promise<ChangesPage> {
  const { limit, cursor } = asked;
  const at = (moment: string | number) => positionAt(client, schema, moment, position);
  const [since, last] = [await at(asked.since), await at(asked.until ?? position)];
  const from = cursor === undefined ? since : Number(cursor);
  const compared: { change: RowChange; at: number }[] = [];
  const notCompared: ChangesPage['notCompared'][number][] = [];
  const seen = new Set<string>();
  const isPlaced = placesAreKnown(asked.moment);
  let waiting: readonly PlacedRow[] = [];
  // Facts are read up to `read`; up to `end` all changes are known.
  let [read, end] = [from, from];
  // Rows placed later are added when `end` reaches them; those placed before `from` were on an earlier page.
  const upToEnd = () => compared.filter(({ at }) => at > from && at <= end);
  const missing = () => limit - upToEnd().length;
  // Read more at once where a filter lets few through, so that a page takes few statements.
  let [atOnce, folded] = [Math.min(stride, Math.max(2 * limit, leastAtOnce)), limit];
  for (let looked = 0; looked < stride && end < last && missing() > 0;) {
    const { rows } = await client.query<StoredFact>(inSchema(schema, factsRecorded), [read, last, atOnce]);
    const facts = rows.map((row) => upcast(row));
    read = facts.length < atOnce ? last : (facts.at(-1)?.position ?? last);
    const resolved = await resolvedNow(client, schema, facts);
    const touched = (await touchedBy(client, schema, resolved, true)).rows.filter(
      (row) => isCompared(row) && mayChange(asked, { ...row, id: row.key }) && !seen.has(rowName(row)),
    );
    for (const row of touched) seen.add(rowName(row));
    waiting = inOrderOfPlaces([...waiting, ...(await placed(client, schema, touched, last, isPlaced))]);
    looked += atOnce;
    atOnce = Math.min(stride - looked, 2 * atOnce);
    // At first, no more rows are folded than the page shows.
    while (end < read && missing() > 0) {
      const due = firstUpTo(waiting, read, folded);
      folded *= 2;
      waiting = waiting.slice(due.length);
      end = firstUpTo(waiting, read, 1).length === 0 ? read : Math.max(end, due.at(-1)?.at ?? end);
      const { small, large } = await comparedRows(client, schema, due, last);
      notCompared.push(...large);
      for await (const row of small) {
        const change = changeOf(row, { ...asked, since }, last);
        if (change === undefined) continue;
        compared.push({ change, at: lastCause(change, row.facts) });
      }
    }
  }
  const found = upToEnd();
  found.sort((a, b) => a.at - b.at || (cursorOf(a.change) < cursorOf(b.change) ? -1 : 1));
  // One event may change several rows: these stay together.
  const endsPage = pageEnd(limit);
  const cut = found.find(({ change }) => endsPage(change))?.at ?? Infinity;
  const shown = found.filter(({ at }) => at <= cut);
  const next = shown.length < found.length ? cut : end < last ? end : undefined;
  return {
    changes: shown.map(({ change }) => change),
    notCompared,
    ...(next !== undefined && { next: String(next) }),
    until: last,
    position,
  };
}

/** Of all rows; `cursor`: key and view of a row. */
async function inOrderOfKeys(
  client: Queryable,
  schema: string,
  asked: ChangesAsked,
  until: string | number | undefined,
  between?: Between,
): Promise<Pick<ChangesPage, 'changes' | 'notCompared' | 'next'>> {
  const { key, view } = placeIn(asked.cursor);
  const { rows } = await client.query<RowInStream>(inSchema(schema, rowsAfter), [key, view, stride]);
  const ofView = rows.filter((row) => mayChange(asked, { ...row, id: row.key }));
  const { changes, notCompared, end } = await changesOfRows(client, schema, ofView, asked, until, between);
  const last = end < ofView.length ? ofView[end - 1] : rows.length === stride ? rows.at(-1) : undefined;
  return { changes, notCompared, ...nextOf(last && cursorOf(last)) };
}

/** The changes of rows, in their order, as far as a page goes; `end`: how many rows that are. */
async function changesOfRows(
  client: Queryable,
  schema: string,
  rows: readonly RowInStream[],
  asked: ChangesAsked,
  until: string | number | undefined,
  between?: Between,
): Promise<Pick<ChangesPage, 'changes' | 'notCompared'> & { readonly end: number }> {
  const endsPage = pageEnd(asked.limit);
  const changes: RowChange[] = [];
  const notCompared: ChangesPage['notCompared'][number][] = [];
  // At first, no more rows are folded than the page shows.
  let [end, isFull, atOnce] = [0, false, Math.max(asked.limit, leastAtOnce)];
  for (; !isFull && end < Math.min(rows.length, mostRows); atOnce *= 2) {
    const part = rows.slice(end, end + atOnce);
    const ends = new Map(part.map((row, index) => [rowName(row), end + index + 1]));
    end += part.length;
    const touched = await touchedBetween(
      ...[client, schema, await withStreams(client, schema, part, true), between],
    );
    const { small, large } = await comparedRows(client, schema, touched, between?.[1]);
    for await (const row of small) {
      const change = changeOf(row, asked, until);
      if (change === undefined) continue;
      changes.push(change);
      isFull = endsPage(change);
      if (!isFull) continue;
      end = ends.get(rowName(row)) ?? end;
      break;
    }
    notCompared.push(...large.filter(({ view, id }) => (ends.get(rowName({ view, key: id })) ?? 0) <= end));
  }
  return { changes, notCompared, end };
}

/**
 * Says for each change in turn whether a page ends with it: with the last of `limit`, or the one that exceeds the
 * bytes.
 */
function pageEnd(limit: number): (change: RowChange) => boolean {
  let [left, bytes] = [limit, 0];
  return (change) => {
    left -= 1;
    bytes += Buffer.byteLength(JSON.stringify(change));
    return left === 0 || bytes > maxPageBytes;
  };
}

/** The ids that the facts of a changed row name. */
const named = new WeakMap<RowChange, ReadonlySet<string>>();

function changeOf(
  row: { readonly view: ComparedView; readonly key: string; readonly facts: readonly Fact[] },
  asked: ChangesAsked,
  until: string | number | undefined,
): RowChange | undefined {
  const change = rowChange(row, row.facts, momentOf(asked, asked.since), momentOf(asked, until));
  if (change === undefined || !isChangeOf(asked, change)) return undefined;
  named.set(change, new Set(row.facts.flatMap(everyIdIn)));
  return change;
}

/** The position of the last event that caused a change. */
function lastCause({ because }: RowChange, facts: readonly Fact[]): number {
  const causes = new Set(because);
  return Math.max(...facts.filter(({ id }) => causes.has(id)).map(({ position }) => position));
}
