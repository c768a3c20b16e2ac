import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type KafkaPrograms, kafkaPrograms } from './kafka-programs.fixture.ts';

/** A record as others see it. */
export interface OutsideRecord {
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A Kafka client that shares no code with kafkajs. */
export interface OutsideReader {
  readonly name: string;
  /** The first `count` records of a topic. */
  read(brokers: string, topic: string, count: number): Promise<OutsideRecord[]>;
}

/**
 * kcat where it is installed, else Apache Kafka's own console consumer; KafkaUnavailableError without Java and Maven
 * too.
 */
export async function outsideReader(): Promise<OutsideReader> {
  const kcat = await promisify(execFile)('kcat', ['-V']).catch(() => undefined);
  return kcat ? withKcat : withConsoleConsumer(await kafkaPrograms());
}

const withKcat: OutsideReader = {
  name: 'kcat',
  async read(brokers, topic, count) {
    const args = ['-C', '-b', brokers, '-t', topic, '-o', 'beginning', '-c', String(count), '-J', '-q'];
    const { stdout } = await promisify(execFile)('kcat', args, { maxBuffer: 100_000_000, timeout: 60_000 });
    return lines(stdout).map((line) => {
      const { headers = [], payload, ...record } = JSON.parse(line) as KcatRecord;
      const pairs = headers.flatMap((name, index) =>
        index % 2 === 0 ? [[name, headers[index + 1] ?? '']] : [],
      );
      return { ...record, headers: Object.fromEntries(pairs) as Record<string, string>, value: payload };
    });
  },
};

interface KcatRecord {
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  /** Names and values in turn. */
  readonly headers?: readonly string[];
  readonly payload: string;
}

const withConsoleConsumer = (run: KafkaPrograms): OutsideReader => ({
  name: "Kafka's console consumer",
  async read(brokers, topic, count) {
    const parts = ['partition', 'offset', 'headers', 'key'].flatMap((part) => [
      '--property',
      `print.${part}=true`,
    ]);
    const output = await run(
      'org.apache.kafka.tools.consumer.ConsoleConsumer',
      ...[
        '--bootstrap-server',
        brokers,
        '--topic',
        topic,
        '--from-beginning',
        '--max-messages',
        String(count),
      ],
      ...[...parts, '--property', 'headers.separator=|'],
    );
    return lines(output).map((line) => {
      const [partition = '', offset = '', headers = '', key = '', value = ''] = line.split('\t');
      return {
        partition: Number(partition.replace('Partition:', '')),
        offset: Number(offset.replace('Offset:', '')),
        headers: Object.fromEntries(
          headers.split('|').map((header) => /^([^:]*):(.*)$/.exec(header)?.slice(1) ?? [header, '']),
        ) as Record<string, string>,
        key,
        value,
      };
    });
  },
});

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
