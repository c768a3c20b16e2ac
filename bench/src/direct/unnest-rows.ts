import { baselinePool } from '../servers/baseline-pool.ts';
import { eventsOf } from '../workload/events.ts';
import { idsOf } from '../workload/event-ids.ts';
import { turnsOf } from '../workload/turns.ts';
import type { Contender } from './contender.ts';
import { measure } from './measure.ts';

const insert = {
  name: 'insert',
  text: 'INSERT INTO events (id, type, data) SELECT * FROM unnest($1::text[], $2::text[], $3::json[])',
};

/** (c): INSERT … SELECT unnest, a transaction for each batch. */
export const unnestRows: Contender = async () => {
  const pool = await baselinePool(4);
  return (task) => {
    const rows = eventsOf(task.workload.streams, task.workload.seed).map(({ type, data }) => ({
      type,
      data: JSON.stringify(data),
    }));
    const next = turnsOf(rows);
    const newId = idsOf('v7');
    return measure(task, () => {
      const batch = Array.from({ length: task.batch }, next);
      const values = [batch.map(newId), batch.map((row) => row.type), batch.map((row) => row.data)];
      return pool.query({ ...insert, values });
    });
  };
};
