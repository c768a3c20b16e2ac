import { resolved, rowName, upcast, type RecordedEvent } from '@sovereign-pipeline/domain';
import type { GenerationFlags } from './apply-transaction.ts';
import { faultIn } from './event-fault.ts';
import { storeClaims } from './claims.ts';
import { storeFacts } from './facts.ts';
import { identify } from './identities.ts';
import { moveRows } from './move-rows.ts';
import { storeNames } from './names.ts';
import { largeStream, storeTimelines } from './timelines.ts';
import { foldTouched } from './fold-touched.ts';
import { rowBounds, type RowBounds } from './row-bounds.ts';
import { RowMemory } from './row-memory.ts';
import { touchedBy, type TouchedRow } from './touched-rows.ts';
import { idsNamedIn } from './who-is-who.ts';
import { storeWords } from './words.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { Views } from '../views/views.ts';

/** Where rows are stored, and how they are made. */
export interface Target {
  readonly schema: string;
  readonly views: Views;
  readonly flags: Pick<GenerationFlags, 'identified' | 'large'>;
  readonly bounds?: RowBounds;
  /** The most claims of a stream that timelines enter one by one. */
  readonly largeStream?: number;
  /** The memory of large rows; lasts as long as its owner. */
  readonly memory?: RowMemory;
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
  // Halves of a failed batch are tried again, and halves of those: this finds a few faulty events among many in a few
  // attempts each, and applies the others in large parts.
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

/** All or nothing. Returns the fault of one of the events; rejects when the failure has another cause. */
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
  {
    schema,
    views,
    flags,
    bounds = rowBounds,
    largeStream: large = largeStream,
    memory = new RowMemory(),
  }: Target,
  events: readonly RecordedEvent[],
): Promise<void> {
  const stored = await storeFacts(client, schema, events);
  const written = stored.map(({ event }) => upcast(event));
  const before = await identify(client, schema, written);
  if (before.size > 0) flags.identified = true;
  const { identified } = flags;
  // Also rows that an earlier part of this batch has made large.
  if (before.size > 0) await memory.forgetAll(client, schema);
  const moved = await moveRows(client, schema, before);
  const ids = identified ? await idsNamedIn(client, schema, written) : undefined;
  await storeNames(client, schema, written, ids);
  await storeWords(client, schema, written);
  const facts = ids ? resolved(written, { ids }) : written;
  const touched = await touchedBy(client, schema, facts, identified);
  const { corrected } = touched;
  const rows = moved.length === 0 ? touched.rows : together(touched.rows, moved);
  const folding = { schema, views, bounds, identified, memory, large: flags.large };
  if (rows.length > 0) await foldTouched(client, folding, { ...touched, rows }, moved, stored);
  await storeClaims(client, schema, [...written, ...corrected]);
  await storeTimelines(client, schema, written, corrected, before, { identified, large });
}

/** Each row once. */
function together(...rows: readonly (readonly TouchedRow[])[]): readonly TouchedRow[] {
  return [...new Map(rows.flat().map((row) => [rowName(row), row])).values()];
}
