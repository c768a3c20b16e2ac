import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Fact, isCorrection } from '../envelope/event.ts';
import { foldCompany } from '../company/company.ts';
import { foldMarketTarget } from '../market/market-target.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import { foldModel } from '../model/model.ts';
import { foldPartnership } from '../partnership/partnership.ts';
import { foldedData, unread } from './folded-data.ts';
import { foldRows } from './fold-rows.ts';
import { history } from './histories.fixture.ts';
import type { ViewKey } from './views.ts';

const folds: Record<ViewKey['view'], (key: string, facts: Iterable<Fact>) => object | undefined> = {
  partnership: foldPartnership,
  'market-target': foldMarketTarget,
  model: foldModel,
  meeting: foldMeeting,
  company: foldCompany,
};

const rowsOf = (facts: readonly Fact[]) =>
  Object.entries(folds).map(([view, fold]) => foldRows(view as ViewKey['view'], facts, fold));

const texts = (fields: readonly string[], of: string) =>
  Object.fromEntries(fields.map((field) => [field, `${field} of ${of}`.padEnd(1000, '.')]));

/** The fact with a text of its own in every field that no fold is to read. */
function wordy(fact: Fact): Fact {
  const data = isCorrection(fact)
    ? { ...fact.data, ...texts(unread.correction, fact.id) }
    : {
        ...fact.data,
        ...texts(unread.claim, fact.id),
        evidence: (fact.data.evidence ?? []).map((piece, place) => ({
          ...piece,
          ...texts(unread.evidence, `${fact.id} ${place}`),
        })),
      };
  return { ...fact, data } as Fact;
}

const short = (fact: Fact) => ({ ...fact, data: foldedData(fact) }) as Fact;

describe('What of a fact the rows are folded from', () => {
  it('makes every row of every view as the whole facts do', () => {
    fc.assert(
      fc.property(history, (events) => {
        const facts = events.map(wordy);
        expect(rowsOf(facts.map(short))).toEqual(rowsOf(facts));
      }),
      { numRuns: 200 },
    );
  });

  it('is without the long texts, and the data itself when they are short together', () => {
    const [long, half] = ['x'.repeat(1000), 'x'.repeat(500)];
    const evidence = [{ publisher: 'A', quote: half }, { publisher: 'B' }];
    const data = { company: 'Naver', market: 'PH', note: half, evidence };
    const folded = { company: 'Naver', market: 'PH', evidence: [{ publisher: 'A' }, { publisher: 'B' }] };
    expect(foldedData({ type: 'MarketTargeted', data })).toEqual(folded);
    for (const brief of [folded, { ...data, note: 'n' }])
      expect(foldedData({ type: 'MarketTargeted', data: brief })).toBe(brief);
    const dispute = { eventId: 'e', by: 'B', note: 'n' };
    expect(foldedData({ type: 'ClaimDisputed', data: { ...dispute, reason: long } })).toEqual(dispute);
    for (const odd of [null, 'none', [null, 'none', 1]]) {
      const unknown = { evidence: odd };
      expect(foldedData({ type: 'Unknown', data: unknown })).toBe(unknown);
      expect(foldedData({ type: 'Unknown', data: { ...unknown, note: long } })).toEqual(unknown);
    }
  });
});
