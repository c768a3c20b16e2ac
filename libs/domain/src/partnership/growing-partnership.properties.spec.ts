import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostBasis } from '../claim/claim.ts';
import { correctionsOf } from '../claim/corrections.ts';
import { type Fact, isCorrection } from '../envelope/event.ts';
import { history } from '../pipeline/histories.fixture.ts';
import { foldPartnershipRow, GrowingPartnership, partnershipOf } from './partnership.ts';

/** A history in which much is said several times, in any order, by other events. */
const repetitive = fc
  .tuple(history, fc.array(fc.nat(), { maxLength: 60 }))
  .map(([facts, repeated]) => {
    const claims = facts.filter((fact) => !isCorrection(fact) && partnershipOf(fact) !== undefined);
    if (claims.length === 0) return facts;
    const copies = repeated.map((which, nth) => {
      const claim = claims[which % claims.length] as Fact;
      return {
        ...claim,
        id: `${claim.id}-${String((nth * 37) % 61).padStart(2, '0')}`,
        position: 1000 + nth,
      };
    });
    return [...facts, ...copies];
  })
  .chain((facts) => fc.shuffledSubarray<Fact>([...facts], { minLength: facts.length }));

describe('A partnership that grows', () => {
  it('is what is folded of all of its claims at once', () => {
    fc.assert(
      fc.property(
        repetitive,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 9 }),
        (facts, share, size) => {
          const corrected = correctionsOf(facts);
          const mayComeLater = (fact: Fact) => !isCorrection(fact) && !corrected.has(fact.id);
          const later = facts
            .filter((fact) => mayComeLater(fact))
            .slice(Math.floor((facts.length * share) / 100));
          for (const id of ['p', 'q']) {
            const growing = new GrowingPartnership(
              id,
              facts.filter((fact) => !later.includes(fact)),
            );
            for (let at = 0; at < later.length; at += size) {
              growing.add(later.slice(at, at + size));
              const known = facts.filter((fact) => !later.includes(fact) || later.indexOf(fact) < at + size);
              expect(growing.row).toEqual(foldPartnershipRow(id, known));
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('names as many events as are named, and needs no more room the more alike its claims are', () => {
    const claim = (n: number): Fact => ({
      id: `e${String(n).padStart(5, '0')}`,
      type: 'PartnershipAdvanced',
      stream: 'partnership-p',
      position: n + 1,
      recordedAt: '2026-01-01T00:00:00.000000Z',
      data: {
        partnershipId: 'p',
        stage: 'agreed',
        parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
        purpose: 'models',
        markets: ['PH'],
        occurred: `2025-0${1 + (n % 3)}`,
        evidence: [{ publisher: 'Reuters', url: `https://news.example/${n % 70}` }],
      },
    });
    const claims = Array.from({ length: 2000 }, (_, n) => claim(n)).reverse();
    const growing = new GrowingPartnership('p', claims.slice(0, 10));
    growing.add(claims.slice(10));
    expect(growing.size).toBe(3);
    const { row } = growing;
    expect(row).toEqual(foldPartnershipRow('p', claims));
    expect(row).toMatchObject({ stage: 'agreed', since: '2025-01', sources: { pieces: 70 } });
    expect(row?.basis).toHaveLength(mostBasis);
    expect(row?.parties[0]?.basis.slice(0, 2)).toEqual(['e00000', 'e00001']);
  });
});
