import {
  defaultCertainty,
  type ExpandedEvent,
  type Fact,
  factsAt,
  isCorrection,
  type Moment,
  timelineOf,
  upcast,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { factColumns, type StoredFact } from '../projection/facts.ts';
import { selectCorrections, selectCorrectionSizes } from '../projection/touched-rows.ts';
import { inSchema } from '../schema/schema.ts';
import { HistoryTooLargeError, maxHistoryBytes } from './facts-of.ts';
import { LiveTables } from './live-tables.ts';

/** The most events of one answer, which also ends with the event that exceeds these bytes. */
const maxEvents = 200;
const maxBytes = 2 ** 19;

/** The most disputes shown of one event. */
const maxDisputes = 20;

// $1 ids in the order of the answer, $2 bytes. As many events as fit into the bytes; the first one whatever its size.
export const factsByIds = `
select id, position, type, schemaversion, stream, data, "recordedAt", importedtime, recordedby from (
  select asked.place, ${factColumns}, octet_length(f.data::text) as own,
    sum(octet_length(f.data::text)) over (order by asked.place) as bytes
  from unnest($1::text[]) with ordinality as asked(event_id, place) join :schema.facts f on f.event_id = asked.event_id
) as summed where bytes - own < $2 order by place`;

/** `next`: the id after which the rest comes. */
export interface ExpandedEvents {
  readonly events: Readonly<Record<string, ExpandedEvent>>;
  readonly next?: string;
}

/** The events that answers rest on, with their evidence and corrections. */
export class Evidence {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** The events with these ids that come after `after`, in order of id, as they stood at a moment. */
  of(ids: readonly string[], after: string, moment: Moment): Promise<ExpandedEvents> {
    const rest = [...new Set(ids)].filter((id) => id > after).sort();
    return this.#tables.snapshot(async (client, schema) => {
      const asked = rest.slice(0, maxEvents);
      const facts = await read(client, schema, asked);
      const last = facts.at(-1)?.id;
      const isCut = rest.length > asked.length || (last !== undefined && last !== asked.at(-1));
      const corrections = await correctionsOf(client, schema, facts);
      const entries = timelineOf(factsAt([...facts, ...corrections], moment));
      const against = entries.flatMap(({ retracted, disputes = [] }) => [
        ...(retracted ? [retracted.id] : []),
        ...disputes.slice(0, maxDisputes).map(({ id }) => id),
      ]);
      const whole = new Map(
        factsAt(await read(client, schema, against), moment).map((fact) => [fact.id, fact]),
      );
      const events = entries.map(({ id, ...entry }) => [id, expanded(entry, whole)] as const);
      events.sort(([a], [b]) => (a < b ? -1 : 1));
      return { events: Object.fromEntries(events), ...(isCut && last !== undefined && { next: last }) };
    });
  }
}

type Entry = Omit<ReturnType<typeof timelineOf>[number], 'id'>;

/** `whole`: its corrections, with reasons and quotes, as far as there was room. */
function expanded(
  { type, occurred, data, recordedAt, recordedby, retracted, disputes = [] }: Entry,
  whole: ReadonlyMap<string, Fact>,
): ExpandedEvent {
  const { expected, note, certainty = defaultCertainty, evidence = [] } = data;
  const reasonOf = (id: string): string => {
    const fact = whole.get(id);
    return fact !== undefined && isCorrection(fact) ? fact.data.reason : '';
  };
  return {
    type,
    occurred,
    ...(expected !== undefined && { expected }),
    certainty,
    evidence,
    ...(note !== undefined && { note }),
    recordedAt,
    ...(recordedby !== undefined && { recordedby }),
    ...(retracted && { retracted: { ...retracted, reason: reasonOf(retracted.id) } }),
    disputes: disputes.slice(0, maxDisputes).map((dispute) => ({
      ...dispute,
      reason: reasonOf(dispute.id),
      occurred: whole.get(dispute.id)?.data.occurred ?? null,
      evidence: whole.get(dispute.id)?.data.evidence ?? [],
    })),
  };
}

async function read(client: Queryable, schema: string, ids: readonly string[]): Promise<Fact[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<StoredFact>(inSchema(schema, factsByIds), [ids, maxBytes]);
  return rows.map((row) => upcast(row));
}

async function correctionsOf(client: Queryable, schema: string, facts: readonly Fact[]): Promise<Fact[]> {
  const streams = [...new Set(facts.map(({ stream }) => stream))];
  const { rows: sizes } = await client.query<{ stream: string; size: number }>(
    inSchema(schema, selectCorrectionSizes),
    [streams],
  );
  if (sizes.length === 0) return [];
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  if (bytes > maxHistoryBytes) throw new HistoryTooLargeError(bytes, maxHistoryBytes);
  const { rows } = await client.query<StoredFact>(inSchema(schema, selectCorrections), [
    sizes.map(({ stream }) => stream),
  ]);
  return rows.map((row) => upcast(row));
}
