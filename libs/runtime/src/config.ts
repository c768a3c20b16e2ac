/** What the processes are told by their environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** By what further names the service is called, as in the Host of a request. */
  readonly allowedHosts: readonly string[];
  /** Where a projector tells how it is; 0: any free one. */
  readonly projectorPort: number;
  readonly databaseUrl: string;
  /** Only when KAFKA_BROKERS is set: events go through Kafka. */
  readonly kafka?: KafkaConfig;
}

/** Where the events' topic is, and what it is to be like when it has to be made. */
export interface KafkaConfig {
  readonly brokers: readonly string[];
  readonly topic: string;
  readonly partitions: number;
  /** KAFKA_PARTITIONS was set: a topic with another number is refused. */
  readonly partitionsGiven: boolean;
  /** In whose name projectors share the partitions, and Kafka is told how far they are. */
  readonly group: string;
  /** Whatever is on the topic is projected, whether the journal has it or not: for a projector without the journal's database. */
  readonly trustTopic: boolean;
  /** Of a topic that has to be made; without it, the cluster's brokers are counted. */
  readonly replication?: number;
}

/** Says which variables are wrong, what they are, and what was expected. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads HOST, PORT, …: throws one ConfigError that names everything that is wrong. */
export function loadConfig(environment: Environment): Config {
  const settings = new Settings(environment);
  const { databaseUrl, ...config } = readConfig(settings);
  if (databaseUrl === undefined)
    settings.refuse(
      'DATABASE_URL',
      'a PostgreSQL address such as postgres://user:password@host:5432/database',
    );
  settings.check();
  return { ...config, databaseUrl: databaseUrl ?? '' };
}

/** As far as it is said: settings.check() throws what is wrong. */
export function readConfig(
  settings: Settings,
): Omit<Config, 'databaseUrl'> & { databaseUrl: string | undefined } {
  const kafka = kafkaConfig(settings);
  return {
    host: settings.text('HOST', '127.0.0.1'),
    port: settings.port('PORT', 3000),
    allowedHosts: settings.hosts('ALLOWED_HOSTS'),
    projectorPort: settings.port('PROJECTOR_PORT', 0),
    databaseUrl: settings.databaseUrl('DATABASE_URL'),
    ...(kafka && { kafka }),
  };
}

/** What a process reads of its settings when it starts; one that cannot be used ends it, with what is wrong with it. */
export function orExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Undefined without KAFKA_BROKERS; what else is said of Kafka is then not looked at. */
function kafkaConfig(settings: Settings): KafkaConfig | undefined {
  const brokers = settings.addresses('KAFKA_BROKERS');
  if (brokers.length === 0) return undefined;
  const replication =
    settings.text('KAFKA_REPLICATION', '') === '' ? undefined : settings.count('KAFKA_REPLICATION', 1, 100);
  return {
    brokers,
    topic: settings.kafkaName('KAFKA_TOPIC', 'pipeline.events.v1'),
    partitions: settings.count('KAFKA_PARTITIONS', 12, 10_000),
    partitionsGiven: settings.text('KAFKA_PARTITIONS', '') !== '',
    group: settings.text('KAFKA_GROUP', 'sovereign-pipeline.projector'),
    trustTopic: settings.oneOf('KAFKA_TRUST_TOPIC', ['false', 'true']) === 'true',
    ...(replication !== undefined && { replication }),
  };
}

/** Reads settings one by one and gathers what is wrong, for check() to throw at once. An empty variable counts as unset. */
export class Settings {
  readonly #environment: Environment;
  readonly #problems: string[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string, otherwise: string): string {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === '' ? otherwise : value;
  }

  port(name: string, otherwise: number): number {
    const value = this.text(name, String(otherwise));
    const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
    if (!(port <= 65_535)) this.refuse(name, 'a port: a whole number from 0 (any free one) to 65535');
    return port;
  }

  /** A whole number from 1. */
  count(name: string, otherwise: number, most: number): number {
    const value = this.text(name, String(otherwise));
    const count = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (!(count >= 1 && count <= most)) this.refuse(name, `a whole number from 1 to ${most}`);
    return count;
  }

  /** host:port, host:port …; none when it is not set. */
  addresses(name: string): string[] {
    const value = this.text(name, '');
    if (value === '') return [];
    const addresses = value.split(',').map((address) => address.trim());
    if (!addresses.every(isAddress))
      this.refuse(name, 'addresses such as kafka-1:9092,kafka-2:9092 (host:port, parted by commas)');
    return addresses;
  }

  /** name, name …; none when it is not set. */
  hosts(name: string): string[] {
    const hosts = this.text(name, '')
      .split(',')
      .map((host) => host.trim());
    if (hosts.length === 1 && hosts[0] === '') return [];
    if (!hosts.every((host) => /^([\w.-]+|\[[\da-f:.]+\])$/i.test(host)))
      this.refuse(name, 'names such as pipeline.example.org,10.0.0.5 (without ports, parted by commas)');
    return hosts;
  }

  /** What Kafka takes as the name of a topic. */
  kafkaName(name: string, otherwise: string): string {
    const value = this.text(name, otherwise);
    if (!/^[\w.-]{1,249}$/.test(value) || /^\.{1,2}$/.test(value))
      this.refuse(name, 'a name of at most 249 ASCII letters, digits, dots, underscores and hyphens');
    return value;
  }

  oneOf<T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const value = this.text(name, values[0]);
    const found = values.find((each) => each === value);
    if (found === undefined) this.refuse(name, `one of ${values.join(', ')}`);
    return found ?? values[0];
  }

  databaseUrl(name: string): string | undefined {
    const value = this.text(name, '');
    if (value === '') return undefined;
    const protocol = URL.canParse(value) ? new URL(value).protocol : '';
    if (protocol !== 'postgres:' && protocol !== 'postgresql:')
      this.refuse(name, 'a PostgreSQL address such as postgres://user:password@host:5432/database', secret);
    return value;
  }

  refuse(name: string, expected: string, show = JSON.stringify): void {
    const value = this.#environment[name];
    this.#problems.push(`${name} must be ${expected}; it is ${value ? show(value) : 'not set'}.`);
  }

  check(): void {
    if (this.#problems.length > 0) throw new ConfigError(this.#problems);
  }
}

/** host:port. kafkajs parts them at the first colon: an IPv6 address cannot be one of them. */
function isAddress(text: string): boolean {
  const [, port] = /^[\w.-]+:(\d{1,5})$/.exec(text) ?? [];
  return port !== undefined && Number(port) >= 1 && Number(port) <= 65_535;
}

/** A database address may hold a password: it is never repeated. */
const secret = () => 'something else';
