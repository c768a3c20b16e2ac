import { join } from 'node:path';
import { root } from '@sovereign-pipeline/cli/nx';
import { Service } from '@sovereign-pipeline/cli/service';
import { EmbeddedPostgres, freePort, LocalKafka } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { SmallDisk } from './small-disk.ts';

const names = ['api-1', 'api-2', 'projector-1', 'projector-2'] as const;
export type Name = (typeof names)[number];
export const apis: readonly Name[] = ['api-1', 'api-2'];
export const projectors: readonly Name[] = ['projector-1', 'projector-2'];

export const topic = 'pipeline.events.v1';
export const partitions = 6;

/**
 * The whole product as it is run: one PostgreSQL, one Kafka, two APIs and two projectors, each a process of its own.
 */
export class Stack {
  readonly pool: pg.Pool;
  /** Undefined: the projectors read the journal. */
  readonly brokers: string | undefined;
  readonly urls: readonly string[];
  /** What must not happen: processes that ended by themselves, and errors that no fault explains. */
  readonly troubles: string[] = [];
  readonly #folder: string;
  readonly databaseUrl: string;
  readonly #ports: ReadonlyMap<Name, number>;
  readonly #services = new Map<Name, Service>();
  readonly #expectedToEnd = new WeakSet<Service>();
  /** What a fault explains while it lasts, and what one explains for good. */
  #expected: RegExp | undefined;
  readonly #explained: RegExp[] = [];
  #postgres: EmbeddedPostgres | undefined;
  #kafka: LocalKafka | undefined;
  readonly #postgresPort: number;
  readonly #kafkaPort: number;
  /** Where PostgreSQL keeps everything, on a small disk of its own; undefined where none can be made. */
  readonly disk: SmallDisk | undefined;

  private constructor(
    folder: string,
    postgres: EmbeddedPostgres,
    kafka: LocalKafka | undefined,
    disk: SmallDisk | undefined,
    ports: ReadonlyMap<Name, number>,
  ) {
    this.#folder = folder;
    this.#postgres = postgres;
    this.#kafka = kafka;
    this.databaseUrl = postgres.url;
    this.#postgresPort = postgres.port;
    this.#kafkaPort = kafka?.port ?? 0;
    this.disk = disk;
    this.#ports = ports;
    this.brokers = kafka?.brokers;
    this.urls = apis.map((name) => `http://127.0.0.1:${ports.get(name) ?? 0}`);
    this.pool = createPool(postgres.url, { name: 'faults', max: 3 });
  }

  static async start(
    folder: string,
    { kafka: withKafka }: { readonly kafka: boolean },
    signal: AbortSignal,
    cleanUp: AsyncDisposableStack,
  ): Promise<Stack> {
    const disk = await SmallDisk.mount(join(folder, 'postgres'));
    cleanUp.defer(() => disk?.unmount());
    const postgres = await EmbeddedPostgres.start({ dataDir: join(folder, 'postgres'), fsync: true });
    let stack: Stack | undefined;
    cleanUp.defer(() => stack?.end() ?? postgres.abort());
    signal.throwIfAborted();
    const kafka = withKafka
      ? await LocalKafka.start({ dataDir: join(folder, 'kafka'), shortLived: true, signal })
      : undefined;
    const ports = new Map<Name, number>();
    try {
      for (const name of apis) ports.set(name, await freePort());
    } finally {
      stack = new Stack(folder, postgres, kafka, disk, ports);
    }
    for (const name of names) stack.launch(name);
    return stack;
  }

