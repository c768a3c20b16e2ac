import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { type DirectoryLock, lockDirectory } from '../directory-lock.ts';
import { freePort, isPortFree } from '../free-port.ts';
import { LogFile } from '../log-file.ts';
import { makeFolder } from '../make-folder.ts';
import { isAlive, type ServerChild, spawnServer, untilReady } from '../server-child.ts';
import { waitForServersEnd, serverLockPrefix } from '../server-lock.ts';
import { findJava } from './java.ts';
import { kafkaFolder, kafkaJars } from './kafka-jars.ts';
import { brokerArguments, brokersIn, killBroker, stopBroker } from './kafka-process.ts';
import { PortTakenError } from './port-taken-error.ts';
import { kafkaSettings } from './kafka-settings.ts';
import { askingForLogin, type LocalKafkaLogin, loginIn } from './kafka-password.ts';
import { formatOnce, type KafkaProgram, programEnvironment, tellingLines } from './kafka-storage.ts';

export interface LocalKafkaOptions {
  /** Holds everything of this broker: `data/`, `server.properties`, `password`, `kafka.log`. Made when missing. */
  readonly dataDir: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Default: 512. */
  readonly heapMegabytes?: number;
  /** For a broker that lives for a test: takes half the time to start, and never gets as fast. */
  readonly shortLived?: boolean;
  /** Whether the broker demands the login in `password`. */
  readonly asksForLogin?: boolean;
  /** Settings of Kafka's own, instead of ours and beside them. */
  readonly properties?: Readonly<Record<string, string>>;
  /** For Kafka's StorageTool, when the cluster is made. */
  readonly formatArguments?: readonly string[];
  /** Of a cluster with more brokers. Default: a new one. */
  readonly clusterId?: string;
  readonly log?: (message: string) => void;
  /** Gives up the start, which then rejects with the signal's reason and leaves nothing running. */
  readonly signal?: AbortSignal;
}

/**
 * An Apache Kafka of our own on 127.0.0.1: broker and controller in one Java process (KRaft), from jars that Maven
 * fetches once. Ends by stop() or kill(), and after the death of its supervisor.
 */
export class LocalKafka {
  /** As KAFKA_BROKERS takes it. */
  readonly brokers: string;
  readonly port: number;
  readonly pid: number;
  /** Of Apache Kafka. */
  readonly version: string;
  readonly login: LocalKafkaLogin | undefined;
  /** Resolves with the exit of the broker, whatever ended it. */
  readonly exited: Promise<string>;
  readonly #process: ServerChild['process'];
  readonly #lock: DirectoryLock;

  private constructor(running: Running, version: string, lock: DirectoryLock, login?: LocalKafkaLogin) {
    this.brokers = `127.0.0.1:${running.port}`;
    this.port = running.port;
    this.pid = running.pid;
    this.version = version;
    this.login = login;
    this.exited = running.exited;
    this.#process = running.process;
    this.#lock = lock;
    void lock.lost.then(() => this.kill());
  }

  /** Starts it, after making the cluster when there is none; returns when it takes requests. */
  static async start(options: LocalKafkaOptions): Promise<LocalKafka> {
    const dataDir = resolve(options.dataDir);
    const log = options.log ?? (() => undefined);
    const java = await findJava();
    const { folder, version } = await kafkaJars({ log, signal: options.signal });
    await makeFolder(dataDir, 0o700);
    const lock = await lockDirectory(dataDir, { log });
    try {
      for (const orphan of brokersIn(dataDir, settingsFile(dataDir))) {
        log(`stopping Kafka ${orphan}, left over from an earlier run`);
        await stopBroker(orphan);
      }
      await waitForServersEnd(dataDir, log);
      const program = { java, classPath: [join(folder, '*'), kafkaFolder].join(delimiter), dataDir };
      const login = options.asksForLogin ? await loginIn(dataDir) : undefined;
      const properties = { ...(login && (await askingForLogin(login))), ...options.properties };
      const running = await launchOnPort(program, { ...options, properties });
      log(`Kafka ${running.pid} takes requests on 127.0.0.1:${running.port}`);
      return new LocalKafka(running, version, lock, login);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** A clean shutdown; waits for the end. */
  async stop(): Promise<void> {
    await this.#end(stopBroker);
  }

  /** SIGKILL, as when the power goes. */
  async kill(): Promise<void> {
    await this.#end(killBroker);
  }

  async #end(how: (pid: number) => Promise<void>): Promise<void> {
    this.#process.ref();
    if (isAlive(this.#process)) await how(this.pid);
    await this.exited;
    await this.#lock.release();
  }
}

interface Running extends ServerChild {
  readonly pid: number;
  readonly port: number;
}

const settingsFile = (dataDir: string): string => join(dataDir, 'server.properties');

/** Starts the broker. If another process took a port that was not prescribed, it tries again on another port. */
async function launchOnPort(program: KafkaProgram, options: LocalKafkaOptions): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    if (options.port !== undefined && !(await isPortFree(options.port)))
      throw new PortTakenError(options.port);
    const port = options.port ?? (await freePort());
    try {
      return await launch(program, port, options);
    } catch (error) {
      if (attempt === 5 || !String(error).includes('Address already in use')) throw error;
    }
  }
}

async function launch(
  program: KafkaProgram,
  port: number,
  { heapMegabytes = 512, shortLived, properties, formatArguments, clusterId, signal }: LocalKafkaOptions,
): Promise<Running> {
  await formatOnce(program, { properties, formatArguments, clusterId, signal });
  const { java, classPath, dataDir } = program;
  const settings = settingsFile(dataDir);
  let controllerPort = port;
  while (controllerPort === port) controllerPort = await freePort();
  // It may hold the password.
  await rm(settings, { force: true });
  const content = kafkaSettings({ port, controllerPort, logDir: 'data', properties });
  await writeFile(settings, content, { mode: 0o600 });
  // Compression libraries unpack themselves there, and a killed broker does not clear them away.
  const scratch = join(dataDir, 'tmp');
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch);
  const args = [
    // Kafka's own choice of collector; no file in /tmp that a killed process would leave.
    ...[`-Xmx${heapMegabytes}m`, '-XX:+UseG1GC', '-XX:MaxGCPauseMillis=20', '-XX:+PerfDisableSharedMem'],
    ...(shortLived ? ['-XX:TieredStopAtLevel=1'] : []),
    ...[`-Djava.io.tmpdir=${scratch}`, '-Djava.awt.headless=true', '-Dlog4j2.disableJmx=true'],
    ...['-cp', classPath, ...brokerArguments(settings)],
  ];
  const log = new LogFile(join(dataDir, 'kafka.log'));
  const broker = spawnServer({
    command: [...(await serverLockPrefix(dataDir)), java, ...args],
    log,
    cwd: dataDir,
    env: programEnvironment(),
    endBy: ['SIGTERM', 'SIGKILL'],
  });
  const { pid } = broker.process;
  const hasStarted = (): boolean => log.text().includes('Kafka Server started');
  try {
    return { ...broker, port, pid: await untilReady(broker, hasStarted, signal) };
  } catch (error) {
    if (pid !== undefined && isAlive(broker.process)) await killBroker(pid);
    signal?.throwIfAborted();
    throw new Error(
      `Kafka did not start in ${dataDir}: ${(error as Error).message}\n${tellingLines(log.text())}`,
      { cause: error },
    );
  } finally {
    broker.process.unref();
  }
}
