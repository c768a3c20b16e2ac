/** `npm run kafka`: Apache Kafka on this machine, from Java and Maven, until asked to stop. */
import { join, resolve } from 'node:path';
import { makeFolder } from '@sovereign-pipeline/local-servers';
import { readSettings } from '@sovereign-pipeline/runtime';
import { type Command, runCommand, say } from './command.ts';
import { root } from './nx.ts';
import { refuseOthersFolder } from './own-postgres.ts';
import { relativePath } from './relative-path.ts';
import { settingsFor, startKafka } from './start-kafka.ts';
import { UserError } from './stop-request.ts';

await runCommand(run);

/** Starts it, and returns once it has ended by itself, with a message about it. */
async function run({ args, stop, running, byForce }: Command): Promise<string> {
  if (args.length > 0)
    throw new UserError(
      `npm run kafka takes no arguments (${args.join(' ')}). It is told by KAFKA_PORT and DATA_DIR, for example: KAFKA_PORT=9192 npm run kafka`,
    );
  const { KAFKA_PORT: port, DATA_DIR } = readSettings(process.env, ['KAFKA_PORT', 'DATA_DIR']);
  const dataDir = join(resolve(root, DATA_DIR), 'kafka');
  await makeFolder(join(dataDir, '..'), 0o700);
  await refuseOthersFolder(join(dataDir, '..'));
  const kafka = await startKafka({ dataDir, port, say, signal: stop.signal });
  running.defer(() => kafka.stop());
  byForce.push(() => kafka.kill());
  const { brokers, pid, version } = kafka;
  const folder = relativePath(dataDir);
  const settings = Object.entries({ ...settingsFor(kafka), KAFKA_SASL_PASSWORD_FILE: `${folder}/password` })
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(' ');
  say(`
Apache Kafka ${version} is ready at ${brokers} (process ${pid})
  topics  ${folder}/data
  log     ${folder}/kafka.log

In another terminal:
  ${settings} npm start

Ctrl-C stops it. It keeps its topics.`);
  return `Kafka ${await stop.orStop(kafka.exited)}. See ${folder}/kafka.log.`;
}

/** For a shell. */
const quoted = (value: string): string =>
  /^[\w./:,@+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
