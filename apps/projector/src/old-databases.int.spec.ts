import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import { createPool } from '@sovereign-pipeline/postgres';
import { currentProjection, liveGeneration, PipelineQueries } from '@sovereign-pipeline/read-models';
import { createLogger } from '@sovereign-pipeline/runtime';
import { eventually, oldDatabases, restoreOldDatabase, throwawayDatabase } from '@sovereign-pipeline/testing';
import { ProjectorModule } from './projector.module.ts';
import { Projector } from './projector.ts';

it.each(oldDatabases)('a database that %s made gets the read models of today', async (commit) => {
  const database = await throwawayDatabase();
  await restoreOldDatabase(database.pool, commit);
  await migrateJournal(database.pool);
  const pool = createPool(database.url, { max: 4 });
  const replayPool = createPool(database.url, { max: 12, statementTimeoutMs: 0 });
  const logger = createLogger('projector', { LOG_LEVEL: 'silent' });
  const app = await NestFactory.createApplicationContext(ProjectorModule.on({ pool, replayPool }, logger));
  try {
    expect(await app.get(Projector).start()).toBe(true);
    const head = await new Journal(database.pool).head();
    await eventually(
      async () =>
        (await liveGeneration(database.pool))?.version === currentProjection.version &&
        (await new PipelineQueries(database.pool).position()) === head,
    );
  } finally {
    await app.close();
    await Promise.all([pool.end(), replayPool.end()]);
    await database.drop();
  }
});
