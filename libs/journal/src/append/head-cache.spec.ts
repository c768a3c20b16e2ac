import { beforeEach, describe, expect, it } from '@jest/globals';
import { encodeRequest, type AppendRequest } from './append-request.ts';
import { HeadCache } from './appender.ts';
import { sampleEvent } from '../sample-event.fixture.ts';

const to = (company: string, more: Omit<AppendRequest, 'event'> = {}) =>
  encodeRequest({ event: sampleEvent({ company }), ...more });

let now: number;
beforeEach(() => {
  now = 2000;
});

/** Knows the head at position 4, and the streams A at version 1 and B at version 7. */
const knowing = (): HeadCache => {
  const known = new HeadCache(() => now);
  known.learn([to('A')], { position: 2, time: 1000 }, [0]);
  known.learn([to('A'), to('B')], { position: 3, time: 2000 }, [1, 7]);
  return known;
};

describe('HeadCache', () => {
  it('knows nothing before two appends have followed each other', () => {
    const known = new HeadCache(() => now);
    expect(known.planFor([to('A')])).toBeUndefined();
    known.learn([to('A')], { position: 2, time: 1000 }, [0]);
    expect(known.planFor([to('A')])).toBeUndefined();
    known.learn([to('A')], { position: 4, time: 1000 }, [1]);
    expect(known.planFor([to('A')])).toBeUndefined();
    known.learn([to('A')], { position: 5, time: 1000 }, [2]);
    expect(known.planFor([to('A')])).toEqual({
      head: { position: 5, time: 1000, id: expect.any(String) as unknown },
      time: 2000,
      versions: [3],
      turns: undefined,
    });
  });

  it('gives versions to streams that it knows, and turns to those that it does not', () => {
    const head = { position: 4, time: 2001, id: expect.any(String) as unknown };
    expect(knowing().planFor([to('A'), to('B'), to('A')])).toMatchObject({
      head,
      versions: [2, 8, 3],
      turns: undefined,
    });
    expect(knowing().planFor([to('C'), to('A'), to('C'), to('D')])).toMatchObject({
      head,
      versions: [null, 2, null, null],
      turns: [1, expect.anything(), 2, 1],
    });
  });

  it.each([
    ['an expected version that is not the known one', [to('A', { expectedVersion: 0 })]],
    ['an expected version of an unknown stream', [to('C', { expectedVersion: -1 })]],
    ['an expected version that those before it do not lead to', [to('A'), to('A', { expectedVersion: 1 })]],
    ['an unknown stream that must exist', [to('A'), to('C', { mustExist: true })]],
  ])('does not say where to append with %s', (_, requests) => {
    expect(knowing().planFor(requests)).toBeUndefined();
  });

  it.each([
    [
      'an expected version that is the known one',
      [to('A', { expectedVersion: 1 }), to('A', { expectedVersion: 2 })],
    ],
    ['a known stream that must exist', [to('A', { mustExist: true })]],
    ['a stream that must exist and does by then', [to('C'), to('C', { mustExist: true })]],
  ])('says where to append with %s', (_, requests) => {
    expect(knowing().planFor(requests)).toBeDefined();
  });

  it('knows nothing more in doubt, nor when somebody else has appended', () => {
    const doubting = knowing();
    doubting.doubt();
    expect(doubting.planFor([to('A')])).toBeUndefined();
    doubting.learn([to('B')], { position: 5, time: 3000 }, [8]);
    expect(doubting.planFor([to('A'), to('B')])?.versions).toEqual([null, 9]);

    const interrupted = knowing();
    interrupted.learn([to('B')], { position: 6, time: 3000 }, [9]);
    expect(interrupted.planFor([to('B')])).toBeUndefined();
    interrupted.learn([to('C')], { position: 7, time: 3000 }, [0]);
    expect(interrupted.planFor([to('A'), to('B')])?.versions).toEqual([null, 10]);
  });

  it('gives times that rise, also when its clock was set back', () => {
    const known = knowing();
    now = 5000;
    expect(known.planFor([to('A')])).toMatchObject({ head: { time: 2001 }, time: 5000 });
    known.learn([to('A')], { position: 5, time: 5000 }, [2]);
    now = 3000;
    expect(known.planFor([to('A')])).toMatchObject({ head: { time: 5000 }, time: 5001 });
  });

  it.each([-1, 1])('leaves the times to the database as long as the two clocks differ: %d', (sign) => {
    const known = new HeadCache(() => now);
    const database = 1e15;
    now = database + sign * 1_000_001;
    for (let position = 1; position < 4; position++)
      known.learn([to('A')], { position, time: database }, [position]);
    expect(known.planFor([to('A')])).toBeUndefined();
    now = database + sign * 1_000_000;
    known.learn([to('A')], { position: 4, time: database }, [4]);
    expect(known.planFor([to('A')])).toBeDefined();
  });

  it('keeps the versions of a bounded number of streams, those that were appended to last', () => {
    const known = knowing();
    let position = 5;
    for (let n = 0; n < 110_000; n++) {
      known.learn([to(`S${n}`)], { position: position++, time: 3000 + n }, [0]);
      if (n % 1000 === 0) known.learn([to('A')], { position: position++, time: 3000 + n }, [n]);
    }
    expect(known.planFor([to('A'), to('S109999'), to('S5')])?.versions).toEqual([109_001, 1, null]);
  });
});
