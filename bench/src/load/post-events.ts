import autocannon from 'autocannon';
import { percentile } from '../report/statistics.ts';
import { requestsOf, type Workload } from '../workload/wire.ts';

export interface Timing {
  readonly warmUp: number;
  readonly seconds: number;
}

export interface PostTask extends Timing {
  readonly url: string;
  readonly connections: number;
  readonly workload: Workload;
}

/** Answers of one status, in the time after the warm-up. */
export interface Answers {
  readonly count: number;
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Posted {
  /** By status; only those that were given. */
  readonly answers: Readonly<Record<number, Answers>>;
  /** All answers of 201, those of the warm-up included. */
  readonly recorded: number;
  /** Connections that broke, answers that did not come in time. */
  readonly errors: number;
}

/** Posts one new event after the other on each connection (autocannon), and takes the time of each answer. */
export async function postEvents({ url, connections, workload, warmUp, seconds }: PostTask): Promise<Posted> {
  const next = requestsOf(url, workload);
  const times = new Map<number, number[]>();
  let recorded = 0;
  let from = Infinity;
  let to = Infinity;
  const { errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: `${url}/v1/events`,
        connections,
        duration: warmUp + seconds + 60,
        sampleInt: 100,
        timeout: 30,
        skipAggregateResult: true,
        // The public way to give every request its own body builds the request anew each time, which costs as much as
        // all the rest.
        setupClient: (client) => {
          (client as unknown as { getRequestBuffer: () => Buffer }).getRequestBuffer = next;
        },
      },
      (error: unknown, result) => {
        if (error instanceof Error) reject(error);
        else resolve(result);
      },
    );
    run.on('response', (_client, status, _bytes, time) => {
      if (status === 201) recorded += 1;
      const now = performance.now();
      if (now < from || now > to) return;
      const ofStatus = times.get(status);
      if (ofStatus) ofStatus.push(time);
      else times.set(status, [time]);
    });
    from = performance.now() + warmUp * 1000;
    to = from + seconds * 1000;
    setTimeout(
      () => {
        run.stop();
      },
      (warmUp + seconds) * 1000,
    );
  });
  const answers = [...times].map(([status, all]) => [status, answersOf(all, seconds)] as const);
  return { answers: Object.fromEntries(answers), recorded, errors };
}

const answersOf = (times: readonly number[], seconds: number): Answers => ({
  count: times.length,
  rate: times.length / seconds,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  max: percentile(times, 1),
});
