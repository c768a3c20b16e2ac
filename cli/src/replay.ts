/**
 * `npm run replay [-- --verify]`: requests a rebuild of the read models beside the live ones, and shows its progress
 * until they are switched, or compared.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { type Command, runCommand, say } from './command.ts';
import { isWell, outcomeOf, type ReplayAnswer, waitingLines } from './replay-outcome.ts';
import { progressDisplay } from './replay-progress.ts';
import { ServiceClient } from './service-client.ts';
import { UserError } from './stop-request.ts';

await runCommand(run);

/** The exit code: 0 when all went well. */
async function run({ args, stop }: Command): Promise<number> {
  const unknown = args.filter((argument) => argument !== '--verify');
  if (unknown.length > 0)
    throw new UserError(
      `npm run replay takes no arguments but --verify (${unknown.join(' ')}). The service that it calls is told by API_URL or PORT.`,
    );
  const service = new ServiceClient(process.env, stop.signal);
  const verify = args.includes('--verify');
  let replay = await service.call<ReplayAnswer>('POST', '/v1/replays', { verify });
  const display = progressDisplay(process.stdout);
  const told = new Set<string>();
  try {
    while (replay.status === 'queued' || replay.status === 'running') {
      display.show(replay);
      for (const line of waitingLines(replay)) {
        if (!told.has(line)) say(line);
        told.add(line);
      }
      await delay(250, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) say(`The replay goes on: GET /v1/replays/${replay.id} tells how far it is.`);
      stop.signal.throwIfAborted();
      replay = await service.callAgain<ReplayAnswer>(`/v1/replays/${replay.id}`);
    }
    display.show(replay);
  } finally {
    display.end();
  }
  for (const line of outcomeOf(replay)) say(line);
  return isWell(replay) ? 0 : 1;
}
