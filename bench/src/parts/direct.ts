import type { DirectTask } from '../direct/contender.ts';
import { comparedRow, interleave, rowOf, type Sample } from '../report/samples.ts';
import type { Row } from '../report/table.ts';
import { streamsOf } from '../options.ts';
import { names } from './contenders.ts';
import type { Part } from './part.ts';

/** The product's journal and (f) called directly: single events with 32 in flight, and batches of 100. */
export const direct: Part = async ({ sandbox, options, tell }) => {
  const { seed, ids, warmUp, seconds } = options;
  const workload = { streams: streamsOf.many, seed, ids };
  const start = async (contender: string) =>
    sandbox.start('direct/direct.ts', {
      args: [contender],
      env: { DATABASE_URL: await sandbox.createDatabase(`direct-${contender}`) },
    });
  const journal = await start('journal');
  const emmett = await start('emmett');

  const rows: Row[] = [];
  for (const { at, batch, inFlight, atLeast } of [
    { at: 'direct, 1 event a call, 32 in flight', batch: 1, inFlight: 32, atLeast: 5 },
    { at: 'direct, 100 events a call, 1 in flight', batch: 100, inFlight: 1, atLeast: 2 },
    { at: 'direct, 100 events a call, 8 in flight', batch: 100, inFlight: 8, atLeast: 2 },
  ]) {
    tell(at);
    const task: DirectTask = { workload, batch, inFlight, warmUp, seconds, streamPrefix: 'company-bench' };
    const samples = await interleave(
      options.rounds,
      {
        [names.product]: () => journal.ask<Sample>(task),
        [names.emmett]: () => emmett.ask<Sample>(task),
      },
      tell,
    );
    rows.push(rowOf(samples, names.product, at));
    rows.push(comparedRow(samples, { of: names.product, to: names.emmett, at, atLeast }));
  }
  await Promise.all([journal.stop(), emmett.stop()]);
  return rows;
};
