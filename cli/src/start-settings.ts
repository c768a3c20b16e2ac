import { resolve } from 'node:path';
import { readAuth, readConfig, readLogLevel, Settings } from '@sovereign-pipeline/runtime';
import { root } from './nx.ts';

export interface StartSettings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Undefined: the embedded server. */
  readonly databaseUrl: string | undefined;
  /** Where `--kafka` puts its broker; 0: any free port. */
  readonly kafkaPort: number;
  /** A broker of somebody else's. Undefined: none, or that of `--kafka`. */
  readonly kafkaBrokers: string | undefined;
  readonly samples: boolean;
}

/** What `npm start` and its processes are told by the environment. Throws a ConfigError that names everything that is wrong. */
export function startSettings(environment: Readonly<Record<string, string | undefined>>): StartSettings {
  const settings = new Settings(environment);
  const { host, port, databaseUrl, kafka } = readConfig(settings);
  readAuth(settings, host);
  readLogLevel(settings);
  const dataDir = settings.text('DATA_DIR', '.data');
  // PostgreSQL keeps the path as a line of a file.
  if (/\p{Cc}/u.test(dataDir))
    settings.refuse('DATA_DIR', 'the path of a folder, without control characters');
  const found = {
    ...{ host, port, databaseUrl },
    dataDir: resolve(root, dataDir),
    kafkaPort: settings.port('KAFKA_PORT', 9092),
    kafkaBrokers: kafka?.brokers.join(','),
    samples: settings.oneOf('SAMPLES', ['on', 'off']) === 'on',
  };
  settings.check();
  return found;
}
