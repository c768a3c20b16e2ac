import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KafkaUnavailableError } from './kafka-unavailable-error.ts';

/** What Apache Kafka 4's broker needs. */
const oldest = 17;

/** The `java` to run, from JAVA_HOME or else from PATH; throws when there is none, or only one that is too old. */
export async function findJava(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const java = home ? join(home, 'bin', 'java') : 'java';
  const where = home ? `${java} (JAVA_HOME)` : 'java on PATH';
  let said: string;
  try {
    said = (await promisify(execFile)(java, ['-version'], { env: process.env })).stderr;
  } catch (error) {
    throw new KafkaUnavailableError(
      `Running Kafka here needs Java ${oldest} or newer; there is no working ${where}.`,
      { cause: error },
    );
  }
  const major = javaMajorVersion(said);
  if (major === undefined || major < oldest)
    throw new KafkaUnavailableError(
      `Running Kafka here needs Java ${oldest} or newer; ${where} is ${major === undefined ? `of unknown version: ${said.trim()}` : `Java ${major}`}.`,
    );
  return java;
}

/** From the first line of `java -version`: `version "17.0.15"`, `version "21"`, for Java 8 `version "1.8.0_392"`. */
export function javaMajorVersion(said: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' ? second : first);
}
