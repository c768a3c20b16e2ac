import { describe, expect, it } from '@jest/globals';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldPipeline } from '../pipeline/pipeline.ts';
import { timelineOf } from '../pipeline/timeline.ts';
import { foldMeeting } from './meeting.ts';

const planned = (data: object = {}): Posted => ({
  type: 'MeetingPlanned',
  data: {
    meetingId: 'm',
    participants: [{ company: 'Naver' }, { company: 'Kingdom', kind: 'government' }],
    ...data,
  },
});
const held = (data: object = {}): Posted => ({
  type: 'MeetingHeld',
  data: { meetingId: 'm', participants: [{ company: 'Naver' }], ...data },
});

describe('a planned meeting', () => {
  const facts = recorded(
    planned({ expected: '2027-01', place: { city: 'Seoul' }, format: 'summit', markets: ['SA'] }),
  );

  it('is not a meeting held', () => {
    expect(foldMeeting('m', facts)).toMatchObject({
      status: 'planned',
      occurred: null,
      expected: '2027-01',
      place: { city: 'Seoul' },
      format: 'summit',
      markets: ['SA'],
      participants: [{ id: 'naver' }, { id: 'kingdom', kind: 'government' }],
    });
    expect(foldPipeline('naver', facts)?.meetings).toMatchObject({
      count: 0,
      last: null,
      ids: [],
      planned: [
        { id: 'm', expected: '2027-01', certainty: 'reported', contested: false, basis: ['event-1'] },
      ],
    });
  });

  it('is one that was held as soon as somebody says so, whoever is recorded first', () => {
    const on = { occurred: '2026-11-20' };
    for (const posted of [
      [planned({ expected: '2026-11' }), held(on)],
      [held(on), planned({ expected: '2026-11' })],
    ]) {
      const meeting = foldMeeting('m', recorded(...posted));
      expect(meeting).toMatchObject({
        status: 'held',
        occurred: '2026-11-20',
        participants: [{ id: 'naver' }],
      });
      expect(meeting).not.toHaveProperty('expected');
    }
    const both = recorded(planned(), held(on));
    expect(foldPipeline('naver', both)?.meetings).toMatchObject({
      count: 1,
      last: '2026-11-20',
      planned: [],
    });
  });

  it('is due when it was put off to, however exact the first plan was', () => {
    const on = (published: string) => ({ evidence: [{ publisher: 'A', published }] });
    const posted = [
      planned({ expected: '2027-01-15', certainty: 'confirmed', ...on('2026-10-01') }),
      planned({ expected: '2027-03', ...on('2026-11-01') }),
    ];
    for (const facts of [recorded(...posted), recorded(...posted.toReversed())])
      expect(foldMeeting('m', facts)?.expected).toBe('2027-03');
  });

  it('stays planned when it is mere speculation that it was held', () => {
    const facts = recorded(planned(), held({ certainty: 'speculative' }));
    expect(foldMeeting('m', facts)?.status).toBe('planned');
  });

  it('is in the timeline', () => {
    expect(timelineOf(facts)).toMatchObject([{ type: 'MeetingPlanned', occurred: null }]);
  });
});
