import type { Fact } from '@sovereign-pipeline/domain';
import { troubleOf } from '@sovereign-pipeline/postgres';

/** An event that cannot be projected, whatever is tried, until the projection is another one. Nothing was changed. */
export class EventFaultError extends Error {
  readonly code = 'event-fault';
  readonly event: Pick<Fact, 'id' | 'type' | 'stream' | 'position'>;

  constructor({ id, type, stream, position }: EventFaultError['event'], cause: unknown) {
    super(
      `the event ${id} (${type}, position ${position}, stream ${stream}) cannot be projected: ${describe(cause)}`,
      { cause },
    );
    this.name = 'EventFaultError';
    this.event = { id, type, stream, position };
  }
}

/**
 * No such schema, the statement itself, the transaction: nothing that is in an event. Other code's tables, a generation
 * that is gone.
 */
const ofNoEvent = new Set(['25', '3F', '42']);

/**
 * The event's fault when projecting it failed with this error: any error of a fold or other code of ours, and values
 * that PostgreSQL refuses. Undefined when the error says nothing about the event: connections, locks, a full disk, a
 * server that stops, tables of other code.
 */
export function faultIn(error: unknown): { readonly cause: unknown } | undefined {
  if (troubleOf(error) !== undefined) return undefined;
  const { code, table } = (error ?? {}) as { code?: unknown; table?: unknown };
  // Another event is at its position: the log is of another journal, which is not for us to take.
  if (code === '23505' && table === 'facts') return undefined;
  if (typeof code === 'string' && code.length === 5 && ofNoEvent.has(code.slice(0, 2))) return undefined;
  return { cause: error };
}

/** In words, for a table and for people. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { detail } = error as { detail?: unknown };
  const words = typeof detail === 'string' ? `${error.message}: ${detail}` : error.message || error.name;
  return words.slice(0, 2000);
}
