import type { Fact } from '@sovereign-pipeline/domain';

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

/** The pure part of a projection threw. */
class CannotProject extends Error {}

/** Runs a pure part of a projection: what it throws is a fault of an event. */
export function projecting<T>(fold: () => T): T {
  try {
    return fold();
  } catch (error) {
    throw new CannotProject('', { cause: error });
  }
}

/** Cardinality, data exceptions, integrity constraints, program limits, raised in PL/pgSQL: all by what is in a row. */
const faultClasses = new Set(['21', '22', '23', '54', 'P0']);

/**
 * What is wrong with an event when projecting it failed like this; undefined when the failure tells nothing of the event:
 * connections, locks, a full disk, a server that stops, other code's tables.
 */
export function faultIn(error: unknown): { readonly cause: unknown } | undefined {
  if (error instanceof CannotProject) return { cause: error.cause };
  if (!(error instanceof Error)) return undefined;
  const { code, table } = error as { code?: unknown; table?: unknown };
  // Another event is at its position: the log is of another journal, which is not for us to take.
  if (code === '23505' && table === 'facts') return undefined;
  const isFault = typeof code === 'string' && code.length === 5 && faultClasses.has(code.slice(0, 2));
  return isFault ? { cause: error } : undefined;
}

/** In words, for a table and for people. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { detail } = error as { detail?: unknown };
  const words = typeof detail === 'string' ? `${error.message}: ${detail}` : error.message || error.name;
  return words.slice(0, 2000);
}
