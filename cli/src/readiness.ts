import { setTimeout as delay } from 'node:timers/promises';

/** The answer of `/health/ready`. */
interface Readiness {
  readonly relay?: { readonly status: string; readonly reason?: string };
}

/** Waits until the API says that it is ready, however long a busy machine takes. */
export async function whenReady(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const response = await ask(`${url}/health/ready`, signal);
    if (response?.ok) return;
    await delay(25, undefined, { signal });
  }
}

/** Waits until the API knows a key that was just made: what it knows of keys may be a second old. */
export async function whenKnown(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<void> {
  for (const deadline = performance.now() + 10_000; performance.now() < deadline;) {
    const response = await ask(`${url}/v1/session`, signal, headers);
    if (response?.ok) return;
    await delay(100, undefined, { signal });
  }
}

/** Waits until the read models include a position; false when they do not after so long. */
export async function whenShown(
  url: string,
  position: number,
  signal: AbortSignal,
  { headers = {}, within = 120_000 }: { headers?: Record<string, string>; within?: number } = {},
): Promise<boolean> {
  for (const deadline = performance.now() + within; performance.now() < deadline;) {
    const response = await ask(`${url}/v1/companies?limit=1&after=${position}`, signal, headers);
    if (response?.ok) return true;
    await delay(100, undefined, { signal });
  }
  return false;
}

/**
 * Why events do not get to Kafka; undefined when they do, or when it is not used. A relay that has just begun gets some
 * time.
 */
export async function kafkaTrouble(
  url: string,
  signal: AbortSignal,
  within: number,
): Promise<string | undefined> {
  let reason = 'the API does not answer';
  for (const deadline = performance.now() + within; ;) {
    const response = await ask(`${url}/health/ready`, signal);
    const relay = ((await response?.json().catch(() => undefined)) as Readiness | undefined)?.relay;
    if (response?.ok && (relay === undefined || relay.status === 'up' || relay.status === 'standby'))
      return undefined;
    reason = relay?.reason ?? reason;
    if (performance.now() > deadline) return reason;
    await delay(100, undefined, { signal });
  }
}

/** Undefined when nothing answers. */
async function ask(
  url: string,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Response | undefined> {
  signal.throwIfAborted();
  try {
    return await fetch(url, { headers, signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]) });
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
