/** `npm run restore -- --from-kafka`: fills an empty journal with everything that is on the Kafka topic. */
import { fromKafkaMessage } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import { loadConfig } from '@sovereign-pipeline/runtime';
import { JournalRestore, migrateJournal, RestoreError } from '@sovereign-pipeline/journal';
import type { KafkaMessage } from 'kafkajs';
import { type Command, runCommand, say } from './command.ts';
import { ownDatabase } from './own-postgres.ts';
import { readTopic } from './read-topic.ts';
import { startSettings } from './start-settings.ts';
import { UserError } from './stop-request.ts';

await runCommand(run);

async function run(command: Command): Promise<number> {
  const { args, stop, running } = command;
  if (args.length !== 1 || args[0] !== '--from-kafka')
    throw new UserError(
      'npm run restore takes one argument: npm run restore -- --from-kafka. It is told by KAFKA_BROKERS and KAFKA_TOPIC, and by DATABASE_URL or DATA_DIR.',
    );
  const settings = startSettings(process.env);
  if (settings.kafkaBrokers === undefined)
    throw new UserError(
      'KAFKA_BROKERS must say where the topic is, for example KAFKA_BROKERS=127.0.0.1:9092',
    );
  const databaseUrl = settings.logins?.owner ?? (await ownDatabase(settings.dataDir, command));
  const pool = createPool(databaseUrl, { name: 'restore', max: 2 });
  running.defer(() => pool.end());
  const { kafka } = loadConfig({ ...process.env, DATABASE_URL: databaseUrl, DATABASE_URL_FILE: undefined });
  if (kafka === undefined) throw new Error('KAFKA_BROKERS does not turn Kafka on.');
  const { topic } = kafka;
  await migrateJournal(pool);
  const restore = await JournalRestore.begin(pool).catch(asUserError);
  let read = 0;
  const ends = await readTopic({
    kafka,
    topic,
    onRecords: async (partition, records) => {
      await restore.add(records.flatMap((record) => event(`${topic}/${partition}`, record)));
      const before = read;
      read += records.length;
      if (Math.floor(read / 100_000) > Math.floor(before / 100_000))
        say(`${read.toLocaleString('en')} records read …`);
    },
    signal: stop.signal,
  }).catch(async (error: unknown) => {
    await restore.abandon();
    throw error;
  });
  const events = await restore.commit(topic, ends.size).catch(asUserError);
  say(`Restored ${events.toLocaleString('en')} events from the topic ${topic}.`);
  return 0;
}

function asUserError(error: unknown): never {
  throw error instanceof RestoreError ? new UserError(`Nothing was restored: ${error.message}.`) : error;
}

/**
 * None where the record is no event: others may write to the topic, too. An event that is missing is noticed at the
 * end.
 */
function event(partition: string, record: KafkaMessage) {
  try {
    return [fromKafkaMessage(record)];
  } catch (error) {
    say(`Set aside ${partition} at offset ${record.offset}: ${(error as Error).message}.`);
    return [];
  }
}
