import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { type NewEvent, personOf } from '@sovereign-pipeline/domain';
import {
  Erasures,
  expectPersonalKeys,
  Journal,
  PersonalData,
  SealingWriter,
} from '@sovereign-pipeline/journal';
import { createPool } from '@sovereign-pipeline/postgres';
import { oldDatabases, restoreOldDatabase, throwawayDatabase } from '@sovereign-pipeline/testing';
import { beginSession } from '../access/sessions.ts';
import { withLeaderLock } from '../relay/leader-lock.ts';
import { letIn } from './logins.ts';
import { migrateAll } from './migrate-all.ts';

it.each(oldDatabases)(
  'A database of %s is brought up to date, and each login may do its part',
  async (commit) => {
    const database = await throwawayDatabase();
    const name = randomBytes(4).toString('hex');
    const as = (username: string): string =>
      Object.assign(new URL(database.url), { username: `${username}_${name}`, password: 'p' }).href;
    const api = createPool(as('api'), { max: 4 });
    const projector = createPool(as('projector'), { max: 1 });
    try {
      await restoreOldDatabase(database.pool, commit);
      await migrateAll(database.pool);
      await letIn(database.pool, { api: as('api'), projector: as('projector') });
      await migrateAll(api);

      let led = false;
      const lead = (): Promise<void> => {
        led = true;
        return Promise.resolve();
      };
      await withLeaderLock(api, { name: 'a lead' }, lead, new AbortController().signal);
      expect(led).toBe(true);
      await beginSession(api, { key: 'oidc:ada', name: 'Ada', role: 'reader' }, 'https://issuer.example');

      const personal = await PersonalData.of(api, true);
      if (personal === undefined) throw new Error('it is not on');
      const writer = new SealingWriter(new Journal(api), personal);
      const event = {
        ...{
          id: 'sealed',
          type: 'MarketTargeted',
          source: '/tests',
          stream: 'company-naver',
          schemaversion: 2,
        },
        ...{ correlationid: 'sealed', causationid: 'sealed' },
        data: { company: 'Naver', market: 'JP', people: [{ name: 'Pat Lee' }] },
      } as NewEvent;
      expect(await writer.append({ event })).toMatchObject({ outcome: 'appended' });
      const read = async (): Promise<string> =>
        JSON.stringify((await Journal.readable(projector).find('sealed'))?.data);
      expect(await read()).toContain('Pat Lee');

      const erasures = new Erasures(api, personal);
      const erased = await erasures.find([personOf('Naver', 'Pat Lee')]);
      await erasures.erase({ id: 'erased' }, { reason: 'Asked for.', erased }, (one) => writer.append(one));
      expect(await read()).not.toContain('Pat Lee');
      await expect(projector.query('DELETE FROM personal.keys')).rejects.toMatchObject({ code: '42501' });
      await expectPersonalKeys(projector);
      await expect(projector.query('SELECT secret FROM personal.sealed')).rejects.toMatchObject({
        code: '42501',
      });
      await writer.close();
      await migrateAll(api);
    } finally {
      await Promise.all([api.end(), projector.end()]);
      await database.drop();
    }
  },
);
