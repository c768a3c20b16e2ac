import { describe, expect, it } from '@jest/globals';
import { isWell, outcomeOf, type ReplayAnswer, waitingLines } from './replay-outcome.ts';

const done: ReplayAnswer = {
  ...{ id: '01890a5d-ac96-774b-bcce-b302099a8057', kind: 'rebuild', status: 'done' },
  ...{ done: 540, total: 540, position: 540, requestedAt: '2026-01-01T00:00:00.000Z' },
};
const compared = (result: Partial<NonNullable<ReplayAnswer['result']>>): ReplayAnswer => ({
  ...done,
  kind: 'verify',
  result: { equal: true, tables: [], ...result },
});

describe('The outcome of a replay', () => {
  it('is well for a comparison only when all of the journal was compared', () => {
    const all = compared({ journal: { position: 540, missing: 0 } });
    const some = compared({ journal: { position: 1017, missing: 477 } });
    expect([all, some, compared({ equal: false }), done].map(isWell)).toEqual([true, false, false, true]);
    expect(outcomeOf(all).join('\n')).toBe('Equal at position 540: 0 tables, 0 rows.');
    expect(outcomeOf(some)).toEqual([
      'Equal at position 540: 0 tables, 0 rows.',
      expect.stringMatching(/^Not compared: 477 events\. The journal was at position 1,017/) as unknown,
    ]);
    expect(outcomeOf(compared({}))[1]).toContain('a database that the projector does not know');
  });

  it('names what could not be projected, and what others made that could not stay', () => {
    const event = { id: 'e', type: 'MarketTargeted', stream: 'company-x', position: 7, error: 'a bug' };
    expect(
      outcomeOf({
        ...done,
        parked: { streams: 1, events: 2, first: [event] },
        changed: [
          { name: 'pipeline.people', renamed: 'pipeline.people_before_7' },
          { name: 'a.b', reason: 'no such column', definition: 'create view a.b as\n select 1' },
        ],
      }),
    ).toEqual([
      'Switched at position 540.',
      'pipeline.people is pipeline.people_before_7 now: the read models have that name.',
      ...['a.b is gone: no such column', '  create view a.b as', '   select 1'],
      '2 events of 1 stream could not be projected and are parked (npm run parked):',
      '  e (MarketTargeted, stream company-x, position 7): a bug',
    ]);
  });

  it('says who is in the way of the switch', () => {
    const waitingFor = [
      { pid: 7, user: 'analyst', application: 'psql', state: 'idle in transaction', queryStart: 'then' },
      { pid: 8, user: 'other', application: '' },
    ];
    expect(waitingLines({ ...done, status: 'running', waitingFor })).toEqual([
      'The switch waits for session 7 of analyst, psql, idle in transaction, last statement since then',
      'The switch waits for session 8 of other',
    ]);
  });
});
