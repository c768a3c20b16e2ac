import { resolved, upcast, type RecordedEvent, type ViewKey } from '@sovereign-pipeline/domain';
import { allowFor } from './apply-transaction.ts';
import { faultIn } from './event-fault.ts';
import { storeClaims } from './claims.ts';
import { storeFacts } from './facts.ts';
import { companiesNamedIn, identify, type IdentityFlag } from './identities.ts';
import { moveRows } from './move-rows.ts';
import { storeNames } from './names.ts';
import { inSchema } from '../schema/schema.ts';
import { inParts, rowBounds, type RowBounds } from './row-bounds.ts';
import {
  type Added,
  type FactsOfRow,
  factsOfRows,
  noteContributions,
  touchedBy,
  type TouchedRow,
  withSizes,
} from './touched-rows.ts';
import { storeWords } from './words.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { Views } from '../views/views.ts';

/** Where rows go, and how they are made. */
export interface Target {
  readonly schema: string;
  readonly views: Views;
  readonly flags: IdentityFlag;
  readonly bounds?: RowBounds;
}

/** An event that cannot be projected, and why. */
export interface Fault {
  readonly event: RecordedEvent;
  readonly cause: unknown;
}

/**
 * Projects what can be projected, in the order given, within the caller's transaction. Returns, by stream, the first
 * event that cannot: neither it nor those of its stream that come later in `events` were projected. Rejects when a
 * failure is no fault of an event.
 */
export async function projectSound(
  client: Queryable,
  target: Target,
  events: readonly RecordedEvent[],
): Promise<ReadonlyMap<string, Fault>> {
  const faults = new Map<string, Fault>();
  // Halves of what fails are tried again, and halves of those: a few faulty events among many are found by a few
  // attempts each, and what is sound goes in large parts.
  const attempt = async (part: readonly RecordedEvent[]): Promise<void> => {
    const open = part.filter(({ stream }) => !faults.has(stream));
    const [event] = open;
    if (event === undefined) return;
    const fault = await tryToProject(client, target, open);
    if (fault === undefined) return;
    if (open.length === 1) {
      faults.set(event.stream, { event, cause: fault.cause });
      return;
    }
    const middle = Math.ceil(open.length / 2);
    await attempt(open.slice(0, middle));
    await attempt(open.slice(middle));
  };
  await attempt(events);
  return faults;
}

/** All or nothing. Returns what is wrong with one of the events; rejects when that is not what made it fail. */
async function tryToProject(
  client: Queryable,
  target: Target,
  events: readonly RecordedEvent[],
): Promise<{ readonly cause: unknown } | undefined> {
  await client.query('savepoint sound');
  try {
    await project(client, target, events);
    await client.query('release savepoint sound');
    return undefined;
  } catch (error) {
    const fault = faultIn(error);
    if (fault === undefined) throw error;
    await client.query('rollback to savepoint sound; release savepoint sound');
    return fault;
  }
}

async function project(
  client: Queryable,
  { schema, views, flags, bounds = rowBounds }: Target,
  events: readonly RecordedEvent[],
): Promise<void> {
  const stored = await storeFacts(client, schema, events);
  const written = stored.map(({ event }) => upcast(event));
  const before = await identify(client, schema, written);
  if (before.size > 0) flags.identified = true;
  const { identified } = flags;
  const moved = await moveRows(client, schema, before);
  const companies = identified ? await companiesNamedIn(client, schema, written) : undefined;
  await storeNames(client, schema, written, companies);
  await storeWords(client, schema, written);
  const facts = companies ? resolved(written, { companies }) : written;
  const { rows: touched, added, corrected } = await touchedBy(client, schema, facts, identified);
  const rows = moved.length === 0 ? touched : together(touched, moved);
  if (rows.length > 0) await foldTouched(client, { schema, views, bounds, identified }, rows, added, stored);
  await storeClaims(client, schema, [...written, ...corrected]);
}

interface Folding {
  readonly schema: string;
  readonly views: Views;
  readonly bounds: RowBounds;
  readonly identified: boolean;
}

async function foldTouched(
  client: Queryable,
  { schema, views, bounds, identified }: Folding,
  rows: readonly TouchedRow[],
  added: readonly Added[],
  stored: Awaited<ReturnType<typeof storeFacts>>,
): Promise<void> {
  const sizes = new Map(stored.map(({ event, size }) => [event.id, size]));
  const whole = await factsOfRows(client, schema, rows, bounds.together, identified, added, sizes);
  const noting = noteContributions(client, schema, added);
  if (whole !== undefined) return store(client, schema, views, whole, noting);
  await noting;
  for (const part of inParts(await withSizes(client, schema, rows), bounds)) {
    if (part.size > bounds.together) await allowFor(client, part.size);
    await store(
      client,
      schema,
      views,
      (await factsOfRows(client, schema, part.rows, Number.MAX_SAFE_INTEGER, identified)) ?? [],
    );
  }
}

/** Each row once. */
function together(...rows: readonly (readonly TouchedRow[])[]): readonly TouchedRow[] {
  return [...new Map(rows.flat().map((row) => [`${row.view} ${row.key}`, row])).values()];
}

/** Rows that are folded while the database stores those before them. */
const foldedAtOnce = 250;

/** `before`: a statement on its way, of which nothing is needed but that it succeeds. */
async function store(
  client: Queryable,
  schema: string,
  views: Views,
  facts: Iterable<FactsOfRow>,
  before: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const rows = Map.groupBy(facts, ({ view }) => view);
  let storing = before;
  storing.catch(() => undefined);
  try {
    for (const [view, { store: statement }] of Object.entries(views)) {
      for (const some of chunksOf(rows.get(view as ViewKey['view']) ?? [], foldedAtOnce)) {
        // What was sent leaves this process in a turn of its own.
        await new Promise(setImmediate);
        const values = rowsAndGone(foldEach(some, views));
        await storing;
        storing = client.query(inSchema(schema, statement), values);
        storing.catch(() => undefined);
      }
    }
  } finally {
    await storing;
  }
}

function* chunksOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

interface FoldedRow extends ViewKey {
  readonly row: object | undefined;
}

function foldEach(rows: Iterable<FactsOfRow>, views: Views): FoldedRow[] {
  return Array.from(rows, ({ view, key, facts }) => ({
    view,
    key,
    row: views[view].fold(key, facts),
  }));
}

/** What a view's `store` takes. */
function rowsAndGone(folded: readonly FoldedRow[]): [string, string[]] {
  const rows = folded.flatMap(({ key, row }) => (row === undefined ? [] : [{ key, ...row }]));
  const gone = folded.filter(({ row }) => row === undefined).map(({ key }) => key);
  return [JSON.stringify(rows), gone];
}
