import { setTimeout as delay } from 'node:timers/promises';
import { TopicSettingsError } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import { createLogger, loadConfig, onShutdown, orExit } from '@sovereign-pipeline/runtime';
import { migrateJournal } from '@sovereign-pipeline/journal';
import { createApi } from './create-api.ts';
import { Relay } from './relay/relay.ts';

const config = orExit(() => loadConfig(process.env));
const logger = orExit(() => createLogger('api'));
// The relay keeps up to four connections to itself.
const pool = createPool(config.databaseUrl, { name: 'api', max: config.kafka ? 15 : 10 });
await migrateJournal(pool);
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
await api.listen(config.port, config.host);
logger.info({ host: config.host, port: config.port, kafka: config.kafka?.topic }, 'ready');
process.send?.('ready');

onShutdown(async (reason) => {
  logger.info({ reason }, 'stopping');
  await api.close();
  await pool.end();
});
