import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, throwawayPostgres, type ThrowawayPostgres } from '@sovereign-pipeline/testing';
import pg from 'pg';
import type { Receipt } from './append/append-request.ts';
import { BatchingWriter } from './append/batching-writer.ts';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

let server: ThrowawayPostgres;
let pool: pg.Pool;

beforeAll(async () => {
  server = await throwawayPostgres();
  pool = new pg.Pool({ connectionString: server.url });
  pool.on('error', () => undefined);
  await migrateJournal(pool);
});
afterAll(async () => {
  await pool.end();
  await server.remove();
});

describe('PostgreSQL killed in mid-load', () => {
  it('loses nothing that was acknowledged, records nothing twice, and the writers go on by themselves', async () => {
    const journal = new Journal(pool);
    const processes = Array.from({ length: 2 }, () => new BatchingWriter(journal, { retryFor: 20_000 }));
    const acknowledged = new Map<string, Receipt>();
    let writing = true;
    const clients = Array.from({ length: 32 }, async (_, n) => {
      while (writing) {
        const event = sampleEvent({ company: `Crash${n % 7}` });
        const outcome = await processes[n % 2]?.append({ event });
        if (outcome && 'event' in outcome) acknowledged.set(outcome.event.id, outcome.event);
      }
    });

    for (let crash = 0; crash < 3; crash++) {
      const before = acknowledged.size;
      await eventually(() => acknowledged.size > before + 300);
      await server.kill();
      await server.start();
    }
    const before = acknowledged.size;
    await eventually(() => acknowledged.size > before + 300);
    writing = false;
    await Promise.all(clients);
    await Promise.all(processes.map((writer) => writer.close()));

    const recorded = await journal.read({ after: 0, limit: 1_000_000 });
    expect(recorded.map(({ position }) => position)).toEqual(recorded.map((_, n) => n + 1));
    const receipts = recorded.map(({ id, type, stream, version, position, recordedAt }) => [
      id,
      { id, type, stream, version, position, recordedAt },
    ]);
    // Every client waited for its answer, so what is recorded is exactly what was acknowledged, with the same answers.
    expect(Object.fromEntries(receipts)).toEqual(Object.fromEntries(acknowledged));
  });
});
