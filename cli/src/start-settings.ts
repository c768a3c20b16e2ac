import { resolve } from 'node:path';
import {
  type Auth,
  authProblems,
  kafkaSecurityProblems,
  readSettings,
  settingsOfServices,
} from '@sovereign-pipeline/runtime';
import { root } from './nx.ts';
import type { Samples } from './samples.ts';

export interface StartSettings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Undefined: the embedded server. */
  readonly databaseUrl: string | undefined;
  /** Where `--kafka` puts its broker; 0: any free port. */
  readonly kafkaPort: number;
  /** An external broker. Undefined: none, or that of `--kafka`. */
  readonly kafkaBrokers: string | undefined;
  readonly samples: Samples;
  readonly auth: Auth;
}

/** Reads the environment for `npm start` and its processes. Throws a ConfigError that names every fault. */
export function startSettings(environment: Readonly<Record<string, string | undefined>>): StartSettings {
  const own = ['AUTH', 'LOG_LEVEL', 'DATA_DIR', 'KAFKA_PORT', 'SAMPLES'] as const;
  const read = readSettings(environment, [...settingsOfServices(environment), ...own], {
    also: (values) => [...authProblems(values), ...kafkaSecurityProblems(values)],
  });
  return {
    host: read.HOST,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    dataDir: resolve(root, read.DATA_DIR),
    kafkaPort: read.KAFKA_PORT,
    kafkaBrokers: read.KAFKA_BROKERS.length > 0 ? read.KAFKA_BROKERS.join(',') : undefined,
    samples: read.SAMPLES,
    auth: read.AUTH ?? 'off',
  };
}
