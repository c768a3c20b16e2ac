import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { DirectoryInUseError, type DirectoryLock, lockDirectory } from '../directory-lock.ts';
import { KafkaUnavailableError } from './kafka-unavailable-error.ts';

/** Holds pom.xml and log4j2.xml. As far away from src/kafka as from dist/kafka; so is the workspace's node_modules. */
export const kafkaFolder = fileURLToPath(new URL('../../kafka', import.meta.url));
const defaultCache = fileURLToPath(
  new URL('../../../../node_modules/.cache/sovereign-pipeline', import.meta.url),
);

export interface FetchOptions {
  readonly log: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** For tests. Default: inside the workspace's node_modules/.cache. */
  readonly cache?: string;
}

export interface KafkaJars {
  readonly folder: string;
  /** Of Apache Kafka. */
  readonly version: string;
}

/**
 * The folder with Kafka's jars, which Maven fetches the first time. They are fetched beside their place, which follows
 * from the pom's content, and moved there when complete: an interrupted fetch is never taken for a whole one.
 */
export async function kafkaJars({ log, signal, cache = defaultCache }: FetchOptions): Promise<KafkaJars> {
  const pom = join(kafkaFolder, 'pom.xml');
  const text = await readFile(pom, 'utf8');
  const version = /<kafka\.version>(.*)<\/kafka\.version>/.exec(text)?.[1] ?? '';
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const folder = join(cache, `kafka-${version}-${digest}`);
  if (existsSync(folder)) return { folder, version };

  const lock = await soleFetcher(cache, signal);
  try {
    if (existsSync(folder)) return { folder, version };
    for (const name of await readdir(cache))
      if (name.endsWith('.part')) await rm(join(cache, name), { recursive: true, force: true });
    log(`fetching Apache Kafka ${version} through Maven, once (about 45 MB)`);
    const part = join(cache, `${randomBytes(6).toString('hex')}.part`);
    try {
      await fetchThroughMaven(pom, part, signal);
      await rename(part, folder);
    } finally {
      // An aborted Maven may still be writing for a moment.
      await rm(part, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    }
    return { folder, version };
  } finally {
    await lock.release();
  }
}

/** One fetches, the others wait: neither our cache nor Maven's own repository sees two writers of ours. */
async function soleFetcher(cache: string, signal?: AbortSignal): Promise<DirectoryLock> {
  try {
    await mkdir(cache, { recursive: true });
  } catch (error) {
    throw new KafkaUnavailableError(`Kafka's jars cannot be kept in ${cache}: ${String(error)}`, {
      cause: error,
    });
  }
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await lockDirectory(cache);
    } catch (error) {
      if (!(error instanceof DirectoryInUseError)) throw error;
      await delay(100);
    }
  }
}

/** In full: Maven would first look up what the short name means, and complain of that when it has no network. */
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

async function fetchThroughMaven(pom: string, into: string, signal?: AbortSignal): Promise<void> {
  const args = [
    ...['-q', '-B', '-f', pom, copyDependencies],
    ...['-DincludeScope=runtime', `-DoutputDirectory=${into}`],
  ];
  try {
    await promisify(execFile)('mvn', args, {
      env: process.env,
      maxBuffer: 100_000_000,
      killSignal: 'SIGKILL',
      ...(signal && { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    const { code, stdout = '', message } = error as { code?: unknown; stdout?: string; message: string };
    throw new KafkaUnavailableError(
      code === 'ENOENT'
        ? "Apache Kafka's jars are not here yet, and there is no Maven (mvn on PATH) to fetch them."
        : `Maven could not fetch Apache Kafka: ${tellingLines(stdout) || message}`,
      { cause: error },
    );
  }
  if (!existsSync(into)) throw new KafkaUnavailableError(`Maven reported success, yet ${into} is not there.`);
}

/** Maven's error lines without its colours and its advice on how to get more of them. */
export function tellingLines(output: string): string {
  return stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => /^\[(ERROR|FATAL)\] \S/.test(line))
    .map((line) => line.replace(/^\[\w+\] /, '').replace(/ -> \[Help 1\]$/, ''))
    .filter((line) => !/^(To see the full|Re-run Maven|For more information|\[Help)/.test(line))
    .slice(0, 5)
    .join('\n');
}
