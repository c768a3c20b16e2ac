import { describe, expect, it } from '@jest/globals';
import { ProjectorState } from './projector-state.ts';

/** A state, and a clock to move. */
function fresh() {
  let now = 0;
  const state = new ProjectorState(() => now);
  return {
    state,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

const databaseAway = () =>
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });

describe('ProjectorState', () => {
  it('starts, follows the log, and stops', () => {
    const { state, pass } = fresh();
    expect(state.status).toMatchObject({ state: 'starting', slices: [], blocked: [], seconds: 0 });
    pass(2);
    state.following();
    state.follows(['journal']);
    pass(3);
    state.following();
    expect(state.status).toMatchObject({ state: 'following', slices: ['journal'], seconds: 3 });
    state.stopped();
    expect(state.status.state).toBe('stopped');
  });

  it('is in trouble since the first failure, until the slice goes on', () => {
    const { state, pass } = fresh();
    state.following();
    state.follows(['topic/0', 'topic/1']);
    state.trouble(new Error('first'), 'topic/1');
    pass(7);
    state.trouble(new Error('second'), 'topic/1');
    state.applied('topic/0');
    expect(state.status).toMatchObject({
      state: 'trouble',
      reason: 'second',
      seconds: 7,
      blocked: [{ slice: 'topic/1', reason: 'second', seconds: 7 }],
    });
    state.applied('topic/1');
    expect(state.status).toMatchObject({ state: 'following', blocked: [] });
  });

  it('leaves the trouble of a slice to whoever has the slice now', () => {
    const { state } = fresh();
    state.following();
    state.trouble(new Error('stuck'), 'topic/1');
    state.follows(['topic/0']);
    expect(state.status).toMatchObject({ state: 'following', slices: ['topic/0'], blocked: [] });
  });

  it('knows trouble with the database from trouble with the log', () => {
    const { state } = fresh();
    state.following();
    state.trouble(databaseAway());
    state.follows(['journal']);
    expect(state.status).toMatchObject({
      state: 'trouble',
      reason: 'connect ECONNREFUSED 127.0.0.1:5432',
      blocked: [],
    });
    state.databaseAnswers();
    expect(state.status.state).toBe('following');
    state.trouble(new Error('no broker'));
    state.databaseAnswers();
    expect(state.status).toMatchObject({ state: 'trouble', reason: 'no broker' });
    state.follows(['journal']);
    expect(state.status.state).toBe('following');
  });

  it('hears of one failure once, though two parts report it', () => {
    const { state } = fresh();
    state.following();
    const error = new Error('refused');
    state.trouble(error, 'journal');
    state.trouble(error);
    state.applied('journal');
    expect(state.status.state).toBe('following');
  });

  it('forgets what nobody has told of for longer than any attempt takes', () => {
    const { state, pass } = fresh();
    state.following();
    state.trouble(new Error('once'));
    pass(89);
    expect(state.status.state).toBe('trouble');
    pass(2);
    expect(state.status.state).toBe('following');
  });

  it('says that it applies nothing to another version, and how the replay that is to change that stands', () => {
    const { state } = fresh();
    state.following();
    state.follows(['journal']);
    state.otherVersion(7, 8);
    expect(state.status).toMatchObject({
      state: 'other-version',
      slices: [],
      reason: 'the live read models are of version 7 of the projection, this projector of 8',
    });
    state.versionReplay({ status: 'failed', reason: 'a view is in the way' });
    expect(state.status.reason).toContain('that is to change that failed: a view is in the way');
    state.following();
    expect(state.status).not.toHaveProperty('reason');
  });
});
