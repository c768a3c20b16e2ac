import { setTimeout as delay } from 'node:timers/promises';
import { TopicSettingsError } from '@sovereign-pipeline/event-log';
import { Backoff, createPool, isAway } from '@sovereign-pipeline/postgres';
import { createLogger, loadConfig, onShutdown, orExit } from '@sovereign-pipeline/runtime';
import { migrateJournal } from '@sovereign-pipeline/journal';
import { createApi } from './create-api.ts';
import { Relay } from './relay/relay.ts';

const config = orExit(() => loadConfig(process.env));
const logger = orExit(() => createLogger('api'));
// The relay keeps up to four connections to itself.
const pool = createPool(config.databaseUrl, { name: 'api', max: config.kafka ? 15 : 10 });
const running = new AsyncDisposableStack();
running.defer(() => pool.end());
const stopping = new AbortController();
onShutdown(async (reason) => {
  logger.info({ reason }, 'stopping');
  stopping.abort();
  await running.disposeAsync();
});

for (const backoff = new Backoff(); ;) {
  try {
    await migrateJournal(pool);
    break;
  } catch (error) {
    // PostgreSQL may start after us.
    if (!isAway(error)) throw error;
    logger.warn({ err: error }, 'the journal cannot be reached, and is tried again');
    await backoff.failed(stopping.signal);
  }
}
const relay = config.kafka && new Relay(pool, config.kafka, { logger });
if (relay) {
  try {
    // Kafka may be away: that is no reason not to take events.
    await Promise.race([relay.checkTopic(), delay(5_000, undefined, { ref: false })]);
  } catch (error) {
    if (error instanceof TopicSettingsError) {
      logger.fatal({ topic: error.topic, setting: error.setting }, error.message);
      process.exit(1);
    }
    logger.warn({ err: error }, 'Kafka is not there yet: events are recorded, and relayed when it is');
  }
}
const api = await createApi(pool, logger, { relay, hosts: [config.host, ...config.allowedHosts] });
running.defer(() => api.close());
await api.listen(config.port, config.host);
logger.info({ host: config.host, port: config.port, kafka: config.kafka?.topic }, 'ready');
process.send?.('ready');
