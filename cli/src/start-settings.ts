import { resolve } from 'node:path';
import { Settings } from '@sovereign-pipeline/runtime';
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

/** What `npm start` is told by its environment. Throws a ConfigError that names everything that is wrong. */
export function startSettings(environment: Readonly<Record<string, string | undefined>>): StartSettings {
  const settings = new Settings(environment);
  const found = {
    host: settings.text('HOST', '127.0.0.1'),
    port: settings.port('PORT', 3000),
    dataDir: resolve(root, settings.text('DATA_DIR', '.data')),
    databaseUrl: settings.databaseUrl('DATABASE_URL'),
    kafkaPort: settings.port('KAFKA_PORT', 9092),
    kafkaBrokers: settings.text('KAFKA_BROKERS', '') || undefined,
    samples: settings.oneOf('SAMPLES', ['on', 'off']) === 'on',
  };
  settings.check();
  return found;
}
