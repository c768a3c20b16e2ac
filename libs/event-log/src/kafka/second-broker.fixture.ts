import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@sovereign-pipeline/testing';

/**
 * A broker that joins the cluster of one that runs already, to be killed. Linux only: it is started as that one was.
 */
export class SecondBroker {
  readonly port: number;
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(port: number, folder: string, process: ChildProcess) {
    this.port = port;
    this.#folder = folder;
    this.#process = process;
  }

  /** `pid`: of the broker whose cluster it joins, as number 2. */
  static async join(pid: number): Promise<SecondBroker> {
    const [java = 'java', ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8'))
      .split('\0')
      .slice(0, -1);
    const firstSettings = args.pop() ?? '';
    const first = await readFile(firstSettings, 'utf8');
    const setting = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(first)?.[1] ?? '';
    const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-second-broker-'));
    const port = await freePort();
    await mkdir(join(folder, 'data'));
    const meta = await readFile(join(firstSettings, '..', 'data', 'meta.properties'), 'utf8');
    await writeFile(
      join(folder, 'data', 'meta.properties'),
      meta
        .replace(/^node\.id=.*$/m, 'node.id=2')
        .replace(/^directory\.id=.*$/m, `directory.id=A${randomBytes(16).toString('base64url').slice(1)}`),
    );
    const settings = {
      'process.roles': 'broker',
      'node.id': 2,
      'controller.quorum.voters': setting('controller.quorum.voters'),
      'controller.listener.names': 'CONTROLLER',
      listeners: `PLAINTEXT://127.0.0.1:${port}`,
      'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
      'inter.broker.listener.name': 'PLAINTEXT',
      'log.dirs': join(folder, 'data'),
      'broker.session.timeout.ms': 2000,
      'broker.heartbeat.interval.ms': 500,
    };
    const file = join(folder, 'server.properties');
    await writeFile(
      file,
      Object.entries(settings)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
    const process = spawn(java, [...args, file], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [process.stdout, process.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    const broker = new SecondBroker(port, folder, process);
    try {
      await eventually(() => {
        if (process.exitCode !== null) throw new Error(`the second broker ended: ${said.slice(-2000)}`);
        return said.includes('Kafka Server started');
      });
    } catch (error) {
      await broker.remove();
      throw error;
    }
    return broker;
  }

  /** SIGKILL. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exit = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exit;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
