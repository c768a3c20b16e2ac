import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import type { AppendRequest } from './append/append-request.ts';
import { type Appending, waysToAppend } from './append/appending.fixture.ts';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

/** What `journal.append` should do, in a few lines of memory. */
class Model {
  readonly known = new Map<string, { stream: string; content: string; version: number; position: number }>();
  head: number;

  constructor(head: number) {
    this.head = head;
  }

  version(stream: string): number {
    return [...this.known.values()].filter((event) => event.stream === stream).length - 1;
  }

  append({ event, expectedVersion, mustExist }: AppendRequest) {
    const content = JSON.stringify([event.type, event.source, event.stream, event.data]);
    const before = this.known.get(event.id);
    if (before !== undefined) {
      if (before.content !== content) return { outcome: 'id-reused' };
      return { outcome: 'duplicate', event: { version: before.version, position: before.position } };
    }
    const current = this.version(event.stream);
    if (mustExist === true && current === -1) return { outcome: 'stream-missing' };
    if (expectedVersion !== undefined && expectedVersion !== current)
      return { outcome: 'version-conflict', currentVersion: current };
    this.head += 1;
    const entry = { stream: event.stream, content, version: current + 1, position: this.head };
    this.known.set(event.id, entry);
    return { outcome: 'appended', event: { version: entry.version, position: entry.position } };
  }
}

interface Shape {
  /** Number of an id, few of them so that they repeat; null: a new one. */
  readonly id: number | null;
  readonly stream: number;
  readonly content: number;
  /** How far the expected version is off what an optimist expects; null: none. */
  readonly off: number | null;
  readonly mustExist: boolean;
}

const shape = (wild: boolean): fc.Arbitrary<Shape> =>
  fc.record({
    id: wild ? fc.option(fc.nat(4), { freq: 2 }) : fc.constant(null),
    stream: fc.nat(2),
    content: fc.nat(wild ? 1 : 5),
    off: fc.option(wild ? fc.constantFrom(0, 0, 0, -1, 1, 2) : fc.constant(0), { freq: 2 }),
    mustExist: fc.boolean().map((must) => must && wild),
  });
const batches = fc.array(
  fc.oneof(
    fc.array(shape(false), { minLength: 1, maxLength: 8 }),
    fc.array(shape(true), { minLength: 1, maxLength: 12 }),
  ),
  { minLength: 1, maxLength: 5 },
);

describe.each(waysToAppend)('append, %s, against a model', (_, open) => {
  let database: ThrowawayDatabase;
  let journal: Journal;
  let appending: Appending;
  beforeAll(async () => {
    database = await throwawayDatabase();
    await migrateJournal(database.pool);
    journal = new Journal(database.pool);
    appending = open(database.pool);
  });
  afterAll(async () => {
    appending.close();
    await database.drop();
  });

  it('gives every request of any batches the outcome of the model, and records what the model holds', async () => {
    let run = 0;
    const seen = { whole: 0, mixed: 0 };
    await fc.assert(
      fc.asyncProperty(batches, async (shapes) => {
        run += 1;
        const start = await journal.head();
        const model = new Model(start);
        for (const batch of shapes) {
          const optimist = new Map<string, number>();
          const requests = batch.map(({ id, stream, content, off, mustExist }): AppendRequest => {
            const event = sampleEvent({
              company: `${run}-${stream}`,
              data: { content },
              ...(id === null ? {} : { id: `${run}-${id}` }),
            });
            const expected = optimist.get(event.stream) ?? model.version(event.stream);
            optimist.set(event.stream, expected + 1);
            return { event, mustExist, ...(off === null ? {} : { expectedVersion: expected + off }) };
          });
          const expected = requests.map((request) => model.append(request));
          expect(await appending.append(requests)).toMatchObject(expected);
          if (batch.length > 1)
            seen[expected.every(({ outcome }) => outcome === 'appended') ? 'whole' : 'mixed'] += 1;
        }
        const recorded = await journal.read({ after: start, limit: 1000 });
        expect(
          recorded.map(({ id, stream, version, position }) => [id, { stream, version, position }]),
        ).toEqual(
          [...model.known].map(([id, { stream, version, position }]) => [id, { stream, version, position }]),
        );
        const times = recorded.map(({ recordedAt }) => recordedAt);
        expect(times).toEqual([...new Set(times)].sort());
      }),
      { numRuns: 250 },
    );
    // Both ways through the function were taken, often.
    expect(seen.whole).toBeGreaterThan(100);
    expect(seen.mixed).toBeGreaterThan(100);
  });
});
