import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createPool, DatabaseSetupError, untilUsable } from '@sovereign-pipeline/postgres';
import { currentProjection } from '@sovereign-pipeline/read-models';
import { createLogger, loadConfig, onShutdown, orExit } from '@sovereign-pipeline/runtime';
import { HealthServer } from './monitoring/health-server.ts';
import { Heartbeat } from './monitoring/heartbeat.ts';
import { ProjectorLog } from './projector-log.ts';
import { ProjectorModule } from './projector.module.ts';
import { Projector } from './projector.ts';

const config = orExit(() => loadConfig(process.env));
const logger = orExit(() => createLogger('projector'));
const pool = createPool(config.databaseUrl, { name: 'projector', max: 5 });
const replayPool = createPool(config.databaseUrl, { name: 'replay', max: 12, statementTimeoutMs: 0 });
const healthPool = createPool(config.databaseUrl, {
  name: 'projector-health',
  max: 1,
  answerWithinMs: 2_000,
});
Logger.overrideLogger(['warn', 'error', 'fatal']);
const app = await NestFactory.createApplicationContext(
  ProjectorModule.on({ pool, replayPool }, logger, config.kafka),
);

const report = app.get(ProjectorLog);
const about = { version: currentProjection.version, log: config.kafka ? 'kafka' : 'journal' } as const;
const heartbeat = new Heartbeat({ ...about, pool: healthPool, report });
const health = new HealthServer({
  ...{ host: config.host, port: config.projectorPort, report, about },
  hosts: [config.host, ...config.allowedHosts],
  progress: () => heartbeat.progress,
});
const address = await health.listen().catch((error: unknown) => {
  const { host, projectorPort } = config;
  logger.fatal({ err: error, host, port: projectorPort }, 'cannot listen on PROJECTOR_PORT');
  process.exit(1);
});
heartbeat.start(address);

const stop = new AbortController();
onShutdown(async (reason) => {
  logger.info({ reason }, 'stopping');
  stop.abort();
  await app.close();
  await heartbeat.stop();
  await health.close();
  await Promise.all([pool.end(), replayPool.end(), healthPool.end()]);
  logger.info('stopped');
});

const projector = app.get(Projector);
try {
  await untilUsable(
    pool,
    (error) => {
      report.trouble(error);
    },
    stop.signal,
  );
} catch (error) {
  if (!(error instanceof DatabaseSetupError)) throw error;
  logger.fatal(error.message);
  process.exit(1);
}
if (await projector.start()) {
  logger.info({ health: address }, 'ready');
  process.send?.('ready');
}
