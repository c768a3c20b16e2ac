import autocannon from 'autocannon';
import type { Answers, Timing } from './post-events.ts';
import { percentile } from '../report/statistics.ts';

export interface GetTask extends Timing {
  readonly url: string;
  readonly connections: number;
  /** Of its pages the one after so many others. */
  readonly page?: number;
}

export interface Got extends Answers {
  /** Statuses other than 200. */
  readonly others: readonly number[];
  readonly bytes: number;
}

/** Asks the same again and again on each connection (autocannon), and takes the time of each answer. */
export async function getPage({ url, connections, page = 0, warmUp, seconds }: GetTask): Promise<Got> {
  const asked = await pageAfter(url, page);
  await run({ url: asked, connections, duration: warmUp });
  const times: number[] = [];
  const others: number[] = [];
  let bytes = 0;
  const began = performance.now();
  await run({ url: asked, connections, duration: seconds }, (status, size, time) => {
    if (status !== 200) others.push(status);
    else times.push(time);
    bytes = size;
  });
  const took = (performance.now() - began) / 1000;
  return {
    ...{ count: times.length, rate: times.length / took, bytes, others },
    ...{ p50: percentile(times, 0.5), p99: percentile(times, 0.99), max: percentile(times, 1) },
  };
}

/** The address of a page, by the links of those before it. */
async function pageAfter(url: string, page: number): Promise<string> {
  let asked = url;
  for (let passed = 0; passed < page; passed++) {
    const answer = await fetch(asked);
    await answer.body?.cancel();
    const [, next] = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '') ?? [];
    if (next === undefined) break;
    asked = new URL(next, asked).href;
  }
  return asked;
}

/** Until the time is over and the answers are there. */
function run(
  options: autocannon.Options,
  take: (status: number, size: number, time: number) => void = () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = autocannon(
      { ...options, timeout: 60, sampleInt: 100, skipAggregateResult: true },
      (error: unknown) => {
        if (error instanceof Error) reject(error);
        else resolve();
      },
    );
    running.on('response', (_client, status, size, time) => {
      take(status, size, time);
    });
  });
}
