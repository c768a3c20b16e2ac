/** `npm run kafka`: Apache Kafka on this machine, from Java and Maven, until asked to stop. */
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { ConfigError, type LocalKafka, Settings } from '@sovereign-pipeline/runtime';
import { root } from './nx.ts';
import { shown } from './shown.ts';
import { startKafka } from './start-kafka.ts';
import { StopRequest, StopRequestedError, UserError } from './stop-request.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const stop = new StopRequest();
let kafka: LocalKafka | undefined;
/** A broker does not keep the process that started it alive. */
setInterval(() => undefined, 60_000);

void stop.again.then(async () => {
  complain('Stopping by force.');
  await kafka?.kill();
  process.exit(1);
});

try {
  complain(await run(process.argv.slice(2)));
  process.exitCode = 1;
} catch (error) {
  if (error instanceof StopRequestedError) {
    say(`Stopping (${error.message}) …`);
  } else {
    complain(error instanceof UserError || error instanceof ConfigError ? error.message : inspect(error));
    process.exitCode = 1;
  }
}
await kafka?.stop();
if (stop.signal.aborted && !process.exitCode) say('Stopped.');
process.exit();

/** Starts it, and returns once it has ended by itself, with a message about it. */
async function run(args: readonly string[]): Promise<string> {
  if (args.length > 0)
    throw new UserError(
      `npm run kafka takes no arguments (${args.join(' ')}). It is told by KAFKA_PORT and DATA_DIR, for example: KAFKA_PORT=9192 npm run kafka`,
    );
  const settings = new Settings(process.env);
  const port = settings.port('KAFKA_PORT', 9092);
  const dataDir = join(resolve(root, settings.text('DATA_DIR', '.data')), 'kafka');
  settings.check();
  kafka = await startKafka({ dataDir, port, say, signal: stop.signal });
  const { brokers, pid, version } = kafka;
  const folder = shown(dataDir);
  say(`
Apache Kafka ${version} is ready at ${brokers} (process ${pid})
  topics  ${folder}/data
  log     ${folder}/kafka.log

In another terminal:
  KAFKA_BROKERS=${brokers} npm start

Ctrl-C stops it. It keeps its topics.`);
  const reason = await stop.orStop(kafka.exited);
  return `Kafka stopped by itself: ${reason}. See ${folder}/kafka.log.`;
}
