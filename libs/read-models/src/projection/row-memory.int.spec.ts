import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { recorded, type Post } from '../events.fixture.ts';
import { besideLive, freshReadModels } from '../generations/generations.fixture.ts';
import type { Generation } from '../generations/generations.ts';
import { contentsOf } from '../tables.fixture.ts';
import { Projection } from './projection.ts';
import { RowMemory } from './row-memory.ts';

let database: ThrowawayDatabase;
let live: Generation;
let beside: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
});
beforeEach(async () => {
  live = await freshReadModels(database.pool);
  beside = await besideLive(database.pool);
});
afterAll(async () => {
  await database.drop();
});

const said = (n: number, more: object = {}): Post => ({
  id: `claim-${String(n).padStart(4, '0')}`,
  type: 'PartnershipAdvanced',
  data: {
    partnershipId: 'p',
    stage: 'agreed',
    parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
    purpose: 'models',
    occurred: '2025-01',
    evidence: [{ publisher: 'Wire', url: `https://news.example/${n}` }],
    ...more,
  },
});

const all = recorded([
  ...[0, 1, 2].map((n) => said(n)),
  said(3, { stage: 'launched', occurred: '2025-03' }),
  { id: 'no', type: 'ClaimDisputed', data: { eventId: 'claim-0003', by: 'Nvidia', reason: 'no' } },
  said(4),
  said(5, { stage: 'paused', occurred: '2025-06' }),
  { id: 'gone', type: 'ClaimRetracted', data: { eventId: 'claim-0005', reason: 'wrong' } },
  said(6),
  { id: 'profile', type: 'CompanyProfiled', data: { company: 'Naver', aliases: ['Naver Corp'] } },
  said(7, { parties: [{ company: 'Naver Corp' }] }),
  said(8),
]);

const claimOfNext = said(4, { stage: 'launched', occurred: '2025-03' });

const projecting = (memory = new RowMemory({ from: 2 }), on = beside) =>
  new Projection(database.pool, { schema: on.schema, onFault: 'park', memory });

const apply = (projection: Projection, from: number, events: readonly RecordedEvent[]) =>
  projection.apply({ partition: 'journal', from, to: from + events.length, events });

const allAtOnce = async () => {
  await apply(projecting(new RowMemory({ from: Infinity }), live), 0, all);
  return contentsOf(database.pool, live.schema);
};

describe('Large rows in mind', () => {
  it('are what is folded of everything, with corrections, and companies that turn out to be one', async () => {
    const projection = projecting();
    for (const [from, event] of all.entries()) await apply(projection, from, [event]);
    expect(await contentsOf(database.pool, beside.schema)).toEqual(await allAtOnce());
  });

  it('are not written again where another claim changes nothing', async () => {
    const projection = projecting();
    await apply(projection, 0, all.slice(0, 4));
    await apply(
      projection,
      4,
      recorded([...Array.from({ length: 4 }, (_, n) => said(n)), claimOfNext]).slice(4),
    );
    const { rows } = await database.pool.query(
      `select stage, cardinality(basis) as claims, xmax::text::bigint = 0 as untouched
       from ${beside.schema}.partnership_history order by place`,
    );
    expect(rows).toEqual([
      { stage: 'agreed', claims: 3, untouched: true },
      { stage: 'launched', claims: 2, untouched: false },
    ]);
  });

  it('are not read again for another claim', async () => {
    const projection = projecting();
    await apply(projection, 0, all.slice(0, 3));
    await database.pool.query(`delete from ${beside.schema}.contributions`);
    await apply(projection, 3, all.slice(3, 4));
    const { rows } = await database.pool.query(
      `select stage, (select basis from ${beside.schema}.partnership_history where place = 1) as basis from ${beside.schema}.partnerships`,
    );
    expect(rows).toEqual([{ stage: 'launched', basis: ['claim-0000', 'claim-0001', 'claim-0002'] }]);
  });

  it('are not believed after another process has applied anything to them', async () => {
    const [one, other] = [projecting(), projecting()];
    for (const [from, event] of all.entries()) await apply(from % 2 === 0 ? one : other, from, [event]);
    expect(await contentsOf(database.pool, beside.schema)).toEqual(await allAtOnce());
  });

  it('are not believed after what was applied to them was rolled back', async () => {
    const memory = new RowMemory({ from: 2 });
    const projection = new Projection(database.pool, { schema: beside.schema, onFault: 'fail', memory });
    await apply(projection, 0, all.slice(0, 3));
    // Folded with a later claim, and refused: all of it is rolled back.
    await database.pool.query(`alter table ${beside.schema}.partnerships add check (id <> 'q')`);
    const refused = recorded([{ ...said(99), data: { ...said(99).data, partnershipId: 'q' } }]).map(
      (event) => ({ ...event, position: 1000 }),
    );
    const batch = [...all.slice(3, 4), ...refused];
    await expect(apply(projection, 3, batch)).rejects.toThrow('cannot be projected');
    await apply(projection, 3, all.slice(5, 6));
    const fresh = projecting(new RowMemory({ from: Infinity }), live);
    await apply(fresh, 0, [...all.slice(0, 3), ...all.slice(5, 6)]);
    expect(await contentsOf(database.pool, beside.schema)).toEqual(
      await contentsOf(database.pool, live.schema),
    );
  });

  it('are not believed after they were two again in the batch that made them large', async () => {
    const of = (n: number, partnershipId: string) => said(n, { partnershipId });
    const same = { of: 'partnership', a: 'p', b: 'q', judgement: 'same' };
    const events = recorded([
      ...[of(0, 'p'), of(1, 'q')],
      { id: 'same', type: 'IdentityJudged', data: same },
      ...[of(2, 'q'), of(3, 'q')],
      of(4, 'faulty'),
      { id: 'two', type: 'ClaimRetracted', data: { eventId: 'same', reason: 'wrong' } },
      of(5, 'p'),
    ]);
    for (const { schema } of [beside, live])
      await database.pool.query(`alter table ${schema}.partnerships add check (id <> 'faulty')`);
    const projection = projecting(new RowMemory({ from: 4 }));
    for (const [from, to] of [
      [0, 3],
      [3, 7],
      [7, 8],
    ] as const)
      await apply(projection, from, events.slice(from, to));
    await apply(projecting(new RowMemory({ from: Infinity }), live), 0, events);
    expect(await contentsOf(database.pool, beside.schema)).toEqual(
      await contentsOf(database.pool, live.schema),
    );
  });

  it('are forgotten when there is more of them than fits', async () => {
    const memory = new RowMemory({ from: 2, most: 500 });
    const projection = projecting(memory);
    for (const [from, event] of all.entries()) await apply(projection, from, [event]);
    expect(await contentsOf(database.pool, beside.schema)).toEqual(await allAtOnce());
  });
});
