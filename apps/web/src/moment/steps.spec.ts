import { describe, expect, it } from '@jest/globals';
import { stepsOf } from './steps.ts';

const claim = (occurred: string | null, ...published: string[]) => ({
  occurred,
  recordedAt: '2026-11-20T10:00:00Z',
  data: { evidence: published.map((each) => ({ publisher: 'x', published: each })) } as never,
});

describe('the steps of a pipeline', () => {
  it.each([
    ['a day', [claim('2024-06-25')], ['2024-06-25']],
    ['a month is over on its last day', [claim('2024-06')], ['2024-06-30']],
    ['never later than it was said', [claim('2024', '2024-07-03')], ['2024-07-03']],
    ['without a date when it was first published', [claim(null, '2024-08', '2024-07')], ['2024-07-31']],
    ['else recorded', [claim(null)], ['2026-11-20']],
    ['an open interval by its first bound', [claim('2024-03/..')], ['2024-03-31']],
    [
      'each day once, in order',
      [claim('2024-02-02'), claim('2024-01-01'), claim('2024-02-02')],
      ['2024-01-01', '2024-02-02'],
    ],
    ['no day that is not over', [claim('2026-11-21', '2026-11-21')], ['2026-11-20']],
  ])('%s', (_, claims, steps) => {
    expect(stepsOf(claims, '2026-11-21')).toEqual(steps);
  });
});
