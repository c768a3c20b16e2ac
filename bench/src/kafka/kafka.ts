import { migrateJournal } from '@sovereign-pipeline/journal';
import { freePort } from '@sovereign-pipeline/local-servers';
import { Sandbox } from '../sandbox/sandbox.ts';
import { busyness, machineFacts } from '../report/machine.ts';
import { comparedRow, interleave, rowOf, type Sample } from '../report/samples.ts';
import { type Row, tableOf, verdictOf } from '../report/table.ts';
import { tell } from '../report/tell.ts';
import { loadJournal } from '../workload/load-journal.ts';
import { type KafkaOptions, kafkaUsage, readKafkaOptions } from './kafka-options.ts';
import { rateTo } from './progress.ts';
import { type KafkaTask, partitions } from './task.ts';

const names = {
  relay: 'relay (the API)',
  producer: 'bare kafkajs producer',
  log: 'KafkaLog, checkpoint in memory',
  consumer: 'bare kafkajs consumer',
  projector: 'projector',
  projection: 'projection alone, from memory',
};

/** Measures the way through Kafka beside kafkajs alone, and prints a table. Returns the exit code. */
export async function kafka(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(kafkaUsage);
    return 0;
  }
  const options = readKafkaOptions(args);
  const busyBefore = busyness();
  const sandbox = await Sandbox.open();
  const rows: Row[] = [];
  try {
    const prepared = await prepare(sandbox, options);
    console.log(
      `\n${machineFacts(prepared.postgres)}, Apache Kafka ${prepared.version}; medians of ${options.rounds} rounds of ` +
        `${options.events} events (${options.projected} projected), seed ${options.seed}; ${partitions} partitions, ` +
        `GZIP, acks all; load average before: ${busyBefore}\n`,
    );
    rows.push(...(await relaying(prepared)), ...(await consuming(prepared)), ...(await projecting(prepared)));
  } finally {
    if (rows.length > 0) console.log(`${tableOf(rows)}\n`);
    await sandbox.close();
  }
  return verdictOf(rows, options.check);
}

/** A full journal, and a broker. */
interface Fixture {
  readonly sandbox: Sandbox;
  readonly options: KafkaOptions;
  readonly pool: ReturnType<Sandbox['pool']>;
  readonly env: { readonly DATABASE_URL: string; readonly KAFKA_BROKERS: string };
  readonly postgres: string;
  readonly version: string;
}

async function prepare(sandbox: Sandbox, options: KafkaOptions): Promise<Fixture> {
  const databaseUrl = await sandbox.createDatabase('kafka');
  const pool = sandbox.pool(databaseUrl);
  const keeper = await sandbox.start('kafka/kafka-keeper.ts');
  const { brokers, version } = await keeper.ask<{ brokers: string; version: string }>({});
  await migrateJournal(pool);
  const streams = 10_000;
  await loadJournal(pool, {
    ...{ streams, perStream: options.events / streams, streamPrefix: 'company-bench', seed: options.seed },
  });
  const env = { DATABASE_URL: databaseUrl, KAFKA_BROKERS: brokers };
  return { sandbox, options, pool, env, postgres: await sandbox.version(), version };
}

let topics = 0;
const newTopic = (): string => `bench-${++topics}`;
/** The last topic that the relay filled. */
let filled = '';

async function relaying({ sandbox, options, pool, env }: Fixture): Promise<Row[]> {
  const { events, rounds } = options;
  const producer = await sandbox.start('kafka/bare-producer.ts', { env });
  const relay = async (): Promise<Sample> => {
    const topic = newTopic();
    const api = await sandbox.start(options.api, {
      env: {
        ...env,
        KAFKA_TOPIC: topic,
        HOST: '127.0.0.1',
        PORT: String(await freePort()),
        LOG_LEVEL: 'warn',
      },
    });
    const sample = await rateTo(events, () => relayed(topic), 20);
    await api.stop();
    filled = topic;
    return sample;
  };
  const relayed = async (topic: string): Promise<number> => {
    const { rows } = await pool.query<{ position: number }>(
      'SELECT position FROM journal.relay WHERE topic = $1',
      [topic],
    );
    return rows[0]?.position ?? 0;
  };
  const samples = await interleave(
    rounds,
    {
      [names.relay]: relay,
      [names.producer]: () => producer.ask<Sample>({ topic: newTopic(), events } satisfies KafkaTask),
    },
    tell,
  );
  await producer.stop();
  const at = `relay, ${events} events`;
  return [
    rowOf(samples, names.relay, at),
    comparedRow(samples, { of: names.relay, to: names.producer, at, atLeast: 0.6 }),
  ];
}

async function consuming({ sandbox, options, env }: Fixture): Promise<Row[]> {
  const task: KafkaTask = { topic: filled, events: options.events };
  const log = await sandbox.start('kafka/log-consumer.ts', { env });
  const consumer = await sandbox.start('kafka/bare-consumer.ts', { env });
  const samples = await interleave(
    options.rounds,
    { [names.log]: () => log.ask<Sample>(task), [names.consumer]: () => consumer.ask<Sample>(task) },
    tell,
  );
  await Promise.all([log.stop(), consumer.stop()]);
  const at = `consume, ${options.events} events`;
  return [
    rowOf(samples, names.log, at),
    comparedRow(samples, { of: names.log, to: names.consumer, at, atLeast: 0.5 }),
  ];
}

/** Not beside a bar: PostgreSQL is what both wait for. */
async function projecting({ sandbox, options, pool, env }: Fixture): Promise<Row[]> {
  const { projected, rounds } = options;
  const projection = await sandbox.start('kafka/bare-projection.ts', { env });
  let turn = 0;
  const project = async (): Promise<Sample> => {
    const projector = await sandbox.start(options.projector, {
      env: { ...env, KAFKA_TOPIC: filled, KAFKA_GROUP: `projector-${++turn}`, LOG_LEVEL: 'warn' },
    });
    const sample = await rateTo(projected, facts, 50);
    await projector.stop();
    const { rows } = await pool.query<{ schema: string }>('SELECT schema FROM read_models.generations');
    const schemas = ['pipeline', 'read_models', ...rows.map(({ schema }) => schema)];
    await pool.query(`DROP SCHEMA ${schemas.join(', ')} CASCADE`);
    return sample;
  };
  const facts = async (): Promise<number> => {
    const { rows } = await pool.query<{ count: number }>('SELECT count(*) AS count FROM pipeline.facts');
    return rows[0]?.count ?? 0;
  };
  const samples = await interleave(
    rounds,
    {
      [names.projector]: project,
      [names.projection]: () => projection.ask<Sample>({ events: projected }),
    },
    tell,
  );
  await projection.stop();
  const at = `project, ${projected} events`;
  return [
    rowOf(samples, names.projector, at),
    comparedRow(samples, { of: names.projector, to: names.projection, at }),
  ];
}
