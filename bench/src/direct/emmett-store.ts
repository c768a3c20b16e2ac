import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { eventsOf } from '../workload/events.ts';
import { turnsOf } from '../workload/turns.ts';
import type { Contender } from './contender.ts';
import { measure, streamPicker } from './measure.ts';

/**
 * (f): the npm event store, given a pool of 16. Two of its appends to one stream at once conflict, so every worker has
 * streams of its own; the product needs no such care, and is given the same streams.
 */
export const emmettStore: Contender = async (databaseUrl) => {
  const store = getPostgreSQLEventStore(databaseUrl, {
    connectionOptions: { pooled: true, pool: new pg.Pool({ connectionString: databaseUrl, max: 16 }) },
  });
  await store.schema.migrate();
  return (task) => {
    const streamFor = streamPicker(task);
    const next = turnsOf(eventsOf(task.workload.streams, task.workload.seed));
    return measure(task, (worker) =>
      store.appendToStream(
        streamFor(worker),
        Array.from({ length: task.batch }, () => {
          const { type, data } = next();
          return { type, data };
        }),
      ),
    );
  };
};
