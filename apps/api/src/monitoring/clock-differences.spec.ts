import { describe, expect, it } from '@jest/globals';
import { clockDifferences } from './clock-differences.ts';

/** Asks a database whose clock is `off` seconds ahead of ours; it takes `took` seconds, and looks at its clock at the end. */
function asking({ off = 0, took = 0, aheadSeconds = 0 }) {
  let ours = 1e12;
  const ask = () => {
    ours += took * 1000;
    return Promise.resolve({ now: ours + off * 1000, aheadSeconds });
  };
  return clockDifferences(ask, () => ours);
}

describe('clockDifferences', () => {
  it.each([60, -60, 0.9, 0])('tells how far the clock of the database is off: %d s', async (off) => {
    expect((await asking({ off })).offSeconds).toBeCloseTo(off, 6);
  });

  it('is not misled by an answer that took long', async () => {
    expect((await asking({ took: 5 })).offSeconds).toBe(0);
    expect((await asking({ off: 60, took: 5 })).offSeconds).toBe(60);
    expect((await asking({ off: -3, took: 5 })).offSeconds).toBe(0);
    expect((await asking({ off: -60, took: 5 })).offSeconds).toBe(-55);
  });

  it('passes on by how much the journal is ahead', async () => {
    expect((await asking({ aheadSeconds: 86_400 })).aheadSeconds).toBe(86_400);
  });
});
