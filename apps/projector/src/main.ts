import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { expectPersonalKeys } from '@sovereign-pipeline/journal';
import { createPool, DatabaseSetupError, traceQueries, untilUsable } from '@sovereign-pipeline/postgres';
import { currentProjection } from '@sovereign-pipeline/read-models';
import {
  createLogger,
  isTracing,
  loadConfig,
  onShutdown,
  orExit,
  readAuth,
  readTokenIssuer,
  startTelemetry,
} from '@sovereign-pipeline/runtime';
import { LivenessThread } from './liveness/liveness-thread.ts';
import { Reporter } from './reporter.ts';
import { ProjectorModule } from './projector.module.ts';
import { Projector } from './projector.ts';

const config = orExit(() => loadConfig(process.env));
const auth = orExit(() => readAuth(process.env));
const issuer = orExit(() => readTokenIssuer(process.env));
const logger = orExit(() => createLogger('projector'));
const pool = createPool(config.databaseUrl, { name: 'projector', max: 5 });
const replayPool = createPool(config.databaseUrl, { name: 'replay', max: 12, statementTimeoutMs: 0 });
Logger.overrideLogger(['warn', 'error', 'fatal']);
const reporter = new Reporter(logger);
const telemetry = await startTelemetry('projector', () => reporter.metrics.families());
if (isTracing()) traceQueries(pool);
const { kafka, host, projectorPort, databaseUrl } = config;
const liveness = new LivenessThread(reporter, {
  ...{ databaseUrl, host, port: projectorPort, hosts: [host, ...config.allowedHosts] },
  ...{ auth, issuer },
  about: { version: currentProjection.version, log: kafka ? 'kafka' : 'journal' },
});
void liveness.failed().then((error) => {
  logger.fatal({ err: error }, 'the thread that answers for health ended');
  process.exit(1);
});
const address = await liveness.listening().catch((error: unknown) => {
  logger.fatal({ err: error, host, port: projectorPort }, 'cannot listen on PROJECTOR_PORT');
  process.exit(1);
});
const app = await NestFactory.createApplicationContext(
  ProjectorModule.on({ pool, replayPool }, logger, { reporter, kafka, liveness }),
);

const stop = new AbortController();
onShutdown(async (reason) => {
  logger.info({ reason }, 'stopping');
  stop.abort();
  await app.close();
  await liveness.stop();
  await Promise.all([pool.end(), replayPool.end(), telemetry.stop()]);
  logger.info('stopped');
});

const projector = app.get(Projector);
try {
  await untilUsable(pool, reporter.onError, stop.signal, expectPersonalKeys);
} catch (error) {
  if (!(error instanceof DatabaseSetupError)) throw error;
  logger.fatal(error.message);
  process.exit(1);
}
if (await projector.start()) {
  logger.info({ health: address }, 'ready');
  process.send?.('ready');
}
