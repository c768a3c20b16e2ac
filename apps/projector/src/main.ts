import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TopicSettingsError } from '@sovereign-pipeline/event-log';
import { createPool } from '@sovereign-pipeline/postgres';
import { createLogger, loadConfig, onShutdown } from '@sovereign-pipeline/runtime';
import { ProjectorModule } from './projector.module.ts';
import { Projector } from './projector.ts';

const config = loadConfig(process.env);
const logger = createLogger('projector');
const pool = createPool(config.databaseUrl, { name: 'projector', max: 4 });
const replayPool = createPool(config.databaseUrl, { name: 'replay', max: 12, statementTimeoutMs: 0 });
Logger.overrideLogger(['warn', 'error', 'fatal']);
const app = await NestFactory.createApplicationContext(
  ProjectorModule.on({ pool, replayPool }, logger, config.kafka),
);

onShutdown(async (reason) => {
  logger.info({ reason }, 'stopping');
  await app.close();
  await pool.end();
  await replayPool.end();
  logger.info('stopped');
});

const projector = app.get(Projector);
try {
  if (await projector.start()) {
    logger.info('ready');
    process.send?.('ready');
    await projector.ended();
  }
} catch (error) {
  if (!(error instanceof TopicSettingsError)) throw error;
  logger.fatal({ topic: error.topic, setting: error.setting }, error.message);
  process.exit(1);
}
