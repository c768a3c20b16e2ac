import { kafkaSecurityOf, kafkaSecurityProblems, ofKafkaSecurity } from './kafka-security.ts';
import { ConfigError, type Environment, readSettings } from './read-settings.ts';
import type { SettingName } from './settings.ts';

/** How an API or a projector is configured. */
export type Config = ReturnType<typeof loadConfig>;

/** Where the events' topic is, and what it is to be like when it has to be made. */
export type KafkaConfig = NonNullable<Config['kafka']>;

const ofServices = [
  'HOST',
  'PORT',
  'ALLOWED_HOSTS',
  'PUBLIC_URL',
  'PROJECTOR_PORT',
  'KAFKA_BROKERS',
  'DATABASE_URL',
  'JOURNAL_SIGNING_KEY',
  'QUERIES_WAITING',
  'QUERIES_PER_CLIENT',
  'RATE_PER_KEY',
  'PERSONAL_DATA',
  'WATCH_ALLOW_PRIVATE',
] as const satisfies readonly SettingName[];
const ofKafka = [
  'KAFKA_TOPIC',
  'KAFKA_PARTITIONS',
  'KAFKA_REPLICATION',
  'KAFKA_GROUP',
  'KAFKA_TRUST_TOPIC',
  ...ofKafkaSecurity,
] as const satisfies readonly SettingName[];

/** The settings of an API and a projector. Without KAFKA_BROKERS, what else is said of Kafka is not looked at. */
export const settingsOfServices = ({ KAFKA_BROKERS }: Environment) =>
  KAFKA_BROKERS?.trim() ? [...ofServices, ...ofKafka] : ofServices;

/** Reads HOST, PORT, …: throws one ConfigError that names everything that is wrong. */
export function loadConfig(environment: Environment) {
  const read = readSettings(environment, settingsOfServices(environment), {
    required: ['DATABASE_URL'],
    also: kafkaSecurityProblems,
  });
  const security = kafkaSecurityOf(read);
  return {
    host: read.HOST,
    port: read.PORT,
    allowedHosts: [
      ...read.ALLOWED_HOSTS,
      ...(read.PUBLIC_URL === undefined ? [] : [new URL(read.PUBLIC_URL).hostname]),
    ],
    projectorPort: read.PROJECTOR_PORT,
    databaseUrl: read.DATABASE_URL ?? '',
    ...(read.JOURNAL_SIGNING_KEY && { signingKey: read.JOURNAL_SIGNING_KEY }),
    ratePerKey: ratesOf(read.RATE_PER_KEY),
    queries: { waiting: read.QUERIES_WAITING, perClient: read.QUERIES_PER_CLIENT },
    sealed: read.PERSONAL_DATA === 'sealed',
    watchAllowPrivate: read.WATCH_ALLOW_PRIVATE,
    ...(read.KAFKA_BROKERS.length > 0 && {
      kafka: {
        brokers: read.KAFKA_BROKERS,
        topic: read.KAFKA_TOPIC,
        partitions: read.KAFKA_PARTITIONS,
        partitionsGiven: Boolean(environment['KAFKA_PARTITIONS']?.trim()),
        group: read.KAFKA_GROUP,
        trustTopic: read.KAFKA_TRUST_TOPIC,
        ...(security && { security }),
        ...(read.KAFKA_REPLICATION !== undefined && { replication: read.KAFKA_REPLICATION }),
      },
    }),
  };
}

/** Requests a second of one key: by role, or of `others`; without, as many as they like. */
function ratesOf(texts: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    texts.map((text) => {
      const [rate = '', role = 'others'] = text.split('=').reverse();
      return [role, Number(rate)];
    }),
  );
}

/** Reads the settings of a process at its start. An invalid one ends the process with a message that names it. */
export function orExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
