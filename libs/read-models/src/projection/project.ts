import { upcast, type RecordedEvent } from '@sovereign-pipeline/domain';
import { faultIn, projecting } from './event-fault.ts';
import { storeFacts } from './facts.ts';
import { storeNames } from './names.ts';
import { inSchema } from '../schema/schema.ts';
import { touch, type Touched } from './touched-rows.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { View } from '../views/view.ts';
import type { Views } from '../views/views.ts';

/** Where rows go, and how they are made. */
export interface Target {
  readonly schema: string;
  readonly views: Views;
}

/** An event that cannot be projected, and why. */
export interface Fault {
  readonly event: RecordedEvent;
  readonly cause: unknown;
}

/**
 * Projects what can be projected, in the order given, within the caller's transaction. Returns, by stream, the first event
 * that cannot: neither it nor those of its stream that come later in `events` were projected. Rejects when a failure is no
 * fault of an event.
 */
export async function projectSound(
  client: Queryable,
  target: Target,
  events: readonly RecordedEvent[],
): Promise<ReadonlyMap<string, Fault>> {
  const faults = new Map<string, Fault>();
  // Halves of what fails are tried again, and halves of those: a few faulty events among many are found by a few attempts
  // each, and what is sound goes in large parts.
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
  { schema, views }: Target,
  events: readonly RecordedEvent[],
): Promise<void> {
  const stored = await storeFacts(client, schema, events);
  const facts = stored.map((event) => projecting(() => upcast(event)));
  await storeNames(client, schema, facts);
  const touched = await touch(client, schema, facts);
  for (const [view, rows] of Map.groupBy(touched, ({ view }) => view))
    await storeRows(client, schema, views[view], rows);
}

async function storeRows(
  client: Queryable,
  schema: string,
  { fold, store }: View,
  touched: readonly Touched[],
): Promise<void> {
  const rows: object[] = [];
  const gone: string[] = [];
  for (const { key, facts } of touched) {
    const row = projecting(() => fold(key, facts));
    if (row === undefined) gone.push(key);
    else rows.push({ key, ...row });
  }
  await client.query(inSchema(schema, store), [JSON.stringify(rows), gone]);
}
