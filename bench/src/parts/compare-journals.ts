import type { Child } from '../sandbox/child.ts';
import type { DirectTask } from '../direct/contender.ts';
import { comparedRow, interleave, rowOf, type Sample } from '../report/samples.ts';
import type { Row } from '../report/table.ts';
import type { Context } from './part.ts';

/** Where to append, and under what name that is reported. */
export interface Place {
  readonly name: string;
  readonly journal: Child;
  readonly streams: number;
  readonly streamPrefix: string;
}

/**
 * Appends to two places in turn, one event at a time, 32 in flight and in batches; the first must keep up with the
 * second.
 */
export async function compareJournals(
  { options, tell }: Context,
  what: string,
  [of, to]: readonly [Place, Place],
  atLeast: number,
): Promise<Row[]> {
  const { seed, ids, warmUp, seconds } = options;
  const rows: Row[] = [];
  for (const { how, batch, inFlight } of [
    { how: 'one at a time', batch: 1, inFlight: 1 },
    { how: '32 in flight', batch: 1, inFlight: 32 },
    { how: 'batches of 100', batch: 100, inFlight: 1 },
  ]) {
    const at = `${what}, ${how}`;
    tell(at);
    const measure = ({ journal, streams, streamPrefix }: Place) => {
      const task: DirectTask = {
        workload: { streams, seed, ids },
        batch,
        inFlight,
        warmUp,
        seconds,
        streamPrefix,
      };
      return () => journal.ask<Sample>(task);
    };
    const samples = await interleave(
      options.rounds,
      { [of.name]: measure(of), [to.name]: measure(to) },
      tell,
    );
    rows.push(rowOf(samples, of.name, at), comparedRow(samples, { of: of.name, to: to.name, at, atLeast }));
  }
  return rows;
}
