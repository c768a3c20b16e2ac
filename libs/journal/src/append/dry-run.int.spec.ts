import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { Journal } from '../journal.ts';
import { migrateJournal } from '../migrate-journal.ts';
import { sampleEvent } from '../sample-event.fixture.ts';
import type { AppendOutcome, AppendRequest, PlannedReceipt } from './append-request.ts';
import { DryRun, DryRunTooLongError } from './dry-run.ts';

let database: ThrowawayDatabase;
let journal: Journal;
beforeAll(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  journal = new Journal(database.pool);
});
afterAll(() => database.drop());

const shape = fc.record({
  id: fc.nat(6),
  stream: fc.nat(2),
  content: fc.nat(1),
  retracts: fc.option(fc.nat(2), { freq: 2 }),
  expectedVersion: fc.option(fc.integer({ min: -1, max: 2 }), { freq: 3, nil: undefined }),
  mustExist: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

const requestOf =
  (run: number) =>
  ({ id, stream, content, retracts, expectedVersion, mustExist }: Shape): AppendRequest => ({
    event: sampleEvent({
      id: `${run}-${id}`,
      company: `${run}-${stream}`,
      ...(retracts === null
        ? { data: { content } }
        : { type: 'ClaimRetracted', data: { eventId: `${run}-claim-${retracts}`, content } }),
    }),
    mustExist,
    ...(expectedVersion !== undefined && { expectedVersion }),
  });

/** Without what only recording tells. */
const told = (outcomes: readonly AppendOutcome<PlannedReceipt>[]) =>
  outcomes.map((outcome) => {
    if (!('event' in outcome)) return outcome;
    const { id, type, stream, version } = outcome.event;
    return { outcome: outcome.outcome, event: { id, type, stream, version } };
  });

describe('DryRun', () => {
  it('answers whatever appending then answers, and records nothing', async () => {
    let run = 0;
    const seen = new Set<string>();
    const batches = fc.array(fc.array(shape, { minLength: 1, maxLength: 10 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(batches, batches, async (before, asked) => {
        run += 1;
        for (const batch of before) await journal.append(batch.map(requestOf(run)));
        const head = await journal.head();
        const dryRun = new DryRun(database.pool, 2 ** 20);
        const planned: ReturnType<typeof told>[] = [];
        for (const batch of asked) planned.push(told(await dryRun.appendAll(batch.map(requestOf(run)))));
        expect(await journal.head()).toBe(head);
        const recorded: ReturnType<typeof told>[] = [];
        for (const batch of asked) recorded.push(told(await journal.append(batch.map(requestOf(run)))));
        expect(planned).toEqual(recorded);
        for (const { outcome } of recorded.flat()) seen.add(outcome);
      }),
      { numRuns: 150 },
    );
    expect([...seen].sort()).toEqual([
      'appended',
      'duplicate',
      'id-reused',
      'retracted-before',
      'stream-missing',
      'version-conflict',
    ]);
  });

  it('gives the first answer of what is recorded', async () => {
    const event = sampleEvent({ id: 'recorded' });
    const [appended] = await journal.append([{ event }]);
    expect(await new DryRun(database.pool, 2 ** 20).append({ event })).toEqual({
      ...appended,
      outcome: 'duplicate',
    });
  });

  it('ends when it would have to remember too much', async () => {
    const dryRun = new DryRun(database.pool, 1_000);
    await dryRun.append({ event: sampleEvent({ data: { content: 1 } }) });
    await expect(
      dryRun.append({ event: sampleEvent({ data: { text: 'x'.repeat(1_000) } }) }),
    ).rejects.toThrow(DryRunTooLongError);
  });
});
