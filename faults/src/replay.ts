import { setTimeout as delay } from 'node:timers/promises';
import { ServiceClient } from '@sovereign-pipeline/cli/service-client';
import { UserError } from '@sovereign-pipeline/cli/stop-request';
import type { Replay } from '@sovereign-pipeline/read-models';

/** Requests a rebuild or a verification and waits for its end; throws unless it succeeded. */
export async function replay(url: string, verify: boolean, signal: AbortSignal): Promise<void> {
  const service = new ServiceClient({ API_URL: url }, signal);
  let last = await requested(service, verify, signal);
  while (last.status === 'queued' || last.status === 'running') {
    await delay(200, undefined, { signal });
    last = await service.callAgain<Replay>(`/v1/replays/${last.id}`);
  }
  if (last.status !== 'done' || last.result?.equal === false) throw new Error(JSON.stringify(last));
}

/** Waits while another one runs, or the API is away. */
async function requested(service: ServiceClient, verify: boolean, signal: AbortSignal): Promise<Replay> {
  for (;;) {
    try {
      return await service.call<Replay>('POST', '/v1/replays', { verify });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await delay(200, undefined, { signal });
    }
  }
}
