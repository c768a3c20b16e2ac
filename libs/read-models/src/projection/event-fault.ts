import type { Fact } from '@sovereign-pipeline/domain';
import { troubleOf } from '@sovereign-pipeline/postgres';

/** An event that this version of the projection cannot project, however often it is tried. Nothing was changed. */
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
 * Classes of SQLSTATE that no event can cause (transaction, schema, statement): the tables are of other code, or the
 * generation is gone.
 */
const ofNoEvent = new Set(['25', '3F', '42']);

/**
 * The event's fault when projecting it failed with this error: any error of a fold or other code of ours, or a value
 * that PostgreSQL refuses. Undefined when the event is not to blame: connections, locks, a full disk, a server that
 * stops, tables of other code.
 */
export function faultIn(error: unknown): { readonly cause: unknown } | undefined {
  if (troubleOf(error) !== undefined) return undefined;
  const { code, table } = (error ?? {}) as { code?: unknown; table?: unknown };
  // Another event has its position: the log is of another journal, and must not be applied here.
  if (code === '23505' && table === 'facts') return undefined;
  if (typeof code === 'string' && code.length === 5 && ofNoEvent.has(code.slice(0, 2))) return undefined;
  return { cause: error };
}

/** An error in words, for a table and for people. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { detail } = error as { detail?: unknown };
  const words = typeof detail === 'string' ? `${error.message}: ${detail}` : error.message || error.name;
  return words.slice(0, 2000);
}
