import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { prepareReadModels } from '../schema/control-schema.ts';
import { type ProjectorReport, Projectors } from './projectors.ts';

let database: ThrowawayDatabase;
let projectors: Projectors;
beforeAll(async () => {
  database = await throwawayDatabase();
  projectors = new Projectors(database.pool);
});
afterAll(() => database.drop());

const projector = (more: Partial<ProjectorReport> = {}): ProjectorReport => ({
  ...{ id: randomUUID(), host: 'here', pid: 7, version: 3, log: 'journal', slices: ['journal'] },
  ...{ state: 'following', blocked: [], setAside: 0 },
  ...more,
});

const age = (id: string, seconds: number) =>
  database.pool.query(
    `update read_models.projectors set seen_at = seen_at - make_interval(secs => $2) where id = $1`,
    [id, seconds],
  );

const ids = async () => (await projectors.list())?.map(({ id }) => id);

describe('Projectors', () => {
  it('are unknown before any has made the table', async () => {
    expect(await projectors.list()).toBeUndefined();
    await prepareReadModels(database.pool);
    expect(await projectors.list()).toEqual([]);
  });

  it('say how they are, and since when: again and again is no change', async () => {
    const one = projector({ address: 'http://127.0.0.1:1', setAside: 2 });
    await projectors.report(one);
    const [first] = (await projectors.list()) ?? [];
    expect(first).toMatchObject({ ...one, alive: true });
    expect(first).not.toHaveProperty('reason');
    await projectors.report(one);
    const [again] = (await projectors.list()) ?? [];
    expect(again?.since).toBe(first?.since);
    const blocked = [{ slice: 'topic/1', reason: 'a "reason"\0', seconds: 9 }];
    await projectors.report({ ...one, state: 'trouble', reason: 'a reason\0', blocked });
    const [changed] = (await projectors.list()) ?? [];
    expect(changed).toMatchObject({ state: 'trouble', reason: 'a reason', alive: true });
    expect(changed?.blocked).toEqual([{ slice: 'topic/1', reason: 'a "reason"', seconds: 9 }]);
    expect(changed?.since).not.toBe(first?.since);
  });

  it('are not alive once they have stopped, or said nothing for some seconds', async () => {
    await database.pool.query('truncate read_models.projectors');
    const [silent, stopped] = [projector(), projector()];
    await projectors.report(silent);
    await projectors.report(stopped);
    await age(silent.id, 60);
    await projectors.report({ ...stopped, state: 'stopped' });
    const seen = (await projectors.list()) ?? [];
    expect(new Map(seen.map(({ id, alive }) => [id, alive]))).toEqual(
      new Map([
        [silent.id, false],
        [stopped.id, false],
      ]),
    );
    await projectors.report(silent);
    expect((await projectors.list())?.filter(({ alive }) => alive).map(({ id }) => id)).toEqual([silent.id]);
  });

  it('are forgotten after some minutes, but for the last one', async () => {
    await database.pool.query('truncate read_models.projectors');
    const [older, newer] = [projector(), projector()];
    await projectors.report(older);
    await projectors.report(newer);
    await age(older.id, 7200);
    await age(newer.id, 3600);
    await projectors.prune();
    expect(await ids()).toEqual([newer.id]);
    const alive = projector();
    await projectors.report(alive);
    await projectors.prune();
    expect(await ids()).toEqual([alive.id]);
  });

  it('write no log of the database, so that they cost the journal no flush', async () => {
    const { rows } = await database.pool.query(
      `select relpersistence from pg_class where oid = 'read_models.projectors'::regclass`,
    );
    expect(rows).toEqual([{ relpersistence: 'u' }]);
  });
});
