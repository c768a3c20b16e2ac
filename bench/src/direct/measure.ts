import type { Sample } from '../report/samples.ts';
import { percentile } from '../report/statistics.ts';
import { randomOf } from '../workload/random.ts';
import type { DirectTask } from './contender.ts';

/**
 * Calls again and again, `inFlight` at once. Events count when their call ended after the warm-up; times are of calls.
 * The rate is over the time from the first such end to the last, so that large batches are not cut off.
 */
export async function measure(
  { inFlight, warmUp, seconds, batch }: DirectTask,
  call: (worker: number) => Promise<unknown>,
): Promise<Sample> {
  const from = performance.now() + warmUp * 1000;
  const to = from + seconds * 1000;
  const times: number[] = [];
  let [first, last] = [NaN, NaN];
  const work = async (worker: number): Promise<void> => {
    for (let began = performance.now(); began < to;) {
      await call(worker);
      const ended = performance.now();
      if (ended >= from) {
        if (Number.isNaN(first)) first = ended;
        times.push(ended - began);
        last = ended;
      }
      began = ended;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, worker) => work(worker)));
  if (times.length < 2) throw new Error('the time was too short for two calls');
  return {
    rate: ((times.length - 1) * batch * 1000) / (last - first),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** Names a stream for a worker's next call: any of those that no other worker writes to at the same time. */
export function streamPicker({ workload, inFlight, streamPrefix }: DirectTask): (worker: number) => string {
  const random = randomOf(workload.seed);
  const each = Math.max(1, Math.floor(workload.streams / inFlight));
  return (worker) => `${streamPrefix}${(Math.floor(random() * each) * inFlight + worker) % workload.streams}`;
}
