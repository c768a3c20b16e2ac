/** `npm run parked [-- --retry [stream]]`: shows what the read models could not take, or has it tried again. */
import { type Command, runCommand, say } from './command.ts';
import { counted } from './replay-outcome.ts';
import { ServiceClient } from './service-client.ts';
import { UserError } from './stop-request.ts';

interface Parked {
  readonly streams: readonly {
    readonly stream: string;
    readonly events: number;
    readonly event: { readonly id: string; readonly type: string; readonly position: number };
    readonly error: string;
    readonly attempts: number;
  }[];
}

interface Retried {
  readonly stream: string;
  readonly applied: number;
  readonly left: number;
  readonly error?: string;
}

await runCommand(run);

/** 0 when nothing is parked (any more), else 1. */
async function run({ args, stop }: Command): Promise<number> {
  const [option, stream, ...rest] = args;
  if ((option !== undefined && option !== '--retry') || rest.length > 0)
    throw new UserError(
      'npm run parked takes no arguments but --retry, for all streams, or --retry and the name of one: npm run parked -- --retry company-naver',
    );
  const service = new ServiceClient(process.env, stop.signal);
  if (option === '--retry') {
    const { streams } =
      stream === undefined
        ? await service.call<{ streams: Retried[] }>('POST', '/v1/parked/retry')
        : {
            streams: [await service.call<Retried>('POST', `/v1/parked/${encodeURIComponent(stream)}/retry`)],
          };
    for (const { stream: name, applied, left, error } of streams)
      say(`${name}: ${applied} applied, ${left} left${error === undefined ? '' : ` (${error})`}`);
  }
  const { streams } = await service.call<Parked>('GET', '/v1/parked?limit=1000');
  if (streams.length === 0) say('Nothing is parked.');
  for (const { stream: name, events, event, error, attempts } of streams)
    say(
      `${name}: ${counted(events, 'event')} held up by ${event.id} (${event.type}, position ${event.position}) after ${counted(attempts, 'attempt')}: ${error}`,
    );
  return streams.length === 0 ? 0 : 1;
}
