import { setTimeout as delay } from 'node:timers/promises';
import type { Sample } from '../report/samples.ts';

/** Watches a count grow to `goal`: the rate from when it was first seen above 0. */
export async function rateTo(goal: number, read: () => Promise<number>, every: number): Promise<Sample> {
  let first: { readonly count: number; readonly at: number } | undefined;
  const deadline = performance.now() + 600_000;
  for (;;) {
    const count = await read();
    const at = performance.now();
    if (first === undefined && count > 0) first = { count, at };
    if (first !== undefined && count >= goal && at > first.at)
      return { rate: ((count - first.count) * 1000) / (at - first.at) };
    if (at > deadline) throw new Error(`only ${count} of ${goal} events after 10 minutes`);
    await delay(every);
  }
}
