import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { realisticPosts, recorded, type Post } from '../events.fixture.ts';
import { besideLive, freshReadModels } from '../generations/generations.fixture.ts';
import { ParkedEvents } from '../queries/parked-events.ts';
import { inSchema } from '../schema/schema.ts';
import { contentsOf } from '../tables.fixture.ts';
import { currentProjection } from '../views/views.ts';
import { Projection, type ProjectionOptions } from './projection.ts';

let database: ThrowawayDatabase;
let schema: string;
beforeAll(async () => {
  database = await throwawayDatabase();
});
beforeEach(async () => {
  ({ schema } = await freshReadModels(database.pool));
});
afterAll(async () => {
  await database.drop();
});

const run = async <Row extends object>(sql: string) =>
  (await database.pool.query<Row>(inSchema(schema, sql))).rows;

const projection = (options: Partial<ProjectionOptions> = {}) =>
  new Projection(database.pool, { schema, onFault: 'park', ...options });

async function applied(
  events: readonly RecordedEvent[],
  options: Partial<ProjectionOptions> = {},
  size = 20,
) {
  const own = projection(options);
  for (let from = 0; from < events.length; from += size) {
    const some = events.slice(from, from + size);
    await own.apply({ partition: 'journal', from, to: from + some.length, events: some });
  }
}

const target = (n: number, company: string, more: object = {}): Post => ({
  id: `target-${n}`,
  type: 'MarketTargeted',
  data: { company, market: 'PH', ...more },
});

describe('A projection of large rows', () => {
  it('reads no long texts of the facts, and keeps them', async () => {
    const quote = 'q'.repeat(1990);
    const evidence = Array.from({ length: 20 }, (_, n) => ({ publisher: `Outlet ${n}`, quote }));
    await applied(recorded(Array.from({ length: 30 }, (_, n) => target(n, 'Naver', { evidence }))));
    const [sizes] = await run<{ data: number; folded: number; size: number }>(`
      select sum(octet_length(data::text))::integer as data, sum(octet_length(folded::text))::integer as folded,
        sum(size)::integer as size from :schema.facts`);
    expect(sizes?.data).toBeGreaterThan(30 * 20 * 1990);
    expect(sizes?.folded).toBeLessThan(30 * 20 * 40);
    expect(sizes?.size).toBe(sizes?.folded);
  });

  it('folds them in parts, to the same rows', async () => {
    const events = recorded(realisticPosts(300));
    await applied(events, { bounds: { row: 1e6, together: 1000 } });
    const beside = await besideLive(database.pool);
    await projection({ schema: beside.schema }).apply({ partition: 'all', from: 0, to: 1, events });
    const inParts = await contentsOf(database.pool);
    expect(inParts['contributions']?.length).toBeGreaterThanOrEqual(300);
    expect(inParts).toEqual(await contentsOf(database.pool, beside.schema));
  });

  it('parks the stream of one that is too large, and goes on with the others', async () => {
    const purpose = 'x'.repeat(900);
    const events = recorded([
      ...Array.from({ length: 30 }, (_, n) => target(n, 'Naver', { purpose })),
      ...Array.from({ length: 30 }, (_, n) => target(100 + n, `Company ${n % 6}`, { purpose })),
      target(200, 'Naver'),
    ]);
    await applied(events, { bounds: { row: 20_000, together: 5000 } });
    const parked = new ParkedEvents(database.pool);
    const stuck = await parked.list({ limit: 9 });
    expect(stuck).toMatchObject([{ stream: 'company-naver', error: expect.stringMatching(/naver\/PH has/) }]);
    const [{ facts } = { facts: 0 }] = await run<{ facts: number }>(
      `select count(*)::integer as facts from :schema.facts where stream = 'company-naver'`,
    );
    // As many as fit, whatever batch they came in.
    expect(facts).toBeGreaterThan(18);
    expect(facts).toBeLessThan(22);
    expect(stuck[0]?.events).toBe(31 - facts);
    expect(await projection().position()).toBe(events.length);
    // Whoever has more memory takes them.
    expect(await parked.retry()).toMatchObject([{ left: 0 }]);
  });

  it('takes what was parked, however much that is, in parts', async () => {
    const evidence = [{ publisher: 'Wire', quote: 'q'.repeat(2000), title: 't'.repeat(500) }];
    const events = recorded(Array.from({ length: 1200 }, (_, n) => target(n, 'Naver', { evidence })));
    await applied(events, { bounds: { row: 1000, together: 1000 } }, 400);
    const parked = new ParkedEvents(database.pool);
    const before = (await parked.count()).events;
    expect(before).toBeGreaterThan(1190);
    expect(await parked.retry('company-naver')).toEqual([
      { stream: 'company-naver', applied: before, left: 0 },
    ]);
    expect(await parked.count()).toEqual({ streams: 0, events: 0 });
    expect(await parked.retry('company-naver')).toEqual([]);
  });

  it('takes any number of corrections in one stream', async () => {
    const [claim, dispute, next] = recorded([
      target(0, 'Naver'),
      { id: 'doubted', type: 'ClaimDisputed', data: { eventId: 'target-0', by: 'Wire', reason: 'no' } },
      target(1, 'Naver'),
    ]);
    if (!claim || !dispute || !next) throw new Error('no events');
    await applied([claim, dispute]);
    // More than a call takes arguments.
    await run(`
      insert into :schema.facts (event_id, position, type, schemaversion, stream, version, recordedat, data)
      select 'doubted-' || n, 10 + n, type, schemaversion, stream, 10 + n, recordedat, data
      from :schema.facts, generate_series(1, 150000) n where event_id = 'doubted'`);
    await projection({ bounds: { row: 1e9, together: 1e6 } }).apply({
      partition: 'journal',
      from: 2,
      to: 3,
      events: [next],
    });
    expect(await run('select event_id from :schema.parked')).toEqual([]);
    expect(await run('select basis from :schema.market_targets')).toEqual([
      { basis: expect.arrayContaining(['target-1']) },
    ]);
  });

  it('takes what our own code throws, wherever that is, for a fault of the event', async () => {
    const [bad, good] = recorded([target(0, 'Naver'), target(1, 'Nvidia')]);
    if (!bad || !good) throw new Error('no events');
    const { 'market-target': view } = currentProjection.views;
    const circular: Record<string, unknown> = {};
    circular['itself'] = circular;
    const definition = {
      ...currentProjection,
      views: {
        ...currentProjection.views,
        'market-target': {
          ...view,
          // What it gives cannot be written.
          fold: (...[key, facts]: Parameters<typeof view.fold>) =>
            key.startsWith('naver') ? circular : view.fold(key, facts),
        },
      },
    };
    await projection({ definition }).apply({ partition: 'journal', from: 0, to: 2, events: [bad, good] });
    expect(await new ParkedEvents(database.pool).list({ limit: 9 })).toMatchObject([
      { event: { id: 'target-0' }, error: expect.stringContaining('circular') },
    ]);
  });
});
