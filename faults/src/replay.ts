import { setTimeout as delay } from 'node:timers/promises';
import type { Replay } from '@sovereign-pipeline/read-models';

/** Asks for a rebuild or a verification and waits for its end; throws unless it went well. */
export async function replay(urls: readonly string[], verify: boolean, signal: AbortSignal): Promise<void> {
  let last: Replay | undefined;
  for (;;) {
    signal.throwIfAborted();
    last = await answerOf(last, urls[0] ?? '', verify);
    if (last?.status === 'done' && last.result?.equal !== false) return;
    if (last?.status === 'failed' || last?.status === 'done') throw new Error(JSON.stringify(last));
    await delay(200, undefined, { signal });
  }
}

/** What became of it; undefined while it cannot even be asked for, because another one runs or the API is away. */
async function answerOf(last: Replay | undefined, url: string, verify: boolean): Promise<Replay | undefined> {
  try {
    const response = last
      ? await fetch(`${url}/v1/replays/${last.id}`)
      : await fetch(`${url}/v1/replays`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ verify }),
        });
    return response.ok ? ((await response.json()) as Replay) : last;
  } catch {
    return last;
  }
}
