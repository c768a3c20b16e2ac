import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fact, RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { realisticPosts, recorded, type Post } from '../events.fixture.ts';
import { besideLive, freshReadModels } from '../generations/generations.fixture.ts';
import { ParkedEvents } from '../queries/parked-events.ts';
import { PipelineQueries } from '../queries/pipeline-queries.ts';
import { Projection, type ProjectionOptions } from './projection.ts';
import { inSchema } from '../schema/schema.ts';
import { contentsOf } from '../tables.fixture.ts';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';

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

const run = (sql: string) => database.pool.query(inSchema(schema, sql));

/** The projection with a bug: it cannot take a row once these facts are in it. */
function broken(isBad: (fact: Fact) => boolean): ProjectionDefinition {
  return {
    version: currentProjection.version,
    views: Object.fromEntries(
      Object.entries(currentProjection.views).map(([name, view]) => [
        name,
        {
          ...view,
          fold: (key: string, facts: Iterable<Fact>) => {
            for (const fact of facts) if (isBad(fact)) throw new Error(`cannot take ${fact.id}`);
            return view.fold(key, facts);
          },
        },
      ]),
    ) as unknown as ProjectionDefinition['views'],
  };
}

function projection(options: Partial<ProjectionOptions> = {}) {
  return new Projection(database.pool, { schema, onFault: 'park', ...options });
}

const target = (n: number, of: string, more: object = {}): Post => ({
  id: `target-${n}`,
  type: 'MarketTargeted',
  data: { company: of, market: 'PH', purpose: `for ${n}`, ...more },
});

async function parkedIds(): Promise<string[]> {
  const { rows } = await run('select event_id as id from :schema.parked order by position');
  return (rows as { id: string }[]).map(({ id }) => id);
}

async function factIds(): Promise<string[]> {
  const { rows } = await run('select event_id as id from :schema.facts order by position');
  return (rows as { id: string }[]).map(({ id }) => id);
}

/** The tables as a projection without faults makes them of all events at once, beside the live ones. */
async function replayed(events: readonly RecordedEvent[]): Promise<Record<string, unknown[]>> {
  const clean = await besideLive(database.pool);
  await projection({ schema: clean.schema, onFault: 'fail' }).apply({
    partition: 'all',
    from: 0,
    to: 1,
    events,
  });
  return contentsOf(database.pool, clean.schema);
}

