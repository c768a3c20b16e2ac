import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { companyId, foldPipeline } from '@sovereign-pipeline/domain';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { prepareReadModels } from '../schema/control-schema.ts';
import { realisticPosts, recorded, type Post } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { ensureLive } from '../generations/generations.ts';
import { PipelineQueries } from './pipeline-queries.ts';
import { Projection } from '../projection/projection.ts';
import { currentProjection } from '../views/views.ts';

let database: ThrowawayDatabase;
let queries: PipelineQueries;
let schema: string;
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

async function project(posts: readonly Post[]) {
  const events = recorded(posts);
  await new Projection(database.pool, { schema, onFault: 'fail' }).apply({
    partition: 'journal',
    from: 0,
    to: events.length,
    events,
  });
  return events;
}

describe('PipelineQueries', () => {
  it('says when there are no read models yet', async () => {
    const nothing = await throwawayDatabase();
    try {
      const none = new PipelineQueries(nothing.pool);
      await expect(none.position()).rejects.toMatchObject({ code: 'no-read-models' });
      await prepareReadModels(nothing.pool);
      await expect(none.pipeline('naver')).rejects.toMatchObject({ code: 'no-read-models' });
      await ensureLive(nothing.pool, currentProjection);
      expect(await none.position()).toBe(0);
    } finally {
      await nothing.drop();
    }
  });

  it('answers from empty read models', async () => {
    expect(await queries.position()).toBe(0);
    expect(await queries.companies({}, { limit: 10 })).toEqual({ companies: [], position: 0 });
    expect(await queries.pipeline('naver')).toBeUndefined();
    expect(await queries.eventPositions({ company: 'naver' }, { limit: 10 })).toEqual([]);
  });

  it('never shows an event that others before it may still be missing from', async () => {
    const events = recorded(
      Array.from({ length: 9 }, (_, n) => ({
        type: 'MarketTargeted' as const,
        data: { company: 'Naver', market: ['PH', 'KR', 'JP'][n % 3] ?? 'PH' },
      })),
    );
    const projection = new Projection(database.pool, { schema, onFault: 'fail' });
    const seen: number[] = [];
    const readOn = async () => {
      const found = await queries.eventPositions({ company: 'naver' }, { after: seen.at(-1) ?? 0, limit: 2 });
      seen.push(...found);
    };
    // One of two slices is ahead of the other.
    for (const [partition, own] of [
      ['even', events.filter(({ position }) => position % 2 === 0)],
      ['odd', events.filter(({ position }) => position % 2 === 1)],
    ] as const)
      for (const [from, event] of own.entries()) {
        await projection.apply({ partition, from, to: from + 1, events: [event] });
        await readOn();
      }
    while (seen.length < events.length) await readOn();
    expect(seen).toEqual(events.map(({ position }) => position));
  });

  it("shows Naver's pipeline as the sample article tells it", async () => {
    const lines = await readFile(
      new URL('../../../../samples/korea-herald-naver-nvidia.ndjson', import.meta.url),
      'utf8',
    );
    await project(
      lines
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Post),
    );
    const pipeline = await queries.pipeline('naver');

    expect(pipeline?.stages).toEqual({
      proposed: 1,
      'in-discussion': 1,
      agreed: 1,
      launched: 0,
      stalled: 0,
      paused: 0,
      ended: 0,
      contested: 0,
    });
    const partners = pipeline?.partnerships.flatMap(({ parties }) => parties.map(({ id }) => id));
    expect(new Set(partners)).toEqual(new Set(['naver', 'nvidia', 'converge-ict', 'aramco-digital']));
    const certainties = Object.fromEntries(
      pipeline?.markets.map(({ code, certainty }) => [code, certainty]) ?? [],
    );
    expect(Object.keys(certainties)).toEqual(expect.arrayContaining(['middle-east', '035', '142', '005']));
    expect(certainties).toMatchObject({ '142': 'speculative', '005': 'speculative' });
    expect(certainties['035']).not.toBe('speculative');
    expect(pipeline?.models).toHaveLength(1);
    expect(pipeline?.meetings.count).toBe(1);
    expect(await queries.pipeline('saudi-aramco')).toMatchObject({
      company: { name: 'Saudi Aramco' },
      partnerships: [],
    });
  });

  it('filters by stage and by market, regions including their countries', async () => {
    const events = await project(realisticPosts(300));
    for (const filter of [
      { stage: 'agreed' },
      { market: '142' },
      { stage: 'launched', market: '035' },
    ] as const) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => `company-${n}`).map(async (id) => {
          const answer = await queries.pipeline(id, filter);
          expect(answer).toEqual({ ...foldPipeline(id, events, filter), position: 300 });
          return answer?.partnerships.length ?? 0;
        }),
      );
      expect(answers.some((found) => found > 0)).toBe(true);
    }
  });

  it('pages through the directory: every company that is named once, by id', async () => {
    const events = await project([
      ...realisticPosts(200),
      { type: 'MarketTargeted', data: { company: 'Ünïcode ネイバー', market: 'PH' } },
    ]);
    const ids: string[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: Awaited<ReturnType<PipelineQueries['companies']>> = await queries.companies(
        {},
        {
          cursor: after,
          limit: 7,
        },
      );
      expect(page.companies.length).toBeLessThanOrEqual(7);
      expect(page.position).toBe(events.length);
      ids.push(...page.companies.map(({ id }) => id));
      after = page.next;
    }
    const { rows } = await database.pool.query<{ id: string }>(
      'select distinct company_id as id from pipeline.company_names order by 1',
    );
    expect(ids).toEqual(rows.map(({ id }) => id));
    expect(ids).toContain(companyId('Ünïcode ネイバー'));
    expect(await queries.companies({}, { limit: ids.length })).not.toHaveProperty('next');
  });

  it('gives the positions of the events that name a company, page by page', async () => {
    await project([
      { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH', with: ['Nvidia'] } },
      { type: 'CompanyProfiled', data: { company: 'Aramco Digital', parent: 'Saudi Aramco' } },
      { type: 'ModelLaunched', data: { company: 'NAVER', model: 'HyperClova X' } },
      { type: 'MeetingHeld', data: { participants: [{ company: 'Nvidia' }, { company: 'naver' }] } },
    ]);
    expect(await queries.eventPositions({ company: 'naver' }, { limit: 10 })).toEqual([1, 3, 4]);
    expect(await queries.eventPositions({ company: 'naver' }, { limit: 2 })).toEqual([1, 3]);
    expect(await queries.eventPositions({ company: 'naver' }, { after: 3, limit: 2 })).toEqual([4]);
    expect(await queries.eventPositions({ company: 'nvidia' }, { limit: 10 })).toEqual([1, 4]);
    expect(await queries.eventPositions({ company: 'saudi-aramco' }, { limit: 10 })).toEqual([2]);
    expect(
      await queries.eventPositions({ company: 'naver', type: ['ModelLaunched'] }, { limit: 10 }),
    ).toEqual([3]);
    expect(
      await queries.eventPositions({ company: 'naver', stream: 'company-naver' }, { limit: 10 }),
    ).toEqual([1, 3]);
  });

  it('waits for a position that others are about to reach', async () => {
    const waiting = Promise.all([3, 2, 1, 2].map((position) => queries.waitFor(position, 10_000)));
    await project(realisticPosts(3));
    expect(await waiting).toEqual([true, true, true, true]);
    expect(await queries.waitFor(4, 20)).toBe(false);
  });

  it('answers of one moment: the rows are exactly those of the position that it names, while events stream in', async () => {
    const events = recorded(realisticPosts(60));
    const seen = new Set<number>();
    let done = false;
    const read = async () => {
      while (!done) {
        const answer = await queries.pipeline('company-1');
        if (answer === undefined) continue;
        seen.add(answer.position);
        expect(answer).toEqual({
          ...foldPipeline('company-1', events.slice(0, answer.position)),
          position: answer.position,
        });
      }
    };
    const readers = Promise.all([read(), read()]);
    const projection = new Projection(database.pool, { schema, onFault: 'fail' });
    for (let from = 0; from < events.length; from++) {
      await projection.apply({
        partition: 'journal',
        from,
        to: from + 1,
        events: events.slice(from, from + 1),
      });
    }
    await eventually(() => seen.has(events.length));
    done = true;
    await readers;
    expect(seen.size).toBeGreaterThan(5);
  });
});
