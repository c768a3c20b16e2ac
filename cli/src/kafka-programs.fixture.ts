import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findJava, kafkaJars } from '@sovereign-pipeline/local-servers';

/** Runs one of Apache Kafka's own programs; gives what it printed. */
export type KafkaPrograms = (mainClass: string, ...args: string[]) => Promise<string>;

/** From the jars that LocalKafka runs. Throws KafkaUnavailableError without Java and Maven. */
export async function kafkaPrograms(): Promise<KafkaPrograms> {
  const java = await findJava();
  const { folder } = await kafkaJars({ log: () => undefined });
  return async (mainClass, ...args) => {
    const { stdout } = await promisify(execFile)(
      java,
      ['-XX:TieredStopAtLevel=1', '-Xmx128m', '-cp', join(folder, '*'), mainClass, ...args],
      { maxBuffer: 100_000_000, timeout: 60_000 },
    );
    return stdout;
  };
}
