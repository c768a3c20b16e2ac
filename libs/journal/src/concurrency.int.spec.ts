import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import type { AppendOutcome, AppendRequest } from './append/append-request.ts';
import type { Appending } from './append/appending.fixture.ts';
import { BatchingWriter } from './append/batching-writer.ts';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

let database: ThrowawayDatabase;
let pools: pg.Pool[];
/** As if each were a process of its own; the first half as the API appends, the others by calling the journal. */
let writers: Pick<Appending, 'append'>[];
let batching: BatchingWriter[];
let journal: Journal;

beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  pools = Array.from({ length: 16 }, () => new pg.Pool({ connectionString: database.url, max: 1 }));
  // end() resolves before its connections are closed, so dropping the database may still break one.
  for (const pool of pools) pool.on('error', () => undefined);
  journal = new Journal(database.pool);
  batching = pools.slice(0, 8).map((pool) => new BatchingWriter(new Journal(pool), { retryFor: 60_000 }));
  writers = [
    ...batching.map((writer) => ({
      append: (batch: readonly AppendRequest[]) =>
        Promise.all(batch.map((request) => writer.append(request))),
    })),
    ...pools.slice(8).map((pool) => new Journal(pool)),
  ];
  // Those that call the journal do not try again, and on a busy machine a slow transaction may take longer than that.
  await database.pool.query('ALTER FUNCTION journal.append SET lock_timeout = 0');
});
afterEach(async () => {
  await Promise.all(batching.map((writer) => writer.close()));
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

const readAll = (): Promise<RecordedEvent[]> => journal.read({ after: 0, limit: 100_000 });

describe('16 concurrent writers', () => {
  it('on the same streams: versions without gaps, no lost update', async () => {
    // Each reads the version and adds one to it, as decide does: an update is lost if two rest on the same version.
    const rounds = 15;
    const outcomes = await Promise.all(
      writers.map(async (own, writer) => {
        let conflicts = 0;
        for (let round = 0; round < rounds;) {
          const company = `Shared${(writer + round) % 3}`;
          const stream = `company-${company.toLowerCase()}`;
          const version = (await journal.read({ after: 0, limit: 1000, stream })).at(-1)?.version ?? -1;
          const [outcome] = await own.append([{ event: sampleEvent({ company }), expectedVersion: version }]);
          if (outcome?.outcome === 'appended') {
            expect(outcome.event.version).toBe(version + 1);
            round += 1;
          } else {
            expect(outcome?.outcome).toBe('version-conflict');
            conflicts += 1;
          }
        }
        return conflicts;
      }),
    );
    expect(Math.max(...outcomes)).toBeGreaterThan(0);
    const events = await readAll();
    expect(events.map(({ position }) => position)).toEqual(
      Array.from({ length: 16 * rounds }, (_, n) => n + 1),
    );
    for (const stream of new Set(events.map((event) => event.stream))) {
      const versions = events.filter((event) => event.stream === stream).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, n) => n));
    }
  });

  it('of the same id: recorded once, and all get the same answer', async () => {
    for (let round = 0; round < 20; round++) {
      const event = sampleEvent({ id: `same-${round}` });
      const outcomes = (await Promise.all(writers.map((writer) => writer.append([{ event }])))).flat();
      expect(outcomes.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
      expect(outcomes.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(15);
      const answers = outcomes.map((outcome) => ('event' in outcome ? outcome.event : undefined));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    }
    expect(await readAll()).toHaveLength(20);
  });
});

describe('a tailing reader under load', () => {
  it('misses nothing and sees nothing out of order, with slow and failing transactions among the writers', async () => {
    const goal = 1000;
    const acknowledged = new Set<string>();
    const seen: RecordedEvent[] = [];
    let writing = true;

    const tail = async (): Promise<void> => {
      for (let after = 0; ;) {
        const done = !writing;
        const events = await journal.read({ after, limit: 50 });
        seen.push(...events);
        after = events.at(-1)?.position ?? after;
        if (events.length === 0 && done) return;
      }
    };
    const write = async (own: Pick<Appending, 'append'>, writer: number): Promise<void> => {
      while (acknowledged.size < goal) {
        const batch = Array.from({ length: 1 + (acknowledged.size % 5) }, () => ({
          event: sampleEvent({ company: `Load${writer % 5}` }),
        }));
        note(await own.append(batch));
      }
    };
    /** Appends, sits on it until others wait for it and the reader has been round again, then ends. */
    const sitOnIt = async (end: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      for (let round = 0; round < 5; round++) {
        const client = await database.pool.connect();
        await client.query('BEGIN');
        const outcomes = await new Journal(client as unknown as pg.Pool).append([
          { event: sampleEvent({ id: `${end}-${randomUUID()}`, company: 'Slow' }) },
        ]);
        await eventually(async () => {
          const { rows } = await database.pool.query<{ waiting: number }>(
            `SELECT count(*)::int AS waiting FROM pg_stat_activity
              WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          );
          return acknowledged.size >= goal || (rows[0]?.waiting ?? 0) >= 8;
        });
        await client.query(end);
        client.release();
        if (end === 'COMMIT') note(outcomes);
      }
    };
    const note = (outcomes: readonly AppendOutcome[]): void => {
      for (const outcome of outcomes) if ('event' in outcome) acknowledged.add(outcome.event.id);
    };

    const tailing = tail();
    await Promise.all([...writers.map(write), sitOnIt('COMMIT'), sitOnIt('ROLLBACK')]);
    writing = false;
    await tailing;

    expect(seen.map(({ position }) => position)).toEqual(seen.map((_, n) => n + 1));
    expect(new Set(seen.map(({ id }) => id))).toEqual(acknowledged);
    expect(seen.filter(({ id }) => id.startsWith('COMMIT')).length).toBe(5);
    expect(seen.filter(({ id }) => id.startsWith('ROLLBACK'))).toEqual([]);
    expect(seen).toEqual(await readAll());
  });
});
