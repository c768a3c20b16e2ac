import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kafkaSettings } from './kafka-settings.ts';

/** How to run one of Kafka's programs. */
export interface KafkaProgram {
  readonly java: string;
  readonly classPath: string;
  readonly dataDir: string;
}

/**
 * Nothing of the caller's JAVA_TOOL_OPTIONS and the like; and UTF-8, without which Java cannot open a folder named ü.
 */
export const programEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' });

export interface FormatOptions {
  readonly properties?: Readonly<Record<string, string>> | undefined;
  /** For Kafka's own StorageTool, for example the logins by SCRAM. */
  readonly formatArguments?: readonly string[] | undefined;
  readonly clusterId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Gives a new cluster its id, once: later starts find it in `data/`. Made beside its place and moved there when
 * complete, so an interrupted one is never taken for whole.
 */
export async function formatOnce(
  program: KafkaProgram,
  { properties, formatArguments = [], clusterId = newClusterId(), signal }: FormatOptions = {},
): Promise<void> {
  const { dataDir, java, classPath } = program;
  if (existsSync(join(dataDir, 'data'))) return;
  const fresh = join(dataDir, 'data.new');
  const settings = join(dataDir, 'format.properties');
  await rm(fresh, { recursive: true, force: true });
  await writeFile(settings, kafkaSettings({ port: 1, controllerPort: 2, logDir: 'data.new', properties }), {
    mode: 0o600,
  });
  const args = [
    ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx128m', '-cp', classPath],
    ...['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settings],
    ...formatArguments,
  ];
  try {
    await promisify(execFile)(java, args, {
      cwd: dataDir,
      env: programEnvironment(),
      killSignal: 'SIGKILL',
      ...(signal && { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    const said = tellingLines(`${stdout ?? ''}\n${stderr ?? ''}`);
    throw new Error(`Kafka's storage could not be formatted in ${dataDir}: ${said || message}`, {
      cause: error,
    });
  }
  await rename(fresh, join(dataDir, 'data'));
  await rm(settings, { force: true });
}

/** A UUID as Kafka writes it, in base64url; one that begins with a hyphen would be taken for an option. */
export function newClusterId(): string {
  for (;;) {
    const id = Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url');
    if (!id.startsWith('-')) return id;
  }
}

/** The end of what a Java program said, without its stack traces. */
export function tellingLines(said: string): string {
  const lines = said.trim().split('\n');
  const telling = lines.filter((line) => !/^\s+(at |\.\.\. )/.test(line));
  return telling.slice(-10).join('\n');
}
