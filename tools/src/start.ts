/** `npm start`: builds what changed, runs PostgreSQL, Kafka if asked to, the projector and the API until asked to stop. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';
import {
  ConfigError,
  DirectoryInUseError,
  EmbeddedPostgres,
  freePort,
  isPortFree,
  type LocalKafka,
  lockDirectory,
} from '@sovereign-pipeline/runtime';
import { build } from './build.ts';
import { root } from './nx.ts';
import { recordSamples } from './samples.ts';
import { Service } from './service.ts';
import { shown } from './shown.ts';
import { startKafka } from './start-kafka.ts';
import { type StartSettings, startSettings } from './start-settings.ts';
import { StopRequest, StopRequestedError, UserError } from './stop-request.ts';
import { welcome } from './welcome.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const stop = new StopRequest();
/** What has to be stopped, in reverse order: api, projector, Kafka, PostgreSQL, the folder's lock. */
const running = new AsyncDisposableStack();
const services: Service[] = [];
let postgres: EmbeddedPostgres | undefined;
let kafka: LocalKafka | undefined;

void stop.again.then(async () => {
  complain('Stopping by force.');
  for (const service of services) service.kill();
  await kafka?.kill();
  await postgres?.abort();
  process.exit(1);
});

try {
  complain(await start(process.argv.slice(2)));
  process.exitCode = 1;
} catch (error) {
  if (error instanceof StopRequestedError) {
    say(`Stopping (${error.message}) …`);
  } else {
    complain(error instanceof UserError || error instanceof ConfigError ? error.message : inspect(error));
    process.exitCode = 1;
  }
}
await running.disposeAsync();
if (stop.signal.aborted && !process.exitCode) say('Stopped.');
process.exit();

/** Brings everything up, and returns once one of the processes has ended, with a message about it. */
async function start(args: readonly string[]): Promise<string> {
  const unknown = args.filter((argument) => argument !== '--kafka');
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
  await claim(settings.dataDir);
  const port = settings.port === 0 ? await freePort() : settings.port;
  await expectFree(port, settings.host);
  await build(['apps/api', 'apps/projector'], stop.signal);
  const databaseUrl = settings.databaseUrl ?? (await startPostgres(settings.dataDir));
  const brokers = ownKafka ? await startOwnKafka(settings) : settings.kafkaBrokers;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    HOST: settings.host,
    PORT: String(port),
    KAFKA_BROKERS: brokers,
  };
  const projector = launch('projector', settings, env);
  const api = launch('api', settings, env);
  const url = `http://${reachable(settings.host)}:${port}`;
  const oneEnded = whenOneEnds();
  const upTo = async <T>(work: Promise<T>): Promise<T> =>
    stop.orStop(Promise.race([work, oneEnded.then((message) => Promise.reject(new UserError(message)))]));

  await upTo(isReady(url, [projector, api]));
  const samples = settings.samples ? await upTo(recordSamples(url, stop.signal)) : 0;
  say(
    welcome({
      ...{ url, samples, api, projector, databaseUrl, postgres, brokers, kafka },
      dataDir: shown(settings.dataDir),
    }),
  );
  return stop.orStop(oneEnded);
}

async function claim(dataDir: string): Promise<void> {
  await mkdir(join(dataDir, 'logs'), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new UserError(`DATA_DIR must be a folder that can be written to: ${(error as Error).message}`);
  });
  try {
    const lock = await lockDirectory(dataDir);
    running.defer(() => lock.release());
  } catch (error) {
    if (!(error instanceof DirectoryInUseError)) throw error;
    throw new UserError(
      `Already running on ${shown(dataDir)} (process ${error.pid}): stop that one first, or give this one a folder of its own with DATA_DIR.`,
    );
  }
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

async function startPostgres(dataDir: string): Promise<string> {
  stop.signal.throwIfAborted();
  postgres = await EmbeddedPostgres.start({
    dataDir: join(dataDir, 'postgres'),
    log: (message) => {
      if (message.startsWith('stopping')) say(message);
    },
  });
  const server = postgres;
  running.defer(() => server.stop());
  return server.url;
}

async function startOwnKafka({ dataDir, kafkaPort }: StartSettings): Promise<string> {
  stop.signal.throwIfAborted();
  const broker = await startKafka({
    dataDir: join(dataDir, 'kafka'),
    port: kafkaPort,
    say,
    signal: stop.signal,
  });
  kafka = broker;
  running.defer(() => broker.stop());
  return broker.brokers;
}

function launch(name: 'api' | 'projector', { dataDir }: StartSettings, env: NodeJS.ProcessEnv): Service {
  stop.signal.throwIfAborted();
  const service = new Service({
    name,
    program: join(root, 'apps', name, 'dist/main.js'),
    logFile: join(dataDir, 'logs', `${name}.log`),
    env,
    onError: (line) => {
      complain(`${name}: ${line}`);
    },
  });
  services.push(service);
  running.defer(() => service.stop());
  return service;
}

async function isReady(url: string, all: readonly Service[]): Promise<void> {
  await Promise.all(all.map((service) => service.ready));
  let last = 'no answer';
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !stop.signal.aborted) {
    try {
      const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
      last = await response.text();
      if (response.ok) return;
    } catch (error) {
      last = String(error);
    }
    await delay(25);
  }
  throw new UserError(`Not ready within a minute; ${url}/health/ready says: ${last}`);
}

/** Resolves at the first unexpected end of a process, with its name, why, and its last words. */
async function whenOneEnds(): Promise<string> {
  const ends = services.map(async (service) => {
    const how = await service.exited;
    const words = service.lastLines(15).map((line) => `  ${line}`);
    return [
      `The ${service.name} ${how}; everything else is stopped. Its last log lines (${shown(service.logFile)}):`,
      ...words,
    ].join('\n');
  });
  if (postgres)
    ends.push(
      postgres.exited.then(
        (how) =>
          `PostgreSQL stopped: ${how}; everything else is stopped. Its log is beside its data: postgres.log`,
      ),
    );
  if (kafka)
    ends.push(
      kafka.exited.then(
        (how) => `Kafka stopped: ${how}; everything else is stopped. Its log is beside its data: kafka.log`,
      ),
    );
  return Promise.race(ends);
}

/** An address to type, for a host that means "all of them". */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
