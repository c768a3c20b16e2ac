import { describe, expect, it } from '@jest/globals';
import { lookEvery, MainLoop } from './main-loop.ts';
import type { ProjectorStatus } from './messages.ts';

const following: ProjectorStatus = {
  state: 'following',
  slices: ['t/0'],
  blocked: [],
  setAside: 0,
  seconds: 3,
};

function fresh() {
  let now = 0;
  const loop = new MainLoop(following, 60_000, () => now);
  const pass = (seconds: number): void => {
    for (let passed = 0; passed < seconds * 1000; passed += lookEvery) {
      now += lookEvery;
      loop.look();
    }
  };
  return { loop, pass, freeze: (seconds: number) => (now += seconds * 1000) };
}

describe('The main loop, seen from the thread beside it', () => {
  it('is as it said last, for so much longer, while it folds', () => {
    const { loop, pass } = fresh();
    const blocked = [{ slice: 't/0', reason: 'a reason', seconds: 2 }];
    loop.turned({ ...following, blocked });
    pass(50);
    expect(loop.stuck.aborted).toBe(false);
    expect(loop.status).toEqual({
      ...following,
      seconds: 53,
      blocked: [{ slice: 't/0', reason: 'a reason', seconds: 52 }],
    });
  });

  it('is stuck when it does not turn for a minute, and says so, until it turns again', () => {
    const { loop, pass } = fresh();
    pass(61);
    const { stuck } = loop;
    expect(stuck.aborted).toBe(true);
    expect(loop.status).toMatchObject({
      state: 'trouble',
      reason: 'its main loop has not turned for 61 s',
      seconds: 61,
    });
    loop.turned(following);
    expect([stuck.aborted, loop.stuck.aborted]).toEqual([true, false]);
    expect(loop.status).toEqual(following);
  });

  it('is not stuck when the whole process was frozen and goes on', () => {
    const { loop, pass, freeze } = fresh();
    freeze(600);
    pass(1);
    expect(loop.stuck.aborted).toBe(false);
  });
});
