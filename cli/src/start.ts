/** `npm start`: builds what changed, runs PostgreSQL, Kafka if asked to, the projector and the API until asked to stop. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type EmbeddedPostgres,
  freePort,
  isPortFree,
  type LocalKafka,
} from '@sovereign-pipeline/local-servers';
import { build } from './build.ts';
import { type Command, complain, runCommand, say } from './command.ts';
import { root } from './nx.ts';
import { claimDataDir, startOwnPostgres } from './own-postgres.ts';
import { recordSamples } from './samples.ts';
import { Service } from './service.ts';
import { shown } from './shown.ts';
import { startKafka } from './start-kafka.ts';
import { type StartSettings, startSettings } from './start-settings.ts';
import { UserError } from './stop-request.ts';
import { welcome } from './welcome.ts';

await runCommand(start);

/** Brings everything up, and returns once one of the processes has ended, with a message about it. */
async function start(command: Command): Promise<string> {
  const { args, stop } = command;
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
  await claimDataDir(settings.dataDir, command);
  const port = settings.port === 0 ? await freePort() : settings.port;
  await expectFree(port, settings.host);
  await build(['apps/api', 'apps/projector'], stop.signal);
  let postgres: EmbeddedPostgres | undefined;
  if (settings.databaseUrl === undefined) postgres = await startOwnPostgres(settings.dataDir, command);
  const databaseUrl = settings.databaseUrl ?? postgres?.url ?? '';
  const kafka = ownKafka ? await startOwnKafka(settings, command) : undefined;
  const brokers = kafka?.brokers ?? settings.kafkaBrokers;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    HOST: settings.host,
    PORT: String(port),
    KAFKA_BROKERS: brokers,
  };
  const projector = launch('projector', settings, env, command);
  const api = launch('api', settings, env, command);
  const url = `http://${reachable(settings.host)}:${port}`;
  const oneEnded = whenOneEnds([projector, api], postgres, kafka);
  const upTo = async <T>(work: Promise<T>): Promise<T> =>
    stop.orStop(Promise.race([work, oneEnded.then((message) => Promise.reject(new UserError(message)))]));

  await upTo(isReady(url, [projector, api], stop.signal));
  const samples = settings.samples ? await upTo(recordSamples(url, stop.signal)) : 0;
  say(
    welcome({
      ...{ url, samples, api, projector, databaseUrl, postgres, brokers, kafka },
      dataDir: shown(settings.dataDir),
    }),
  );
  return stop.orStop(oneEnded);
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

async function startOwnKafka(
  { dataDir, kafkaPort }: StartSettings,
  { stop, running, byForce }: Command,
): Promise<LocalKafka> {
  stop.signal.throwIfAborted();
  const broker = await startKafka({
    dataDir: join(dataDir, 'kafka'),
    port: kafkaPort,
    say,
    signal: stop.signal,
  });
  running.defer(() => broker.stop());
  byForce.push(() => broker.kill());
  return broker;
}

function launch(
  name: 'api' | 'projector',
  { dataDir }: StartSettings,
  env: NodeJS.ProcessEnv,
  { stop, running, byForce }: Command,
): Service {
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
  running.defer(() => service.stop());
  byForce.push(() => {
    service.kill();
  });
  return service;
}

async function isReady(url: string, all: readonly Service[], signal: AbortSignal): Promise<void> {
  await Promise.all(all.map((service) => service.ready));
  let last = 'no answer';
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !signal.aborted) {
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
async function whenOneEnds(
  services: readonly Service[],
  postgres: EmbeddedPostgres | undefined,
  kafka: LocalKafka | undefined,
): Promise<string> {
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
