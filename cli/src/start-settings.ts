import { resolve } from 'node:path';
import {
  type Auth,
  authProblems,
  kafkaSecurityProblems,
  ofAuth,
  readSettings,
  settingsOfServices,
  type Values,
} from '@sovereign-pipeline/runtime';
import type { Logins } from './logins.ts';
import { root } from './nx.ts';
import type { Samples } from './samples.ts';

export interface StartSettings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Undefined: the embedded server. */
  readonly logins: Logins | undefined;
  /** Where `--kafka` puts its broker; 0: any free port. */
  readonly kafkaPort: number;
  /** An external broker. Undefined: none, or that of `--kafka`. */
  readonly kafkaBrokers: string | undefined;
  readonly samples: Samples;
  readonly auth: Auth;
}

/** Reads the environment for `npm start` and its processes. Throws a ConfigError that names every fault. */
export function startSettings(environment: Readonly<Record<string, string | undefined>>): StartSettings {
  const own = [
    ...([...ofAuth, 'LOG_LEVEL', 'DATA_DIR', 'KAFKA_PORT', 'SAMPLES'] as const),
    ...(['MIGRATION_DATABASE_URL', 'PROJECTOR_DATABASE_URL'] as const),
  ];
  const read = readSettings(environment, [...settingsOfServices(environment), ...own], {
    also: (values) => [...authProblems(values), ...kafkaSecurityProblems(values), ...loginProblems(values)],
  });
  return {
    host: read.HOST,
    port: read.PORT,
    logins: loginsOf(read),
    dataDir: resolve(root, read.DATA_DIR),
    kafkaPort: read.KAFKA_PORT,
    kafkaBrokers: read.KAFKA_BROKERS.length > 0 ? read.KAFKA_BROKERS.join(',') : undefined,
    samples: read.SAMPLES,
    auth: read.AUTH ?? 'off',
  };
}

type Addresses = Pick<Values, 'DATABASE_URL' | 'MIGRATION_DATABASE_URL' | 'PROJECTOR_DATABASE_URL'>;

function loginProblems(addresses: Addresses): string[] {
  const { DATABASE_URL, MIGRATION_DATABASE_URL, PROJECTOR_DATABASE_URL } = addresses;
  return DATABASE_URL === undefined && (MIGRATION_DATABASE_URL ?? PROJECTOR_DATABASE_URL) !== undefined
    ? [
        'DATABASE_URL must be set where MIGRATION_DATABASE_URL or PROJECTOR_DATABASE_URL is: the API logs in by it; it is not set.',
      ]
    : [];
}

function loginsOf({ DATABASE_URL: api, ...others }: Addresses): Logins | undefined {
  if (api === undefined) return undefined;
  const { MIGRATION_DATABASE_URL: owner = api, PROJECTOR_DATABASE_URL: projector = api } = others;
  return { owner, api, projector };
}
