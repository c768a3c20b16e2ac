import { join } from 'node:path';
import {
  DirectoryInUseError,
  type EmbeddedPostgres,
  type LocalKafka,
} from '@sovereign-pipeline/local-servers';
import { type Command, complain, say } from './command.ts';
import { expectDatabase } from './expect-database.ts';
import { type Logins, migrate, ownLogins } from './logins.ts';
import { startOwnPostgres } from './own-postgres.ts';
import { relativePath } from './relative-path.ts';
import { settingsFor, startKafka, withoutLogin } from './start-kafka.ts';
import type { StartSettings } from './start-settings.ts';
import { Supervised } from './supervised.ts';
import { telling } from './telling.ts';

/** The database of `npm start`, ours or one that was named. */
export interface Database {
  readonly logins: Logins;
  readonly own?: Own | undefined;
}

/** The brokers of `npm start`: ours, those that were named, or none. */
export interface Brokers {
  /** Undefined: Kafka is not used. */
  readonly brokers: string | undefined;
  /** With what settings services reach them. */
  readonly env: NodeJS.ProcessEnv;
  readonly own?: Own | undefined;
}

/** A server that is kept running until the command ends. */
interface Own {
  /** Of its first process. */
  readonly pid: number | undefined;
  /** Rejects when it cannot be kept running. */
  readonly gaveUp: Promise<never>;
}

/** Waits until the database answers, and brings its schemas up to date. */
export async function startDatabase(settings: StartSettings, command: Command): Promise<Database> {
  const { signal } = command.stop;
  const postgres = settings.logins === undefined ? superviseOwnPostgres(settings, command) : undefined;
  const server = postgres && (await upTo(command, 'Starting PostgreSQL', postgres.first));
  const logins = settings.logins ?? ownLogins(server?.url ?? '');
  const passwordFile = join(relativePath(settings.dataDir), 'postgres/password');
  const answers = expectDatabase(logins.owner, server && { passwordFile }, signal);
  await upTo(command, 'Waiting for PostgreSQL', answers);
  if (logins.api !== logins.owner)
    await upTo(command, 'Bringing the database up to date', migrate(logins, signal));
  return { logins, own: postgres && { pid: server?.pid, gaveUp: postgres.gaveUp } };
}

/** `ours`: as `--kafka` asks for it. */
export async function startBrokers(
  settings: StartSettings,
  ours: boolean,
  command: Command,
): Promise<Brokers> {
  if (!ours) return { brokers: settings.kafkaBrokers, env: { KAFKA_BROKERS: settings.kafkaBrokers } };
  const kafka = superviseOwnKafka(settings, command);
  const broker = await upTo(command, 'Starting Kafka', kafka.first);
  return {
    brokers: broker?.brokers,
    env: { KAFKA_BROKERS: broker?.brokers, ...(broker && { ...withoutLogin, ...settingsFor(broker) }) },
    own: { pid: broker?.pid, gaveUp: kafka.gaveUp },
  };
}

const upTo = <T>({ stop }: Command, what: string, work: Promise<T>): Promise<T> =>
  stop.orStop(telling(what, work, say));

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
