import { expect, it } from '@jest/globals';
import type { NewEvent } from '@sovereign-pipeline/domain';
import {
  Journal,
  migrateJournal,
  migratePersonal,
  PersonalData,
  SealingWriter,
} from '@sovereign-pipeline/journal';
import { throwawayDatabase } from '@sovereign-pipeline/testing';
import { ProjectorProcess } from './projector-process.fixture.ts';

const named = {
  ...{ id: 'named', type: 'MarketTargeted', source: '/tests', stream: 'company-naver', schemaversion: 2 },
  ...{ correlationid: 'named', causationid: 'named' },
  data: { company: 'Naver', market: 'JP', people: [{ name: 'Pat Lee' }] },
} as NewEvent;

it('a projector takes no name for erased because its keys were not restored with the journal', async () => {
  const database = await throwawayDatabase();
  const { pool } = database;
  try {
    await migrateJournal(pool);
    await migratePersonal(pool);
    const personal = await PersonalData.of(pool, true);
    if (personal === undefined) throw new Error('it is not on');
    const writer = new SealingWriter(new Journal(pool), personal);
    expect(await writer.append({ event: named })).toMatchObject({ outcome: 'appended' });
    await writer.close();
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
