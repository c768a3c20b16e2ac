/**
 * `npm start`: builds what changed, runs PostgreSQL, Kafka if asked to, the projector and the API until asked to stop.
 */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  DirectoryInUseError,
  type EmbeddedPostgres,
  freePort,
  isPortFree,
  type LocalKafka,
} from '@sovereign-pipeline/local-servers';
import { build, buildPages, buildProjects } from './build.ts';
import { type Command, complain, runCommand, say } from './command.ts';
import { expectDatabase } from './expect-database.ts';
import { claimDataDir, startOwnPostgres } from './own-postgres.ts';
import { keyOfStart } from './api-program.ts';
import { migrate, ownLogins, withoutAddresses } from './logins.ts';
import { kafkaTrouble, whenKnown, whenReady, whenShown } from './readiness.ts';
import { recordSamples } from './samples.ts';
import type { Service } from './service.ts';
import { relativePath } from './relative-path.ts';
import { settingsFor, startKafka, withoutLogin } from './start-kafka.ts';
import { type StartSettings, startSettings } from './start-settings.ts';
import { UserError } from './stop-request.ts';
import { superviseService } from './supervised-service.ts';
import { Supervised } from './supervised.ts';
import { telling } from './telling.ts';
import { watchBuild } from './watch-build.ts';
import { welcome } from './welcome.ts';

await runCommand(start);

/** Brings everything up and keeps it running; returns only when something cannot be kept running. */
async function start(command: Command): Promise<never> {
  const { args, stop } = command;
  const unknown = args.filter((argument) => argument !== '--kafka' && argument !== '--watch');
  if (unknown.length > 0)
    throw new UserError(
      `npm start takes no arguments but --kafka (${unknown.join(' ')}). It is told by PORT, HOST, DATA_DIR, SAMPLES, DATABASE_URL and KAFKA_BROKERS, for example: PORT=3001 npm start`,
    );
  const settings = startSettings(process.env);
  const ownKafka = args.includes('--kafka');
  if (ownKafka && settings.kafkaBrokers !== undefined)
    throw new UserError(
      `--kafka starts a broker, and KAFKA_BROKERS (${settings.kafkaBrokers}) names one that runs: leave one of them out.`,
    );
  await claimDataDir(settings.dataDir, command);
  const port = settings.port === 0 ? await freePort() : settings.port;
  await expectFree(port, settings.host);
  const builds = [build(['apps/api', 'apps/projector'], stop.signal), buildPages(stop.signal)];
  await telling('Building what changed', Promise.all(builds), say);
  const postgres = settings.logins === undefined ? superviseOwnPostgres(settings, command) : undefined;
  const upTo = async <T>(what: string, work: Promise<T>): Promise<T> => stop.orStop(telling(what, work, say));
  const ownServer = postgres && (await upTo('Starting PostgreSQL', postgres.first));
  const logins = settings.logins ?? ownLogins(ownServer?.url ?? '');
  const { owner: databaseUrl } = logins;
  const passwordFile = join(relativePath(settings.dataDir), 'postgres/password');
  await upTo(
    'Waiting for PostgreSQL',
    expectDatabase(databaseUrl, ownServer && { passwordFile }, stop.signal),
  );
  if (logins.api !== databaseUrl)
    await upTo('Bringing the database up to date', migrate(logins, stop.signal));
  const kafka = ownKafka ? superviseOwnKafka(settings, command) : undefined;
  const ownBroker = kafka && (await upTo('Starting Kafka', kafka.first));
  const brokers = ownBroker?.brokers ?? settings.kafkaBrokers;
  const env = {
    ...process.env,
    ...withoutAddresses,
    HOST: settings.host,
    PORT: String(port),
    KAFKA_BROKERS: brokers,
    ...(ownBroker && { ...withoutLogin, ...settingsFor(ownBroker) }),
  };
  const { dataDir } = settings;
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
  const url = `http://${reachable(settings.host)}:${port}`;
  const gaveUp = Promise.race([api, projector, postgres, kafka].flatMap((each) => each?.gaveUp ?? []));
  const bringUp = async (): Promise<string> => {
    await telling('Waiting for the API and the projector', Promise.all([api.first, projector.first]), say);
    await telling(`Waiting for ${url}/health/ready to say so`, whenReady(url, stop.signal), say);
    const key =
      settings.auth !== 'off' && settings.samples !== 'off' ? await keyOfStart(databaseUrl) : undefined;
    if (key) await whenKnown(url, key.headers, stop.signal);
    const samples = await recordSamples(settings.samples, url, stop.signal, key?.headers);
    const trouble = brokers === undefined ? undefined : await kafkaTrouble(url, stop.signal, 5_000);
    if (samples.events > 0 && trouble === undefined) {
      const shownInTime = whenShown(url, samples.position, stop.signal, key);
      if (!(await telling('Waiting for the read models to show the samples', shownInTime, say)))
        complain('The read models do not show the samples yet; the projector goes on with them.');
    }
    await key?.giveBack();
    if (trouble !== undefined) void tellWhenRelayed(url, brokers ?? '', stop.signal);
    return welcome({
      ...{ url, databaseUrl, brokers, kafkaTrouble: trouble, samples: samples.events },
      auth: settings.auth,
      pids: { api: api.current?.pid, projector: projector.current?.pid },
      ...{ postgres: ownServer?.pid, kafka: ownBroker?.pid },
      dataDir: relativePath(dataDir),
    });
  };
  say(await stop.orStop(Promise.race([bringUp(), gaveUp])));
  if (args.includes('--watch')) command.running.defer(watch([api, projector], stop.signal));
  return stop.orStop(gaveUp);
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

/** It keeps its port: the API and the projector connect to it again. */
function superviseOwnPostgres({ dataDir }: StartSettings, command: Command): Supervised<EmbeddedPostgres> {
  let port: number | undefined;
  let latest: EmbeddedPostgres | undefined;
  const supervised = new Supervised<EmbeddedPostgres>({
    name: 'PostgreSQL',
    meanwhile: 'nothing can be recorded or asked meanwhile. Its log is beside its data: postgres.log',
    start: async (signal) => {
      signal.throwIfAborted();
      latest = await startOwnPostgres(dataDir, port);
      port = latest.port;
      return latest;
    },
    isFinal: (error) => error instanceof DirectoryInUseError,
    say: complain,
  });
  command.running.defer(() => supervised.stop());
  command.byForce.push(() => latest?.abort());
  return supervised;
}

function superviseOwnKafka({ dataDir, kafkaPort }: StartSettings, command: Command): Supervised<LocalKafka> {
  let port = kafkaPort;
  let latest: LocalKafka | undefined;
  const supervised = new Supervised<LocalKafka>({
    name: 'Kafka',
    meanwhile:
      'events are recorded meanwhile, and relayed when it runs again. Its log is beside its data: kafka.log',
    start: async (signal) => {
      signal.throwIfAborted();
      latest = await startKafka({ dataDir: join(dataDir, 'kafka'), port, say, signal });
      port = latest.port;
      return latest;
    },
    say: complain,
  });
  command.running.defer(() => supervised.stop());
  command.byForce.push(() => latest?.kill());
  return supervised;
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