  /** `env`: beside what it has anyway. */
  launch(name: Name, env: NodeJS.ProcessEnv = {}): void {
    const app = name.replace(/-\d$/, '');
    const database = new URL(this.databaseUrl);
    // By this its sessions are known.
    database.searchParams.set('application_name', name);
    const service = new Service({
      name,
      program: join(root, `apps/${app}/dist/main.js`),
      logFile: join(this.#folder, `${name}.log`),
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        LOG_LEVEL: 'info',
        DATABASE_URL: database.href,
        HOST: '127.0.0.1',
        PORT: String(this.#ports.get(name) ?? 0),
        ...(app === 'projector' && { PROJECTOR_PORT: '0' }),
        ...(this.brokers !== undefined && {
          KAFKA_BROKERS: this.brokers,
          KAFKA_TOPIC: topic,
          KAFKA_PARTITIONS: String(partitions),
        }),
        ...env,
      },
      onError: (line) => {
        const known = [...this.#explained, ...(this.#expected ? [this.#expected] : [])];
        if (!known.some((pattern) => pattern.test(line))) this.troubles.push(`${name} says: ${line}`);
      },
    });
    this.#services.set(name, service);
    void service.exited.then((how) => {
      if (!this.#expectedToEnd.has(service)) this.troubles.push(`${name} ${how}`);
    });
  }

  /** Waits until all are ready: APIs answer, projectors have their tables. */
  async ready(which: readonly Name[] = names): Promise<void> {
    await Promise.all(which.map((name) => this.#service(name).ready));
  }

  /** Of an API. */
  urlOf(name: Name): string | undefined {
    return this.urls[apis.indexOf(name)];
  }

  pid(name: Name): number {
    return this.#service(name).pid;
  }

  /** Errors that a fault leaves behind for good. */
  explain(errors: RegExp): void {
    this.#explained.push(errors);
  }

  /** Errors that a fault explains, until it is mended. */
  expect(errors: RegExp | undefined): void {
    this.#expected = errors;
  }

  async kill(name: Name): Promise<void> {
    const service = this.#service(name);
    this.#expectedToEnd.add(service);
    service.kill();
    await service.stop();
  }

  /** Which process relays; undefined while none does. */
  async leader(): Promise<{ readonly name: Name; readonly session: number } | undefined> {
    const { rows } = await this.pool.query<{ name: string; session: number }>(
      `SELECT a.application_name AS name, a.pid AS session
         FROM journal.leads l JOIN pg_stat_activity a ON a.pid = l.session WHERE l.name <> 'watches'`,
    );
    const name = apis.find((each) => each === rows[0]?.name);
    return rows[0] && name && { name, session: rows[0].session };
  }

  /** How many records each API has written to the topic since it was started; those that do not answer are left out. */
  async written(): Promise<ReadonlyMap<Name, number>> {
    const written = new Map<Name, number>();
    await Promise.all(
      apis.map(async (name) => {
        const asking = fetch(`${this.urlOf(name) ?? ''}/metrics`, { signal: AbortSignal.timeout(1_000) });
        const text = await asking.then((response) => response.text()).catch(() => '');
        const [, count] = /^sovereign_pipeline_relay_records_total (\d+)$/m.exec(text) ?? [];
        if (count !== undefined) written.set(name, Number(count));
      }),
    );
    return written;
  }

  /** Which projector is writing right now, if any. */
  async writingProjector(): Promise<Name | undefined> {
    const { rows } = await this.pool.query<{ name: string }>(
      `SELECT application_name AS name FROM pg_stat_activity
        WHERE application_name LIKE 'projector-%' AND backend_xid IS NOT NULL`,
    );
    return projectors.find((each) => each === rows[0]?.name);
  }

  async endPostgres(how: 'stop' | 'kill'): Promise<void> {
    await this.#postgres?.[how]();
    this.#postgres = undefined;
  }

  async startPostgres(): Promise<void> {
    const dataDir = join(this.#folder, 'postgres');
    this.#postgres ??= await EmbeddedPostgres.start({ dataDir, port: this.#postgresPort, fsync: true });
  }

  async endKafka(how: 'stop' | 'kill'): Promise<void> {
    await this.#kafka?.[how]();
    this.#kafka = undefined;
  }

  async startKafka(signal: AbortSignal): Promise<void> {
    const dataDir = join(this.#folder, 'kafka');
    if (this.brokers === undefined) return;
    this.#kafka ??= await LocalKafka.start({ dataDir, port: this.#kafkaPort, shortLived: true, signal });
  }

  /** Nothing of it is needed any more. */
  async end(): Promise<void> {
    await Promise.all(Array.from(this.#services.keys(), (name) => this.kill(name).catch(() => undefined)));
    await this.pool.end();
    await Promise.all([this.#kafka?.kill(), this.#postgres?.abort()]);
  }

  #service(name: Name): Service {
    const service = this.#services.get(name);
    if (service === undefined) throw new Error(`${name} was never started`);
    return service;
  }
}