describe('A projection that cannot take some events', () => {
  it('parks their streams under load; once it is another one and they are retried, all is as a clean replay makes it', async () => {
    const events = recorded(realisticPosts(600));
    const streams = [...new Set(events.map(({ stream }) => stream))];
    const bad = new Set(streams.filter((_, n) => n % 7 === 0));
    // Of some streams the first event is the trouble, of others a later one.
    const definition = broken(({ stream, position }) => bad.has(stream) && position % 3 > 0);
    const faults: string[] = [];
    await Promise.all(
      [0, 1, 2].map(async (partition) => {
        const mine = events.filter(({ stream }) => streams.indexOf(stream) % 3 === partition);
        const own = projection({ definition, onParked: ({ event }) => faults.push(event.id) });
        for (let from = 0; from < mine.length; from += 40) {
          const to = Math.min(from + 40, mine.length);
          await own.apply({ partition: `slice-${partition}`, from, to, events: mine.slice(from, to) });
        }
      }),
    );
    const parked = new ParkedEvents(database.pool);
    const ids = await parkedIds();
    expect(ids.length).toBeGreaterThan(20);
    expect([...(await factIds()), ...ids].sort()).toEqual(events.map(({ id }) => id).sort());
    expect(await new PipelineQueries(database.pool).position()).toBe(events.length);
    const stopped = await parked.list({ limit: 1000 });
    expect(stopped.map(({ event }) => event.id).sort()).toEqual(faults.sort());
    expect(await parked.count()).toEqual({ streams: stopped.length, events: ids.length });
    const waiting = await projection().lastVersions([...bad]);
    for (const stream of bad) {
      const own = events.filter((event) => event.stream === stream);
      // Nothing of a stream goes past what cannot be taken.
      const first = own.findIndex(({ position }) => position % 3 > 0);
      expect(stopped.find((each) => each.stream === stream)).toEqual(
        first < 0 ? undefined : expect.objectContaining({ events: own.length - first }),
      );
      expect(waiting.get(stream)).toBe(own.length - 1);
    }

    // Not fixed: nothing goes.
    const stuck = await new ParkedEvents(database.pool, { definition }).retry();
    expect(stuck.every(({ applied, error }) => applied === 0 && error?.startsWith('cannot take'))).toBe(true);
    const retried = await parked.retry();
    expect(retried.map(({ stream }) => stream)).toEqual(stopped.map(({ stream }) => stream));
    expect(retried.every(({ left }) => left === 0)).toBe(true);
    expect(retried.reduce((sum, { applied }) => sum + applied, 0)).toBe(ids.length);
    expect(await parked.count()).toEqual({ streams: 0, events: 0 });
    expect(await contentsOf(database.pool)).toEqual(await replayed(events));
  });

  it('finds 50 bad ones among 500 with a few attempts each', async () => {
    let tried = 0;
    class CountingClient extends pg.Client {
      override query = ((asked: string | { text: string; values: [string] }) => {
        if (typeof asked !== 'string' && asked.text.includes('.facts (event_id'))
          tried += (JSON.parse(asked.values[0]) as unknown[]).length;
        return super.query(asked);
      }) as pg.Client['query'];
    }
    const pool = new pg.Pool({ connectionString: database.url, Client: CountingClient });
    try {
      const events = recorded(Array.from({ length: 500 }, (_, n) => target(n, `Company ${n}`)));
      const isBad = ({ position }: { readonly position: number }) => position % 10 === 3;
      const own = new Projection(pool, { schema, definition: broken(isBad), onFault: 'park' });
      await own.apply({ partition: 'journal', from: 0, to: 500, events });
      expect(await parkedIds()).toEqual(events.filter(isBad).map(({ id }) => id));
      // Each event is tried among all, in its half, its quarter …
      expect(tried).toBeGreaterThanOrEqual(500);
      expect(tried).toBeLessThanOrEqual(500 * 10);
    } finally {
      await pool.end();
    }
  });

  it('tells of each stream what it waits for, and tries again as far as it goes', async () => {
    const events = recorded([
      ...Array.from({ length: 6 }, (_, n) => target(n, 'Naver')),
      target(6, 'Nvidia'),
      target(7, 'Converge'),
    ]);
    const bad = (...ids: string[]) => broken(({ id }) => ids.includes(id));
    await projection({ definition: bad('target-1', 'target-7') }).apply({
      partition: 'journal',
      from: 0,
      to: 8,
      events,
    });
    expect(await factIds()).toEqual(['target-0', 'target-6']);
    const parked = new ParkedEvents(database.pool, { definition: bad('target-3') });
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const naver = {
      stream: 'company-naver',
      events: 5,
      event: { id: 'target-1', type: 'MarketTargeted', version: 1, position: 2 },
      error: 'cannot take target-1',
      attempts: 1,
      parkedAt: instant,
      triedAt: instant,
    };
    const converge = expect.objectContaining({ stream: 'company-converge', events: 1 });
    expect(await parked.list({ limit: 9 })).toEqual([naver, converge]);
    expect(await parked.list({ limit: 1 })).toEqual([naver]);

    const failed = { stream: 'company-naver', applied: 2, left: 3, error: 'cannot take target-3' };
    expect(await parked.retry('company-naver')).toEqual([failed]);
    expect(await factIds()).toEqual(['target-0', 'target-1', 'target-2', 'target-6']);
    expect(await parked.retry('company-naver')).toEqual([{ ...failed, applied: 0 }]);
    expect(await parked.list({ limit: 1 })).toMatchObject([
      { events: 3, event: { id: 'target-3' }, error: 'cannot take target-3', attempts: 2 },
    ]);
    expect(await parked.retry('company-nobody')).toEqual([]);
    expect(await new ParkedEvents(database.pool).retry()).toEqual([
      { stream: 'company-naver', applied: 3, left: 0 },
      { stream: 'company-converge', applied: 1, left: 0 },
    ]);
    expect(await contentsOf(database.pool)).toEqual(await replayed(events));
  });

  it('parks what PostgreSQL does not take, and keeps it whole', async () => {
    const nul = target(1, 'Naver', { purpose: 'for \0 nothing' });
    const [first, second, third] = recorded([target(0, 'Naver'), target(1, 'Naver'), target(2, 'Naver')]);
    if (!first || !second || !third) throw new Error('no events');
    const events = [first, { ...second, data: nul.data } as RecordedEvent, third];
    await projection().apply({ partition: 'journal', from: 0, to: 3, events });
    expect(await parkedIds()).toEqual(['target-1', 'target-2']);
    const { rows } = await run(`select event from :schema.parked where event_id = 'target-1'`);
    expect(rows).toEqual([{ event: events[1] }]);
    const parked = new ParkedEvents(database.pool);
    expect(await parked.list({ limit: 9 })).toMatchObject([{ error: expect.stringContaining('Unicode') }]);
    expect(await parked.retry()).toMatchObject([{ applied: 0, left: 2 }]);
  });

  it('lets corrections of what is parked wait with it', async () => {
    const events = recorded([
      target(0, 'Naver'),
      target(1, 'Naver'),
      { id: 'taken-back', type: 'ClaimRetracted', data: { eventId: 'target-1', reason: 'not so' } },
      { id: 'doubted', type: 'ClaimDisputed', data: { eventId: 'target-0', by: 'Wire', reason: 'no' } },
    ]);
    const definition = broken(({ id }) => id === 'target-1');
    await projection({ definition }).apply({
      partition: 'journal',
      from: 0,
      to: 2,
      events: events.slice(0, 2),
    });
    await projection({ definition }).apply({ partition: 'journal', from: 2, to: 4, events: events.slice(2) });
    expect(await parkedIds()).toEqual(['target-1', 'taken-back', 'doubted']);
    await new ParkedEvents(database.pool).retry();
    expect(await contentsOf(database.pool)).toEqual(await replayed(events));
  });

  it('parks nothing twice, and nothing that it had taken before, when the log is read again', async () => {
    const events = recorded(Array.from({ length: 5 }, (_, n) => target(n, 'Naver')));
    const definition = broken(({ id }) => id === 'target-3');
    for (const partition of ['once', 'again'])
      await projection({ definition }).apply({ partition, from: 0, to: 5, events });
    expect(await factIds()).toEqual(['target-0', 'target-1', 'target-2']);
    expect(await parkedIds()).toEqual(['target-3', 'target-4']);
    expect(await projection().idsAt([1, 4])).toEqual(
      new Map([
        [1, 'target-0'],
        [4, 'target-3'],
      ]),
    );
    expect(await new ParkedEvents(database.pool).list({ limit: 9 })).toMatchObject([{ attempts: 1 }]);
  });

  it.each([
    ['the disk is full', '53100'],
    ['a lock is not to be had', '55P03'],
    ['the server shuts down', '57P01'],
    ['two transactions are in the way of each other', '40P01'],
  ])('parks nothing when %s', async (_, code) => {
    const events = recorded([target(0, 'Naver'), target(1, 'Nvidia')]);
    await run(`
      create function :schema.trouble() returns trigger language plpgsql as
      $$ begin raise exception 'trouble' using errcode = '${code}'; end $$;
      create trigger trouble before insert on :schema.market_targets execute function :schema.trouble()`);
    const applying = projection().apply({ partition: 'journal', from: 0, to: 2, events });
    await expect(applying).rejects.toMatchObject({ code });
    expect(await parkedIds()).toEqual([]);
    expect(await projection().checkpoint('journal')).toBe(0);
  });

  it('takes nothing of another journal, and parks none of it', async () => {
    const [event] = recorded([target(0, 'Naver')]);
    if (!event) throw new Error('no event');
    await projection().apply({ partition: 'journal', from: 0, to: 1, events: [event] });
    const foreign = { ...event, id: 'foreign' };
    const applying = projection().apply({ partition: 'other', from: 0, to: 1, events: [foreign] });
    await expect(applying).rejects.toMatchObject({ code: '23505', table: 'facts' });
    expect(await parkedIds()).toEqual([]);
  });

  it('fails, and names the event, where nothing is to be parked', async () => {
    const events = recorded(Array.from({ length: 20 }, (_, n) => target(n, `Company ${n % 4}`)));
    const definition = broken(({ position }) => position === 11 || position === 14);
    const failing = projection({ definition, onFault: 'fail' });
    await expect(failing.apply({ partition: 'journal', from: 0, to: 20, events })).rejects.toMatchObject({
      code: 'event-fault',
      event: { id: 'target-10', type: 'MarketTargeted', stream: 'company-company-2', position: 11 },
      cause: expect.objectContaining({ message: 'cannot take target-10' }),
    });
    expect(await factIds()).toEqual([]);
    expect(await failing.checkpoint('journal')).toBe(0);
  });

  it('is not retried by code of another version', async () => {
    const other = { ...currentProjection, version: currentProjection.version + 1 };
    const events = recorded([target(0, 'Naver')]);
    await projection({ definition: broken(() => true) }).apply({
      partition: 'journal',
      from: 0,
      to: 1,
      events,
    });
    const retrying = new ParkedEvents(database.pool, { definition: other }).retry();
    await expect(retrying).rejects.toMatchObject({ code: 'other-version' });
    expect(await parkedIds()).toEqual(['target-0']);
  });
});
