import { expect, it } from '@jest/globals';
import { recorded } from '../events.fixture.ts';
import { dateRecordsOf, marketRecordsOf } from './words.ts';

it('a market and a date that a fact has several times are one record each', () => {
  const [fact] = recorded([
    {
      type: 'MeetingHeld',
      data: {
        participants: [{ company: 'Naver' }, { company: 'Aramco' }],
        place: { country: 'SA' },
        markets: ['SA', 'KR'],
        occurred: '2024-05-01',
        evidence: [{ publisher: 'An outlet', published: '2024-05-01' }],
      },
    },
  ]);
  if (fact === undefined) throw new Error('no fact');
  expect(marketRecordsOf(fact).map(([code]) => code)).toEqual(['SA', 'KR']);
  expect(marketRecordsOf(fact, new Set(['SA'])).map(([code]) => code)).toEqual(['KR']);
  expect(dateRecordsOf(fact).map(([edtf]) => edtf)).toEqual(['2024-05-01']);
});
