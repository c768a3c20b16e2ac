import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { type Post, realisticPosts, recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { contentsOf } from '../tables.fixture.ts';
import type { View } from '../views/view.ts';
import { currentProjection, type ProjectionDefinition, views } from '../views/views.ts';
import { correctedHistory } from './corrected-history.fixture.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { applied, replayed } from './replaying.fixture.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(async () => {
  await freshReadModels(database.pool);
  await database.pool.query('truncate read_models.replays');
});

/**
 * What is wrong with an event: nobody can read it, jsonb does not take it, a fold throws, PostgreSQL refuses its row.
 */
type Fault = 'unreadable' | 'unstorable' | 'throws' | 'refused';

/** The current projection, which cannot take some events. */
function withFaults(of: ReadonlyMap<string, Fault>): ProjectionDefinition {
  const spoilt = Object.values(views).map((view: View): View => ({
    ...view,
    fold: (key, facts) => {
      const all = [...facts];
      if (all.some(({ id }) => of.get(id) === 'throws')) throw new Error('no row like this');
      return view.fold(key, all);
    },
    records: view.records.map((records) => ({
      ...records,
      of: (row) => records.of(row).map((values) => (rests(row, of) ? values.map(() => undefined) : values)),
    })),
    store: view.store,
  }));
  const byName = Object.fromEntries(spoilt.map((view) => [view.name, view]));
  return { ...currentProjection, views: byName as unknown as ProjectionDefinition['views'] };
}

/** Whether a row rests on an event whose row is refused. */
const rests = (row: object, of: ReadonlyMap<string, Fault>): boolean =>
  JSON.stringify(row)
    .split('"')
    .some((text) => of.get(text) === 'refused');

function spoiled(events: readonly RecordedEvent[], of: ReadonlyMap<string, Fault>): RecordedEvent[] {
  return events.map((event) => {
    const fault = of.get(event.id);
    if (fault === 'unreadable') return { ...event, schemaversion: 99 };
    if (fault === 'unstorable')
      return { ...event, data: { ...event.data, note: 'a \0 in it' } } as unknown as RecordedEvent;
    return event;
  });
}

interface Parked {
  readonly event_id: string;
  readonly event: { readonly data: unknown };
}

const parkedIn = async (schema: string): Promise<unknown[]> => {
  const { rows } = await database.pool.query<Parked>(
    `select event_id, position, type, stream, version, event, error is null as waits, attempts
     from ${schema}.parked order by position`,
  );
  return rows.map(({ event, ...rest }) => ({ ...rest, data: event.data }));
};

/** The live way, event by event. */
async function appliedLive(definition: ProjectionDefinition, events: readonly RecordedEvent[]) {
  const { schema } = await freshReadModels(database.pool);
  const projection = new Projection(database.pool, { schema, definition, onFault: 'park' });
  for (const [n, event] of events.entries())
    await projection.apply({ partition: 'all', from: n, to: n + 1, events: [event] });
  return { contents: await contentsOf(database.pool, schema), parked: await parkedIn(schema) };
}

describe('A rebuild from events of which some cannot be projected', () => {
  it('parks what would be parked live, and has all else', async () => {
    const spoiledHistory = fc.record({
      events: correctedHistory,
      bad: fc.array(fc.tuple(fc.nat(), fc.constantFrom('unreadable', 'unstorable', 'throws')), {
        minLength: 1,
        maxLength: 5,
      }),
      partitions: fc.integer({ min: 1, max: 3 }),
      batchSize: fc.integer({ min: 1, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(spoiledHistory, async ({ events, bad, ...cut }) => {
        const of = new Map<string, Fault>(
          bad.map(([n, fault]) => [events[n % events.length]?.id ?? '', fault] as const),
        );
        const definition = { ...withFaults(of), largeStream: 3 };
        const all = spoiled(events, of);
        const live = await appliedLive(definition, all);
        const log = new MemoryLog(cut);
        log.append(all);
        const { replay } = await replayed(database.pool, 'rebuild', log, { definition });
        expect(replay).toMatchObject({ status: 'done', position: events.length });
        expect(await contentsOf(database.pool)).toEqual(live.contents);
        expect(await parkedIn('pipeline')).toEqual(live.parked);
        expect(replay.parked?.events ?? 0).toBe(live.parked.length);
        // Nothing stays of the way that it went.
        const { rows } = await database.pool.query(
          `select from pipeline.checkpoints where slice = 'set-aside'`,
        );
        expect(rows).toEqual([]);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('knows ids of the first rule only of what is not parked', async () => {
    const target = (company: string): Post => ({ type: 'MarketTargeted', data: { company, market: 'PH' } });
    const [first, ...others] = recorded([target('Nvidia™'), target('Nvidia'), target('Naver')]);
    const old = { ...first, schemaversion: 1, stream: 'company-nvidiatm' } as RecordedEvent;
    const events = [old, ...others.map((event) => ({ ...event, version: 0 }))];
    for (const faults of [new Map<string, Fault>(), new Map<string, Fault>([[old.id, 'throws']])]) {
      const definition = withFaults(faults);
      const live = await appliedLive(definition, events);
      expect(live.parked).toHaveLength(faults.size);
      const log = new MemoryLog({ batchSize: 2 });
      log.append(events);
      const { replay } = await replayed(database.pool, 'rebuild', log, { definition });
      expect(replay).toMatchObject({ status: 'done', position: 3 });
      expect(await contentsOf(database.pool)).toEqual(live.contents);
      expect(live.contents['first_ids']).toHaveLength(faults.size === 0 ? 1 : 0);
    }
  });

  it('names them, switches, and follows what comes after', async () => {
    const { pool } = database;
    const live = await freshReadModels(pool);
    const events = recorded(realisticPosts(300));
    await applied(pool, live, events);
    const bad = events.findLast(({ type }) => type === 'MarketTargeted');
    const definition = withFaults(new Map([[bad?.id ?? '', 'throws']]));
    const log = new MemoryLog({ batchSize: 50 });
    log.append(events);
    const { replay } = await replayed(pool, 'rebuild', log, { definition });
    expect(replay).toMatchObject({
      status: 'done',
      parked: {
        streams: 1,
        first: [
          {
            ...{ id: bad?.id, type: 'MarketTargeted', stream: bad?.stream, position: bad?.position },
            error: 'no row like this',
          },
        ],
      },
    });
    // Without that fault nothing is.
    expect((await replayed(pool, 'rebuild', log)).replay).not.toHaveProperty('parked');
  });

  it('goes on without the streams of rows that PostgreSQL refuses in bulk', async () => {
    const { pool } = database;
    const live = await freshReadModels(pool);
    const events = recorded(realisticPosts(200));
    await applied(pool, live, events);
    const before = await contentsOf(pool);
    const bad = events.filter(({ type }) => type === 'MarketTargeted').slice(0, 3);
    const definition = withFaults(new Map(bad.map(({ id }) => [id, 'refused'])));
    const log = new MemoryLog({ batchSize: 50 });
    log.append(events);
    expect((await replayed(pool, 'rebuild', log, { definition })).replay).toMatchObject({ status: 'done' });
    // `store`, by which they are applied live, takes them.
    expect(await contentsOf(pool)).toEqual(before);
  });

  it('takes a stream of any size: what is more than fits is folded row by row, or parked as it is live', async () => {
    const { pool } = database;
    const { schema } = await freshReadModels(pool);
    const market = (company: string, n: number, of = n % 3): Post => ({
      type: 'MarketTargeted',
      data: { company, market: ['PH', 'KR', 'JP'][of] ?? '', purpose: 'x'.repeat(1000) },
    });
    const posts = Array.from({ length: 60 }, (_, n) => [
      market('Wide', n),
      market('Deep', n, 0),
      market(`Small ${n}`, n),
    ]);
    const events = recorded(posts.flat());
    const bounds = { row: 32_000, together: 8_000 };
    const projection = new Projection(pool, { schema, bounds, onFault: 'park' });
    for (let n = 0; n < events.length; n += 25)
      await projection.apply({ partition: 'all', from: n, to: n + 25, events: events.slice(n, n + 25) });
    const live = { contents: await contentsOf(pool, schema), parked: await parkedIn(schema) };
    const log = new MemoryLog({ batchSize: 50 });
    log.append(events);
    const { replay } = await replayed(pool, 'rebuild', log, { bounds });
    expect(replay).toMatchObject({ status: 'done', position: events.length, parked: { streams: 1 } });
    expect(await contentsOf(pool)).toEqual(live.contents);
    expect(await parkedIn('pipeline')).toEqual(live.parked);
    expect(new Set(replay.parked?.first.map(({ stream }) => stream))).toEqual(new Set(['company-deep']));
  });

  it('finds by itself what PostgreSQL refuses to keep', async () => {
    const { pool } = database;
    const live = await freshReadModels(pool);
    const events = recorded(realisticPosts(200)).map((event) =>
      event.position === 150 ? { ...event, recordedAt: 'not a time' } : event,
    );
    await applied(pool, live, events);
    const parked = await parkedIn(live.schema);
    const before = await contentsOf(pool);
    expect(parked.length).toBeGreaterThan(0);
    const log = new MemoryLog({ batchSize: 50 });
    log.append(events);
    expect((await replayed(pool, 'rebuild', log)).replay).toMatchObject({ status: 'done', position: 200 });
    expect(await contentsOf(pool)).toEqual(before);
    expect(await parkedIn('pipeline')).toEqual(parked);
  });
});
