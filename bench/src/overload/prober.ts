import { setTimeout as delay } from 'node:timers/promises';
import { answer, endWithParent } from '../sandbox/answer.ts';

/** An ordinary client beside the others: asks whether the service lives, and posts an event now and then. */
export interface ProbeTask {
  readonly url: string;
  readonly seconds: number;
}

export interface Probed {
  /** Milliseconds that each answer took. */
  readonly live: readonly number[];
  readonly posts: readonly number[];
  /** Statuses and faults that an ordinary client should not see. */
  readonly faults: readonly string[];
}

endWithParent();
answer(async ({ url, seconds }: ProbeTask): Promise<Probed> => {
  const [live, posts, faults]: [number[], number[], string[]] = [[], [], []];
  const until = performance.now() + seconds * 1_000;
  const again = async (took: number[], pause: number, expected: number, ask: () => Promise<Response>) => {
    while (performance.now() < until) {
      const began = performance.now();
      try {
        const { status, body } = await ask();
        await body?.cancel();
        if (status !== expected) faults.push(String(status));
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
      took.push(performance.now() - began);
      await delay(pause);
    }
  };
  const event = JSON.stringify({ type: 'MarketTargeted', data: { company: 'Prober', market: 'JP' } });
  await Promise.all([
    again(live, 10, 200, () => fetch(`${url}/health/live`)),
    again(posts, 20, 201, () =>
      fetch(`${url}/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: event,
      }),
    ),
  ]);
  return { live, posts, faults };
});
