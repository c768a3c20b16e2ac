import { migrateJournal } from '@sovereign-pipeline/journal';
import { createLogger, createPool, loadConfig, onShutdown } from '@sovereign-pipeline/runtime';
import { createApi } from './create-api.ts';

const config = loadConfig(process.env);
const logger = createLogger('api');
const pool = createPool(config.databaseUrl, { name: 'api' });
await migrateJournal(pool);
const api = await createApi(pool, logger);
await api.listen(config.port, config.host);
logger.info({ host: config.host, port: config.port }, 'ready');
process.send?.('ready');

onShutdown(async (reason) => {
  logger.info({ reason }, 'stopping');
  await api.close();
  await pool.end();
});
