import { beforeEach, describe, expect, it } from '@jest/globals';
import { ClockWatch } from './clock-watch.ts';

let told: unknown[];
let ours: number;
let theirs: number;
let aheadSeconds: number;
let watch: ClockWatch;

beforeEach(() => {
  told = [];
  [ours, theirs, aheadSeconds] = [1e12, 1e12, 0];
  const note = (...args: unknown[]): void => {
    told.push(args.length > 1 ? args[0] : 'over');
  };
  const journal = { clocks: () => Promise.resolve({ now: theirs, aheadSeconds }) };
  watch = new ClockWatch(journal, { warn: note, info: note } as never, () => ours);
});

describe('ClockWatch', () => {
  it('says nothing while the clocks agree within a second', async () => {
    theirs += 900;
    aheadSeconds = 0.9;
    await watch.look();
    expect(told).toEqual([]);
    expect([watch.aheadSeconds, watch.offSeconds]).toEqual([0.9, 0.9]);
  });

  it('warns once of times in the journal that are ahead, and says when that is over', async () => {
    aheadSeconds = 86_400;
    for (let n = 0; n < 3; n++) await watch.look();
    expect(told).toEqual([{ seconds: 86_400 }]);
    aheadSeconds = 0;
    for (let n = 0; n < 3; n++) await watch.look();
    expect(told).toEqual([{ seconds: 86_400 }, 'over']);
    expect(watch.aheadSeconds).toBe(0);
  });

  it.each([60, -60])('warns once of a clock of the database that is off by %d s', async (seconds) => {
    theirs += seconds * 1000;
    for (let n = 0; n < 3; n++) await watch.look();
    expect(told).toEqual([{ seconds }]);
    theirs = ours;
    await watch.look();
    expect(told).toEqual([{ seconds }, 'over']);
  });

  it('is not misled by an answer that took long, nor by none', async () => {
    watch = new ClockWatch(
      {
        clocks: () => {
          ours += 5000;
          return Promise.resolve({ now: ours, aheadSeconds });
        },
      },
      { warn: () => told.push('warned') } as never,
      () => ours,
    );
    await watch.look();
    watch = new ClockWatch({ clocks: () => Promise.reject(new Error('away')) }, {} as never);
    await watch.look();
    expect(told).toEqual([]);
  });
});
