import { isCorrection, type RecordedEvent, rowName, type ViewKey } from '@sovereign-pipeline/domain';
import { allowFor } from './apply-transaction.ts';
import { correction } from './facts.ts';
import { inSchema } from '../schema/schema.ts';
import { inParts, type RowBounds } from './row-bounds.ts';
import type { NewInMind, RememberedRow, RowMemory } from './row-memory.ts';
import {
  correctionsOf,
  type FactsOfRow,
  factsOfRows,
  noteContributions,
  type Touched,
  type TouchedRow,
  withSizes,
} from './touched-rows.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { View } from '../views/view.ts';
import type { Views } from '../views/views.ts';

export interface Folding {
  readonly schema: string;
  readonly views: Views;
  readonly bounds: RowBounds;
  /** Whether companies may have several ids. */
  readonly identified: boolean;
  readonly memory: RowMemory;
  /** Whether any row may be in the memory of large rows. */
  readonly large: boolean;
}

/**
 * Folds and stores the rows that new facts touch: rows in memory from the new facts alone, the others from all of
 * their facts. `moved`: rows whose facts changed otherwise.
 */
export async function foldTouched(
  client: Queryable,
  folding: Folding,
  touched: Touched,
  moved: readonly TouchedRow[],
  stored: readonly { readonly event: RecordedEvent; readonly size: number }[],
): Promise<void> {
  const { schema, bounds, identified } = folding;
  const { rows, added } = touched;
  const sizes = new Map(stored.map(({ event, size }) => [event.id, size]));
  const grown = folding.large ? await growRows(client, folding, touched, moved, sizes) : [];
  const names = new Set(grown.map(rowName));
  const others = grown.length === 0 ? rows : rows.filter((row) => !names.has(rowName(row)));
  const whole =
    others.length === 0
      ? []
      : await factsOfRows(client, schema, others, bounds.together, identified, added, sizes);
  const noting = noteContributions(client, schema, added);
  if (whole !== undefined) return store(client, folding, whole, grown, noting);
  await noting;
  let first = grown;
  for (const part of inParts(await withSizes(client, schema, others), bounds)) {
    if (part.size > bounds.together) await allowFor(client, part.size);
    const facts = await factsOfRows(client, schema, part.rows, Number.MAX_SAFE_INTEGER, identified);
    await store(client, folding, facts ?? [], first);
    first = [];
  }
}

interface FoldedRow extends ViewKey {
  readonly row: object | undefined;
  /** The stored row, if it is known. */
  readonly stored?: object | undefined;
}

/** Grows the rows that are in memory and have lost no fact, by the added facts. */
async function growRows(
  client: Queryable,
  { schema, bounds, memory }: Folding,
  { rows, added, correctedRows }: Touched,
  moved: readonly TouchedRow[],
  sizes: ReadonlyMap<string, number>,
): Promise<FoldedRow[]> {
  const inMind = await memory.renew(client, schema, rows);
  if (inMind.size === 0) return [];
  const changed = new Set([...correctedRows, ...moved.map(rowName)]);
  const open = rows.flatMap((row) => {
    const known = inMind.get(rowName(row));
    return known === undefined || changed.has(rowName(row)) ? [] : [{ row, known }];
  });
  const facts = Map.groupBy(added, rowName);
  const corrected = await correctedAmong(client, schema, open, (row) => facts.get(rowName(row)) ?? []);
  return open.flatMap(({ row, known }) => {
    const own = (facts.get(rowName(row)) ?? []).map(({ fact }) => fact);
    const bytes = own.reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0);
    const isTooLarge = known.bytes + bytes + correctionsOf(row) > bounds.row;
    if (isTooLarge || own.some((fact) => isCorrection(fact) || corrected.has(fact.id))) return [];
    return [{ view: row.view, key: row.key, ...known.with(own, bytes) }];
  });
}

// $1 streams, $2 ids of claims. The claims that were corrected before they arrived.
const selectCorrected = `
select distinct f.data->>'eventId' as id from :schema.facts f
where f.stream = any ($1::text[]) and f.${correction} and f.data->>'eventId' = any ($2::text[])`;

async function correctedAmong(
  client: Queryable,
  schema: string,
  open: readonly { readonly row: TouchedRow; readonly known: RememberedRow }[],
  addedTo: (row: TouchedRow) => Touched['added'],
): Promise<ReadonlySet<string>> {
  const disputed = open.map(({ row }) => row).filter((row) => correctionsOf(row) > 0);
  if (disputed.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(inSchema(schema, selectCorrected), [
    disputed.flatMap(({ streams }) => streams.map(({ stream }) => stream)),
    disputed.flatMap(addedTo).map(({ fact }) => fact.id),
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Rows that are folded at once, while the database stores those before them. */
const foldedAtOnce = 250;

/** `before`: a statement in flight that must succeed; its result is not used. */
async function store(
  client: Queryable,
  { schema, views, memory }: Folding,
  facts: Iterable<FactsOfRow>,
  grown: readonly FoldedRow[],
  before: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const rows = Map.groupBy<ViewKey['view'], FactsOfRow | FoldedRow>([...grown, ...facts], ({ view }) => view);
  const largeOnes: NewInMind[] = [];
  let storing = before;
  storing.catch(() => undefined);
  try {
    for (const view of Object.values(views)) {
      for (const some of chunksOf(rows.get(view.name) ?? [], foldedAtOnce)) {
        // Statements are sent only in a later turn of the event loop.
        await new Promise(setImmediate);
        const values = rowsAndGone(
          view,
          some.map((each) => ('row' in each ? each : folded(each, views, memory.from, largeOnes))),
        );
        await storing;
        storing = client.query(inSchema(schema, view.store), values);
        storing.catch(() => undefined);
      }
    }
  } finally {
    await storing;
  }
  if (largeOnes.length === 0) return;
  const sized = await withSizes(
    client,
    schema,
    largeOnes.map(({ view, key }) => ({ view, key, streams: [] })),
  );
  await memory.keep(
    client,
    schema,
    largeOnes.map((row, place) => ({ ...row, bytes: sized[place]?.size ?? 0 })),
  );
}

function* chunksOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

/** `largeOnes`: receives the rows to be kept in memory, those of at least `from` facts. */
function folded(
  { view, key, facts }: FactsOfRow,
  views: Views,
  from: number,
  largeOnes: NewInMind[],
): FoldedRow {
  const { fold, grow } = views[view];
  if (grow === undefined || facts.length < from) return { view, key, row: fold(key, facts) };
  const growing = grow(key, facts);
  const { row } = growing;
  largeOnes.push({ view, key, growing, stored: row });
  return { view, key, row };
}

/** What a view's `store` takes. */
function rowsAndGone(view: View, all: readonly FoldedRow[]): [string, string[]] {
  const rows = all.flatMap(({ key, row, stored }) => {
    if (row === undefined) return [];
    return [{ key, ...(stored === undefined ? row : view.since(stored, row)) }];
  });
  const gone = all.filter(({ row }) => row === undefined).map(({ key }) => key);
  return [JSON.stringify(rows), gone];
}
