/**
 * `npm start`: builds what changed, runs PostgreSQL, Kafka if asked to, the projector and the API until asked to stop.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, isPortFree } from '@sovereign-pipeline/local-servers';
import { keyOfStart } from './api-program.ts';
import { build, buildPages, buildProjects } from './build.ts';
import { type Command, complain, runCommand, say } from './command.ts';
import { withoutAddresses } from './logins.ts';
import { claimDataDir } from './own-postgres.ts';
import { kafkaTrouble, whenKnown, whenReady, whenShown } from './readiness.ts';
import { relativePath } from './relative-path.ts';
import { type RecordedSamples, recordSamples } from './samples.ts';
import type { Service } from './service.ts';
import { type Brokers, type Database, startBrokers, startDatabase } from './start-servers.ts';
import { type StartSettings, startSettings } from './start-settings.ts';
import { UserError } from './stop-request.ts';
import { superviseService } from './supervised-service.ts';
import type { Supervised } from './supervised.ts';
import { telling } from './telling.ts';
import { watchBuild } from './watch-build.ts';
import { welcome } from './welcome.ts';

/** All that was started. */
interface Started {
  readonly url: string;
  readonly settings: StartSettings;
  readonly database: Database;
  readonly kafka: Brokers;
  readonly api: Supervised<Service>;
  readonly projector: Supervised<Service>;
}

await runCommand(start);

/** Brings everything up and keeps it running; returns only when something cannot be kept running. */
async function start(command: Command): Promise<never> {
  const { args, stop } = command;
  const settings = settingsOf(args);
  await claimDataDir(settings.dataDir, command);
  const port = settings.port === 0 ? await freePort() : settings.port;
  await expectFree(port, settings.host);
  const builds = [build(['apps/api', 'apps/projector'], stop.signal), buildPages(stop.signal)];
  await telling('Building what changed', Promise.all(builds), say);
  const database = await startDatabase(settings, command);
  const kafka = await startBrokers(settings, args.includes('--kafka'), command);
  const services = startServices(settings, port, database, kafka, command);
  const { api, projector } = services;
  const gaveUp = Promise.race(
    [api, projector, database.own, kafka.own].flatMap((each) => each?.gaveUp ?? []),
  );
  const url = `http://${reachable(settings.host)}:${port}`;
  const up = whenUp({ url, settings, database, kafka, ...services }, stop.signal);
  say(await stop.orStop(Promise.race([up, gaveUp])));
  if (args.includes('--watch')) command.running.defer(watch([api, projector], stop.signal));
  return stop.orStop(gaveUp);
}

/** The arguments, and what the environment says. */
function settingsOf(args: readonly string[]): StartSettings {
  const unknown = args.filter((argument) => argument !== '--kafka' && argument !== '--watch');
  if (unknown.length > 0)
    throw new UserError(
      `npm start takes no arguments but --kafka (${unknown.join(' ')}). It is told by PORT, HOST, DATA_DIR, SAMPLES, DATABASE_URL and KAFKA_BROKERS, for example: PORT=3001 npm start`,
    );
  const settings = startSettings(process.env);
  if (args.includes('--kafka') && settings.kafkaBrokers !== undefined)
    throw new UserError(
      `--kafka starts a broker, and KAFKA_BROKERS (${settings.kafkaBrokers}) names one that runs: leave one of them out.`,
    );
  return settings;
}

function startServices(
  { host, dataDir }: StartSettings,
  port: number,
  { logins }: Database,
  kafka: Brokers,
  command: Command,
): Pick<Started, 'api' | 'projector'> {
  const env = { ...process.env, ...withoutAddresses, HOST: host, PORT: String(port), ...kafka.env };
  const projector = superviseService(
    {
      name: 'projector',
      dataDir,
      env: { ...env, DATABASE_URL: logins.projector },
      meanwhile: 'events are recorded meanwhile, and shown when it runs again',
    },
    command,
  );
  const api = superviseService(
    {
      name: 'api',
      dataDir,
      env: { ...env, DATABASE_URL: logins.api },
      meanwhile: 'nothing can be recorded or asked meanwhile',
    },
    command,
  );
  return { api, projector };
}

/** Resolves, when all is ready and the samples are shown, with what the user is told. */
async function whenUp(
  { url, settings, database, kafka, api, projector }: Started,
  signal: AbortSignal,
): Promise<string> {
  await telling('Waiting for the API and the projector', Promise.all([api.first, projector.first]), say);
  await telling(`Waiting for ${url}/health/ready to say so`, whenReady(url, signal), say);
  const { owner: databaseUrl } = database.logins;
  const key =
    settings.auth !== 'off' && settings.samples !== 'off' ? await keyOfStart(databaseUrl) : undefined;
  if (key) await whenKnown(url, key.headers, signal);
  const samples = await recordSamples(settings.samples, url, signal, key?.headers);
  const { brokers } = kafka;
  const trouble = brokers === undefined ? undefined : await kafkaTrouble(url, signal, 5_000);
  if (trouble === undefined) await untilShown(samples, url, signal, key?.headers);
  await key?.giveBack();
  if (trouble !== undefined) void tellWhenRelayed(url, brokers ?? '', signal);
  return welcome({
    ...{ url, databaseUrl, brokers, kafkaTrouble: trouble, samples: samples.events },
    auth: settings.auth,
    pids: { api: api.current?.pid, projector: projector.current?.pid },
    ...{ postgres: database.own?.pid, kafka: kafka.own?.pid },
    dataDir: relativePath(settings.dataDir),
  });
}

async function untilShown(
  { events, position }: RecordedSamples,
  url: string,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<void> {
  if (events === 0) return;
  const shownInTime = whenShown(url, position, signal, { headers });
  if (!(await telling('Waiting for the read models to show the samples', shownInTime, say)))
    complain('The read models do not show the samples yet; the projector goes on with them.');
}

/** `npm run dev`: restarts each service after a build. Returns a function that stops this. */
function watch(services: readonly Supervised<Service>[], signal: AbortSignal): () => Promise<void> {
  say('Watching the sources: the API and the projector start again when they change.');
  const over = new AbortController();
  const watching = watchBuild(buildProjects(['apps/api', 'apps/projector']), {
    onBuilt: () => {
      for (const service of services) service.restart();
    },
    onErrors: complain,
    signal: AbortSignal.any([signal, over.signal]),
  });
  return () => {
    over.abort();
    return watching;
  };
}

async function expectFree(port: number, host: string): Promise<void> {
  const free = await isPortFree(port, host).catch((error: unknown) => {
    throw new UserError(`Cannot listen on HOST ${host}, PORT ${port}: ${(error as Error).message}`);
  });
  if (!free)
    throw new UserError(
      `Port ${port} on ${host} is taken: stop what uses it, or choose another one with PORT.`,
    );
}

async function tellWhenRelayed(url: string, brokers: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const trouble = await kafkaTrouble(url, signal, 0).catch(() => 'asked to stop');
    if (trouble === undefined) {
      say(`Kafka at ${brokers} is reached: what was recorded goes there now.`);
      return;
    }
    await delay(2_000, undefined, { signal }).catch(() => undefined);
  }
}

/** An address to type, for a host that means "all of them". */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
