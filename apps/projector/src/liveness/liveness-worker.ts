import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { KeyRing, TokenRing } from '@sovereign-pipeline/access';
import { SharedPartitions } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import { keepLease } from '@sovereign-pipeline/read-models';
import { toldError } from '@sovereign-pipeline/runtime';
import { StatusMetrics } from '../monitoring/status-metrics.ts';
import { HealthServer } from './health-server.ts';
import { Heartbeat } from './heartbeat.ts';
import { lookEvery, MainLoop } from './main-loop.ts';
import type { FromThread, LivenessSettings, ToThread } from './messages.ts';

/** Milliseconds to wait for the main loop's metrics: it may be folding. */
const metricsWithin = 500;

const settings = workerData as LivenessSettings;
const { databaseUrl, about, auth = 'off', issuer } = settings;
const tell = (told: FromThread): void => parentPort?.postMessage(told);

const mainLoop = new MainLoop(settings.status, settings.stuckAfter);
const looking = setInterval(() => {
  mainLoop.look();
}, lookEvery);

// Dedicated connections: a wait for the read models or for a lock delays none of the others.
const healthPool = createPool(databaseUrl, { name: 'projector-health', max: 1, answerWithinMs: 2_000 });
const leasePool = createPool(databaseUrl, { name: 'projector-lease', max: 1, answerWithinMs: 2_000 });
const sharePool = createPool(databaseUrl, { name: 'projector-share', max: 1 });
// Connects only when a request comes.
const accessPool = createPool(databaseUrl, { name: 'projector-access', max: 1, answerWithinMs: 2_000 });
const tokens =
  issuer &&
  new TokenRing(issuer, (error) => {
    tell({ kind: 'issuer', error: toldError(error) });
  });

const heartbeat = new Heartbeat({
  ...{ ...about, pool: healthPool, status: () => mainLoop.status },
  onDatabase: (error) => {
    tell({ kind: 'database', ...(error !== undefined && { error: toldError(error) }) });
  },
});

const statusMetrics = new StatusMetrics();
/** The last report of the main loop. */
let mainMetrics = '';
let metricsTold = Promise.withResolvers<undefined>();

async function metrics(): Promise<string> {
  const told = metricsTold.promise;
  tell({ kind: 'metrics' });
  await Promise.race([told, delay(metricsWithin, undefined, { ref: false })]);
  const own = await statusMetrics.text(about.version, mainLoop.status, heartbeat.progress);
  return mainMetrics + own;
}

const health = new HealthServer({
  ...{ ...settings, contentType: statusMetrics.contentType, metrics },
  status: () => mainLoop.status,
  isStuck: () => mainLoop.stuck.aborted,
  progress: () => heartbeat.progress,
  keys: auth === 'off' ? undefined : new KeyRing(accessPool, tokens),
});

/** Ends a share or a lease, by its ticket. */
const ends = new Map<number, AbortController>();
/** Partitions that the main loop is to release. */
const releasing = new Map<string, () => void>();

/** Does work for the main loop until that ends it, or is stuck. */
async function untilOver(
  ticket: number,
  work: (over: AbortSignal, stuck: AbortSignal) => Promise<void>,
): Promise<void> {
  const end = new AbortController();
  ends.set(ticket, end);
  const { stuck } = mainLoop;
  await work(AbortSignal.any([end.signal, stuck]), stuck).finally(() => ends.delete(ticket));
}

async function share({ ticket, name, partitions }: ToThread & { readonly kind: 'share' }): Promise<void> {
  await untilOver(ticket, async (over, stuck) => {
    const holder = {
      gained: (partition: number): void => {
        tell({ kind: 'gained', ticket, partition });
      },
      lost: async (partition: number): Promise<void> => {
        const released = Promise.withResolvers<undefined>();
        const resolve = (): void => {
          released.resolve(undefined);
        };
        releasing.set(`${ticket} ${partition}`, resolve);
        tell({ kind: 'lost', ticket, partition });
        stuck.addEventListener('abort', resolve);
        if (stuck.aborted) resolve();
        await released.promise;
        stuck.removeEventListener('abort', resolve);
        releasing.delete(`${ticket} ${partition}`);
      },
    };
    try {
      await new SharedPartitions(sharePool, name).run(partitions, holder, over);
      if (stuck.aborted) throw new Error('the main loop stood still: its partitions were let go of');
      tell({ kind: 'share-over', ticket });
    } catch (error) {
      tell({ kind: 'share-over', ticket, error: toldError(error) });
    }
  });
}

async function lease({ ticket, holder, lease }: ToThread & { readonly kind: 'lease' }): Promise<void> {
  await untilOver(ticket, async (over, stuck) => {
    const outcome = await keepLease(leasePool, [holder, lease, over]);
    tell({ kind: 'lease-over', ticket, outcome: stuck.aborted ? 'lost' : outcome });
  });
}

async function stop(): Promise<void> {
  for (const end of ends.values()) end.abort();
  await heartbeat.stop();
  await health.close();
  clearInterval(looking);
  await Promise.all([healthPool, leasePool, sharePool, accessPool].map((pool) => pool.end()));
  parentPort?.close();
}

parentPort?.on('message', (asked: ToThread) => {
  if (asked.kind === 'turn') mainLoop.turned(asked.status);
  else if (asked.kind === 'metrics') {
    mainMetrics = asked.text;
    metricsTold.resolve(undefined);
    metricsTold = Promise.withResolvers();
  } else if (asked.kind === 'share') void share(asked);
  else if (asked.kind === 'released') releasing.get(`${asked.ticket} ${asked.partition}`)?.();
  else if (asked.kind === 'lease') void lease(asked);
  else if (asked.kind === 'end') ends.get(asked.ticket)?.abort();
  else void stop();
});

try {
  const address = await health.listen();
  heartbeat.start(address);
  tell({ kind: 'listening', address });
} catch (error) {
  tell({ kind: 'cannot-listen', error: toldError(error) });
}
