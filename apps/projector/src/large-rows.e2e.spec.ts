import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type NewEvent, parseEvent } from '@sovereign-pipeline/domain';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import { ParkedEvents, PipelineQueries } from '@sovereign-pipeline/read-models';
import { eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { ProjectorProcess } from './projector-process.fixture.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
});

const heapMegabytes = 80;

async function startProjector(url: string): Promise<ProjectorProcess> {
  const projector = await ProjectorProcess.start(url, {}, [`--max-old-space-size=${heapMegabytes}`]);
  cleanUp.push(() => projector.kill());
  return projector;
}

/** Some 60 KB about a company's market, most of it in `field` of its 30 pieces of evidence. */
function large(company: string, field: 'quote' | 'url'): NewEvent {
  const [text, name] = ['x'.repeat(1960), randomUUID()];
  const evidence = Array.from({ length: 30 }, (_, n) => ({
    publisher: `Outlet ${n}`,
    [field]: field === 'url' ? `https://news.example/${name}/${text.slice(100)}` : text,
  }));
  return event({ company, market: 'JP', evidence });
}

function event(data: object): NewEvent {
  const parsed = parseEvent({ type: 'MarketTargeted', data }, randomUUID);
  if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
  return parsed.event;
}

/** Records `count` of them; returns the bytes of their data. */
async function record(pool: pg.Pool, count: number, one: () => NewEvent): Promise<number> {
  const journal = new Journal(pool);
  let bytes = 0;
  for (let n = 0; n < count; n += 50) {
    const events = Array.from({ length: Math.min(50, count - n) }, one);
    bytes += JSON.stringify(events.map(({ data }) => data)).length;
    await journal.append(events.map((each) => ({ event: each })));
  }
  return bytes;
}

describe('A projector with little memory', () => {
  it('projects a row that is larger than its memory, parks one that it cannot fold, and goes on with the others', async () => {
    const database = await throwawayDatabase();
    cleanUp.push(() => database.drop());
    const { pool, url } = database;
    await migrateJournal(pool);
    const queries = new PipelineQueries(pool);
    const caughtUp = async (projector: ProjectorProcess): Promise<void> => {
      const head = await new Journal(pool).head();
      await eventually(async () => (await queries.position()) === head || !projector.running, {
        within: 120_000,
      }).catch((error: unknown) => {
        throw new Error(JSON.stringify(projector.lines.slice(-20)), { cause: error });
      });
      expect([projector.running, projector.complaints]).toEqual([true, []]);
    };

    const recorded = await record(pool, 2000, () => large('Quoted', 'quote'));
    expect(recorded).toBeGreaterThan(heapMegabytes * 2 ** 20);
    const first = await startProjector(url);
    await caughtUp(first);
    expect((await queries.pipeline('quoted'))?.markets).toHaveLength(1);
    // And again, by one that has to fold the whole row at once.
    await first.kill();
    const second = await startProjector(url);
    await record(pool, 1, () => large('Quoted', 'quote'));
    await caughtUp(second);

    await record(pool, 400, () => large('Poison', 'url'));
    await record(pool, 10, () => event({ company: 'Naver', market: 'JP' }));
    await caughtUp(second);
    expect((await queries.pipeline('naver'))?.markets).toHaveLength(1);
    expect(await new ParkedEvents(pool).list({ limit: 9 })).toMatchObject([
      { stream: 'company-poison', error: expect.stringContaining('at most') },
    ]);
    expect(await second.stop('SIGTERM')).toBe(0);
  }, 300_000);
});
