import { expect, it } from '@jest/globals';
import type { NewEvent } from '@sovereign-pipeline/domain';
import {
  Journal,
  migrateJournal,
  migratePersonal,
  PersonalData,
  SealingWriter,
} from '@sovereign-pipeline/journal';
import { PipelineQueries } from '@sovereign-pipeline/read-models';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { ProjectorProcess } from './projector-process.fixture.ts';

const named = {
  ...{ id: 'named', type: 'MarketTargeted', source: '/tests', stream: 'company-naver', schemaversion: 2 },
  ...{ correlationid: 'named', causationid: 'named' },
  data: { company: 'Naver', market: 'JP', people: [{ name: 'Pat Lee' }] },
} as NewEvent;

/** A journal with a sealed name, and the keys beside it. */
async function recordNamed({ pool }: ThrowawayDatabase): Promise<void> {
  await migrateJournal(pool);
  await migratePersonal(pool);
  const personal = await PersonalData.of(pool, true);
  if (personal === undefined) throw new Error('it is not on');
  const writer = new SealingWriter(new Journal(pool), personal);
  expect(await writer.append({ event: named })).toMatchObject({ outcome: 'appended' });
  await writer.close();
}

it('a projector takes no name for erased because its keys were not restored with the journal', async () => {
  const database = await throwawayDatabase();
  const { pool } = database;
  try {
    await recordNamed(database);
    await pool.query('DROP SCHEMA personal CASCADE');
    await expect(ProjectorProcess.start(database.url)).rejects.toThrow('has sealed personal texts');
    const { rows } = await pool.query(`SELECT to_regclass('read_models.generations') AS made`);
    expect(rows).toEqual([{ made: null }]);

    // The schema alone, as an API makes it, is no backup; that the loss was accepted is enough.
    await migratePersonal(pool);
    await expect(ProjectorProcess.start(database.url)).rejects.toThrow('has sealed personal texts');
    await pool.query('INSERT INTO personal.sealed (secret, after) VALUES ($1, 0)', [Buffer.alloc(32)]);
    const projector = await ProjectorProcess.start(database.url);
    await projector.kill();
  } finally {
    await database.drop();
  }
});

/** The database of that address from now on: with everybody who is connected to the other thrown out. */
async function putInPlace(restored: ThrowawayDatabase, of: ThrowawayDatabase, admin: ThrowawayDatabase) {
  const nameOf = ({ url }: ThrowawayDatabase) => new URL(url).pathname.slice(1);
  const [name, other] = [nameOf(of), nameOf(restored)];
  for (const each of [name, other]) {
    await admin.pool.query(`alter database ${each} allow_connections false`);
    await admin.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      each,
    ]);
  }
  await eventually(() => admin.pool.query(`alter database ${name} rename to ${name}_before`));
  await eventually(() => admin.pool.query(`alter database ${other} rename to ${name}`));
  await admin.pool.query(`alter database ${name} allow_connections true`);
  return () => admin.pool.query(`drop database if exists ${name}_before with (force)`);
}

async function standsUntilTheyAreThere(environment: Record<string, string>): Promise<void> {
  const [admin, database, restored] = [
    await throwawayDatabase(),
    await throwawayDatabase(),
    await throwawayDatabase(),
  ];
  let dropBefore: (() => Promise<unknown>) | undefined;
  let projector: ProjectorProcess | undefined;
  try {
    const { pool } = database;
    pool.on('error', () => undefined);
    restored.pool.on('error', () => undefined);
    await migrateJournal(pool);
    await migratePersonal(pool);
    projector = await ProjectorProcess.start(database.url, environment);
    await recordNamed(restored);
    await restored.pool.query('ALTER SCHEMA personal RENAME TO backup');
    dropBefore = await putInPlace(restored, database, admin);

    const { health, lines } = projector;
    const ready = async () => {
      const response = await fetch(`${health}/health/ready`);
      return { status: response.status, text: await response.text() };
    };
    await eventually(async () => (await ready()).text.includes('has sealed personal texts'));
    expect((await ready()).status).toBe(503);
    expect(lines.filter(({ level }) => level === 'error')).not.toEqual([]);
    const people = () =>
      eventually(async () => (await pool.query<{ name: string }>('select name from analytics.people')).rows);
    expect(await people()).toEqual([]);
    // An API that is started makes an empty one, and refuses.
    await eventually(() => migratePersonal(pool).then(() => true));
    await eventually(async () => (await ready()).text.includes('has sealed personal texts'));
    expect(await people()).toEqual([]);

    await pool.query('BEGIN; DROP SCHEMA personal CASCADE; ALTER SCHEMA backup RENAME TO personal; COMMIT');
    await eventually(async () => (await new PipelineQueries(pool).position()) === 1);
    expect(await people()).toEqual([{ name: 'Pat Lee' }]);
    await eventually(async () => (await ready()).status === 200);
  } finally {
    await projector?.kill();
    await dropBefore?.();
    await database.drop();
    await restored.drop();
    await admin.drop();
  }
}

it('a projector that runs applies nothing of a journal that is put beneath it without the keys', async () => {
  await standsUntilTheyAreThere({});
}, 240_000);
