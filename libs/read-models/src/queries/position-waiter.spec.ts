import { describe, expect, it } from '@jest/globals';
import { PositionWaiter } from './position-waiter.ts';

describe('PositionWaiter', () => {
  it('answers every waiter as soon as its position is reached, with one poll for all of them', async () => {
    let reads = 0;
    const waiter = new PositionWaiter(() => Promise.resolve(++reads), 1);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => waiter.waitFor(1 + (n % 5), 60_000)),
    );
    expect(answers).toEqual(Array.from({ length: 50 }, () => true));
    expect(reads).toBe(5);
  });

  it('does not take a position for reached that was reached once, before the database was put back', async () => {
    let position = 11;
    const waiter = new PositionWaiter(() => Promise.resolve(position), 1);
    expect(await waiter.waitFor(11, 60_000)).toBe(true);
    position = 10;
    expect(await waiter.waitFor(11, 5)).toBe(false);
  });

  it('looks once at least, and answers false when the time is over', async () => {
    const waiter = new PositionWaiter(() => Promise.resolve(3), 1);
    expect(await waiter.waitFor(3, 0)).toBe(true);
    expect(await waiter.waitFor(4, 0)).toBe(false);
    expect(await waiter.waitFor(4, 5)).toBe(false);
  });

  it('stops polling when nobody waits', async () => {
    let reads = 0;
    const waiter = new PositionWaiter(() => Promise.resolve(++reads), 1);
    await waiter.waitFor(2, 60_000);
    await waiter.waitFor(3, 60_000);
    expect(reads).toBe(3);
  });

  it('tells all who wait when the position cannot be read, and works again afterwards', async () => {
    let broken = true;
    const waiter = new PositionWaiter(
      () => (broken ? Promise.reject(new Error('gone')) : Promise.resolve(1)),
      1,
    );
    const waiting = await Promise.allSettled([waiter.waitFor(1, 60_000), waiter.waitFor(1, 60_000)]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await waiter.waitFor(1, 60_000)).toBe(true);
  });
});
