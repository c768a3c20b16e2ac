import type { BatchingWriterOptions } from '@sovereign-pipeline/journal';
import { ofDatabase } from '@sovereign-pipeline/postgres';
import { inTracesOf, SpanKind } from '@sovereign-pipeline/runtime';
import type pg from 'pg';

/**
 * Shows the statement that appends a batch in the trace of each request with an event in it. Its span begins when the
 * batch is sent: until then, from the beginning of `append to the journal`, an event waits for those before it.
 */
export function tracedAppends(pool: pg.Pool): NonNullable<BatchingWriterOptions['around']> {
  const attributes = {
    ...ofDatabase(pool),
    'db.operation.name': 'INSERT',
    'db.collection.name': 'journal.events',
    'db.query.summary': 'INSERT journal.events',
  };
  return (batch, send) =>
    inTracesOf(
      batch.map(({ event }) => event),
      {
        name: 'INSERT journal.events',
        kind: SpanKind.CLIENT,
        // By OpenTelemetry's conventions only for batches of more than one.
        attributes:
          batch.length > 1 ? { ...attributes, 'db.operation.batch.size': batch.length } : attributes,
      },
      send,
    );
}
