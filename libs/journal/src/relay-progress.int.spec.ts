import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { migrateJournal } from './migrate-journal.ts';
import { RelayProgress } from './relay-progress.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
});
afterAll(() => database.drop());

describe("the relay's place", () => {
  it('is the beginning until it is moved, for each topic by itself', async () => {
    const progress = new RelayProgress(database.pool, 'a');
    expect(await progress.read()).toEqual({ position: 0 });
    expect(await progress.move(0, 5)).toBe(false);
    const begun = await progress.begin(new Array<number>(12).fill(0));
    expect(begun).toMatchObject({ position: 0, partitions: 12, signingKey: expect.any(Buffer) });
    expect(begun.signingKey).toHaveLength(32);
    expect(await progress.move(0, 5)).toBe(true);
    expect(await progress.read()).toEqual({ ...begun, position: 5 });
    expect(await new RelayProgress(database.pool, 'b').read()).toEqual({ position: 0 });
  });

  it('moves from where its mover believes that it is, or not at all', async () => {
    const progress = new RelayProgress(database.pool, 'c');
    await progress.begin([0, 0, 0]);
    const moved = await Promise.all(Array.from({ length: 8 }, (_, n) => progress.move(0, n + 1)));
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await progress.move(0, 9)).toBe(false);
    expect(await progress.restart(0, 3)).toBe(false);
    const { position } = await progress.read();
    expect(moved[position - 1]).toBe(true);
  });

  it('remembers the partitions that it was begun with, until it starts again, and its key for good', async () => {
    const progress = new RelayProgress(database.pool, 'd');
    const { signingKey } = await progress.begin([0, 0, 2]);
    const begun = { position: 0, partitions: 4, signingKey, signedFrom: [0, 1, 2, 3] };
    expect(await progress.begin([0, 1, 2, 3])).toEqual(begun);
    await progress.move(0, 7);
    expect(await progress.begin([4, 4, 4, 4, 4, 4])).toEqual({ ...begun, position: 7 });
    expect(await progress.restart(7, 6)).toBe(true);
    expect(await progress.begin([5, 5])).toEqual({
      position: 0,
      partitions: 2,
      signingKey,
      signedFrom: [5, 5],
    });
  });
});
