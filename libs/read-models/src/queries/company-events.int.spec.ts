import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fact, RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { recorded, type Post } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { inSchema } from '../schema/schema.ts';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';
import type { EventFilter } from './event-list.ts';
import { ParkedEvents } from './parked-events.ts';
import { PipelineQueries } from './pipeline-queries.ts';

let database: ThrowawayDatabase;
let schema: string;
let queries: PipelineQueries;
beforeAll(async () => {
  database = await throwawayDatabase();
});
beforeEach(async () => {
  ({ schema } = await freshReadModels(database.pool));
  queries = new PipelineQueries(database.pool);
});
afterAll(async () => {
  await database.drop();
});

/** The projection with a bug in a view's fold. */
function broken(isBad: (fact: Fact) => boolean): ProjectionDefinition {
  const { 'market-target': view, ...others } = currentProjection.views;
  const fold: typeof view.fold = (key, facts) => {
    for (const fact of facts) if (isBad(fact)) throw new Error(`cannot take ${fact.id}`);
    return view.fold(key, facts);
  };
  return { ...currentProjection, views: { ...others, 'market-target': { ...view, fold } } };
}

/** In the stream of a company of its own, each naming Naver as well. */
const target = (n: number, company = `Company ${n}`): Post => ({
  id: `target-${n}`,
  type: 'MarketTargeted',
  data: { company, market: 'PH', with: ['Naver'] },
});

/** Reads on after the last position that it got, as a client of `GET /v1/events?company=naver` does. */
class Tail {
  readonly seen: number[] = [];

  async read(limit = 100): Promise<void> {
    const after = this.seen.at(-1) ?? 0;
    this.seen.push(...(await queries.eventPositions({ company: 'naver' }, { after, limit })));
  }
}

const positions = (events: readonly RecordedEvent[]) => events.map(({ position }) => position);

