import { setTimeout as delay } from 'node:timers/promises';

/**
 * Polls until the probe neither throws nor gives undefined or false, and returns what it gave. After `within` ms
 * (default 90 000: the machine may be busy) it fails with the last error or value.
 */
export async function eventually<T>(
  probe: () => Promise<T> | T,
  options: { readonly within?: number } = {},
): Promise<Exclude<T, false | undefined>> {
  const within = options.within ?? 90_000;
  const deadline = performance.now() + within;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
    let last: unknown;
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value as Exclude<T, false | undefined>;
      last = `it gave ${String(value)}`;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline)
      throw new Error(`Not within ${within} ms: ${last instanceof Error ? last.message : String(last)}`, {
        cause: last,
      });
    await delay(pause);
  }
}
