import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger, createPool, loadConfig, onShutdown } from '@sovereign-pipeline/runtime';
import { ProjectorModule } from './projector.module.ts';
import { Projector } from './projector.ts';

const config = loadConfig(process.env);
const logger = createLogger('projector');
const pool = createPool(config.databaseUrl, { name: 'projector', max: 4 });
Logger.overrideLogger(['warn', 'error', 'fatal']);
const app = await NestFactory.createApplicationContext(ProjectorModule.on(pool, logger));

onShutdown(async (reason) => {
  logger.info({ reason }, 'stopping');
  await app.close();
  await pool.end();
  logger.info('stopped');
});

if (await app.get(Projector).start()) {
  logger.info('ready');
  process.send?.('ready');
}