describe("Whoever reads a company's events by position", () => {
  it('sees each once and in order, in whatever order slices are applied, with events that are parked and retried', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ bad: fc.boolean(), partition: fc.nat(2) }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.constantFrom('0', '1', '2', 'retry', 'read', 'read'), { maxLength: 30 }),
        async (made, steps) => {
          ({ schema } = await freshReadModels(database.pool));
          const events = recorded(made.map(({ partition }, n) => target(n, `Company ${partition}`)));
          const bad = new Set(events.filter((_, n) => made[n]?.bad).map(({ id }) => id));
          const definition = broken(({ id }) => bad.has(id));
          const projection = new Projection(database.pool, { schema, definition, onFault: 'park' });
          const slices = [0, 1, 2].map((partition) =>
            events.filter((_, n) => made[n]?.partition === partition),
          );
          const done = [0, 0, 0];
          const tail = new Tail();
          const step = async (what: string): Promise<void> => {
            if (what === 'read') return tail.read(3);
            if (what === 'retry') {
              await new ParkedEvents(database.pool).retry();
              return;
            }
            const from = done[Number(what)] ?? 0;
            const some = slices[Number(what)]?.slice(from, from + 2) ?? [];
            if (some.length === 0) return;
            await projection.apply({ partition: what, from, to: from + some.length, events: some });
            done[Number(what)] = from + some.length;
          };
          for (const each of steps) await step(each);
          for (let left = 0; left < 6; left++) for (const partition of ['0', '1', '2']) await step(partition);
          for (let page = 0; page < 6; page++) await tail.read(3);
          expect(tail.seen).toEqual(positions(events));
          await new ParkedEvents(database.pool).retry();
          await tail.read();
          expect(tail.seen).toEqual(positions(events));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('waits at an event of which nobody can tell whom it names, until it is projected', async () => {
    const events = recorded([target(0), target(1), target(2)]);
    const unknown = events.map((event, n) =>
      n === 1 ? ({ ...event, type: 'MarketLeft', schemaversion: 7 } as unknown as RecordedEvent) : event,
    );
    const projection = new Projection(database.pool, { schema, onFault: 'park' });
    await projection.apply({ partition: 'journal', from: 0, to: 3, events: unknown });
    const tail = new Tail();
    await tail.read();
    expect(tail.seen).toEqual([1]);
    expect(await queries.position()).toBe(3);
    // As newer code would read it.
    await database.pool.query(inSchema(schema, 'update :schema.parked set event = $1 where position = 2'), [
      JSON.stringify(events[1]),
    ]);
    expect(await new ParkedEvents(database.pool).retry()).toMatchObject([{ applied: 1, left: 0 }]);
    await tail.read();
    expect(tail.seen).toEqual([1, 2, 3]);
  });

  it('looks at no more of all events than it may, where no index leads to those that are wanted', async () => {
    const events = recorded(Array.from({ length: 9 }, (_, n) => target(n)));
    const projection = new Projection(database.pool, { schema, onFault: 'park' });
    await projection.apply({ partition: 'journal', from: 0, to: 9, events });
    const some = { certainty: ['reported'] } as const;
    expect(await queries.endOfLook(some, {}, 4)).toBe(4);
    expect(await queries.endOfLook(some, { after: 4 }, 4)).toBe(8);
    expect(await queries.endOfLook(some, { after: 8 }, 4)).toBeUndefined();
    expect(await queries.endOfLook(some, { before: 8, descending: true }, 4)).toBe(4);
    for (const narrow of [{ company: 'naver' }, { publisher: ['x'] }, { ids: ['x'] }, { stream: 'x' }])
      expect(await queries.endOfLook({ ...some, ...narrow }, {}, 4)).toBeUndefined();
  });

  it('finds parked ones by type and stream, and what names a company that cannot be kept is parked as well', async () => {
    // No index takes it.
    const long = randomBytes(4000).toString('hex');
    const [first, second, third] = recorded([target(0), target(1), target(2)]);
    if (!first || !second || !third) throw new Error('no events');
    const odd = { ...second, data: { ...second.data, with: [long] } } as RecordedEvent;
    const definition = broken(({ id }) => id === 'target-0');
    await new Projection(database.pool, { schema, definition, onFault: 'park' }).apply({
      partition: 'journal',
      from: 0,
      to: 3,
      events: [first, odd, third],
    });
    const of = (filter: EventFilter) => queries.eventPositions({ company: 'naver', ...filter }, { limit: 9 });
    expect(await of({ type: ['MarketTargeted'], stream: first.stream })).toEqual([1]);
    expect(await of({ type: ['ModelLaunched'] })).toEqual([]);
    expect(await of({ stream: 'company-nobody' })).toEqual([]);
    // The second one may name Naver, for all that can be told.
    expect(await of({})).toEqual([1]);
    expect(await queries.position()).toBe(3);
  });

  it('finds what others say while one is parked that PostgreSQL does not take', async () => {
    // After a backslash of the text itself, too.
    const purposes = ['\0', '\ud800', '\\\0', '\\u0000', 'One \u{1F680} more'];
    const events = recorded(purposes.map((_, n) => target(n))).map((event, n) => {
      const data = { ...event.data, purpose: purposes[n] };
      return { ...event, data } as RecordedEvent;
    });
    await new Projection(database.pool, { schema, onFault: 'park' }).apply({
      partition: 'journal',
      from: 0,
      to: events.length,
      events,
    });
    const { rows } = await database.pool.query<{ id: string }>(
      inSchema(schema, 'select event_id as id from :schema.parked order by position'),
    );
    expect(rows.map(({ id }) => id)).toEqual(['target-0', 'target-1', 'target-2']);
    expect(await queries.eventPositions({ market: ['PH'] }, { limit: 9 })).toEqual([1, 2, 3, 4, 5]);
    expect(await queries.eventPositions({ certainty: ['reported'] }, { limit: 9 })).toEqual([1, 2, 3, 4, 5]);
  });
});
