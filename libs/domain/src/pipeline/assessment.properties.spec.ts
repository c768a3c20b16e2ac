import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correctionsOf } from '../claim/corrections.ts';
import { type Fact, isCorrection, type RecordedEvent } from '../envelope/event.ts';
import { foldMarket } from '../market/market.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import { foldModel } from '../model/model.ts';
import { foldPartnership, stageHistory } from '../partnership/partnership.ts';
import { companyIds, history } from './histories.fixture.ts';
import { disputedParts } from '../vocabulary/terms.ts';
import { sorted } from './gather.ts';
import { type Moment, untilOf } from './moment.ts';
import { foldPipeline } from './pipeline.ts';
import { timelineOf } from './timeline.ts';

const partnershipIds = ['p', 'q'];
const runs = { numRuns: 300 };

/** Everything assessed, but what a company is called that no profile names. */
const assessed = (facts: readonly Fact[]) => ({
  pipelines: companyIds.map((id) => ({ ...foldPipeline(id, facts), company: id })),
  partnerships: partnershipIds.map((id) => [foldPartnership(id, facts), stageHistory(id, facts)]),
  meetings: ['m', 'n'].map((id) => foldMeeting(id, facts)),
  models: ['naver/x', 'naver/y'].map((key) => foldModel(key, facts)),
  markets: ['142', 'PH'].map((code) =>
    foldMarket(code, facts).companies.map((company) => ({ ...company, name: company.id })),
  ),
});

/** The same events, recorded in another order on the same days. */
const reordered = history.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.shuffledSubarray(
      events.map(({ position }) => position),
      { minLength: events.length },
    ),
  ),
);

describe('whatever claims there are', () => {
  it('who was recorded first decides nothing', () => {
    fc.assert(
      fc.property(reordered, ([events, positions]) => {
        const others = events.map((event, index) => ({ ...event, position: positions[index] ?? 0 }));
        expect(assessed(others)).toEqual(assessed(events));
      }),
      runs,
    );
  });

  it('a vaguer copy of a claim adds nothing but itself', () => {
    const vaguer = (occurred: string | undefined) =>
      occurred === undefined
        ? []
        : [undefined, ...(/^\d{4}-\d\d/.test(occurred) ? [occurred.slice(0, 4)] : [])];
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (events, which, how) => {
        const corrected = correctionsOf(events);
        const claims = events.filter((event) => !isCorrection(event) && !corrected.has(event.id));
        const claim = claims[which % Math.max(1, claims.length)];
        if (claim === undefined) return;
        const dates = vaguer(claim.data.occurred);
        if (dates.length === 0) return;
        const occurred = dates[how % dates.length];
        const { occurred: _, ...data } = claim.data;
        const copy = {
          ...claim,
          id: 'copy',
          position: events.length + 1,
          data: { ...data, ...(occurred !== undefined && { occurred }) },
        } as RecordedEvent;
        expect(without('copy', assessed([...events, copy]))).toEqual(without('copy', assessed(events)));
      }),
      { numRuns: 1000 },
    );
  });

  const weak = [
    { certainty: 'speculative' },
    { evidence: [{ publisher: 'A forum', reliability: 'E' }] },
    { evidence: [{ publisher: 'A forum', credibility: 5 }, { publisher: 'A blog' }] },
  ];

  it('a weak claim does not change what rests on a sound one', () => {
    fc.assert(
      fc.property(history, history, fc.constantFrom(...weak), (events, others, weakness) => {
        const rumours = others
          .filter((event) => !isCorrection(event))
          .map((event, index) => ({
            ...event,
            id: `rumour-${index}`,
            position: events.length + index + 1,
            data: { ...event.data, ...weakness },
          })) as RecordedEvent[];
        for (const id of partnershipIds) {
          const before = foldPartnership(id, events);
          if (before === undefined || isWeak(before.basis, events)) continue;
          const { stage, since, certainty, conflict, contested } = before;
          const after = foldPartnership(id, [...events, ...rumours]);
          expect(after).toMatchObject({ stage, since, certainty, conflict, contested });
        }
      }),
      runs,
    );
  });

  const anyMoment = fc.constantFrom<Moment>({}, { asOf: '2023' }, { asOf: '2024-06' }, { asOf: '2024' });

  it('a dispute takes nothing away, at any moment', () => {
    fc.assert(
      fc.property(
        history,
        fc.nat(),
        fc.constantFrom(...disputedParts),
        anyMoment,
        (events, which, of, at) => {
          const claims = events.filter((event) => !isCorrection(event));
          const claim = claims[which % claims.length];
          if (claim === undefined) return;
          const dispute = {
            ...claim,
            id: 'dispute',
            type: 'ClaimDisputed',
            position: events.length + 1,
            data: { eventId: claim.id, by: 'B', reason: 'Not so', of },
          } as RecordedEvent;
          // Another claim may be the most exact one when a date is disputed: its words come first then.
          const isOfDate = of === 'date';
          expect(listed([...events, dispute], isOfDate, at)).toEqual(listed(events, isOfDate, at));
        },
      ),
      runs,
    );
  });

  it('since and certainty are those of the last entry of the history', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const id of partnershipIds) {
          const partnership = foldPartnership(id, events);
          const last = stageHistory(id, events).at(-1);
          expect(partnership?.stage).toBe(last?.stage);
          if (partnership && last) expect(partnership).toMatchObject(last);
        }
      }),
      runs,
    );
  });

  it('asked for today, no moment changes anything', () => {
    const today = '2026-11-27';
    const moments = [{ asOf: today }, { publishedBy: today }, { knownAt: `${today}T23:59:59.999999Z` }];
    fc.assert(
      fc.property(history, (events) => {
        for (const moment of [...moments, Object.assign({}, ...moments) as object]) {
          for (const id of companyIds)
            expect(foldPipeline(id, events, {}, moment)).toEqual(foldPipeline(id, events));
          for (const market of ['142', 'PH'])
            expect(foldMarket(market, events, moment)).toEqual(foldMarket(market, events));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('every answer names the same parties and stages', () => {
    fc.assert(
      fc.property(history, (events) => {
        const partnerships = new Map(partnershipIds.map((id) => [id, foldPartnership(id, events)]));
        const same = (
          some: readonly {
            readonly id: string;
            readonly stage: string;
            readonly parties: readonly object[];
          }[],
        ) => {
          for (const { id, stage, parties } of some)
            expect({ stage, parties }).toEqual({
              stage: partnerships.get(id)?.stage,
              parties: partnerships.get(id)?.parties,
            });
        };
        const inTimeline = new Set(timelineOf(events).map(({ id }) => id));
        for (const id of companyIds) {
          const pipeline = foldPipeline(id, events);
          same(pipeline?.partnerships ?? []);
          for (const [key, partnership] of partnerships) {
            const isParty = partnership?.parties.some((party) => party.id === id) ?? false;
            expect(pipeline?.partnerships.some((each) => each.id === key) ?? false).toBe(isParty);
          }
        }
        for (const market of ['142', 'PH', '035', 'middle-east', 'AE']) {
          const { partnerships: inMarket, companies } = foldMarket(market, events);
          same(inMarket);
          for (const company of companies) {
            const own = foldPipeline(company.id, events)?.markets.find(({ code }) => code === market);
            if (own && company.markets.join(' ') === market) {
              const { certainty, since, contested, stage, basis } = own;
              expect(company).toMatchObject({ certainty, since, contested, basis, ...(stage && { stage }) });
            }
          }
        }
        for (const partnership of partnerships.values()) {
          for (const event of partnership?.basis ?? []) expect(inTimeline).toContain(event);
        }
      }),
      runs,
    );
  });
});

/** Without an event, and without how much evidence there is. */
function without(id: string, value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) => {
      if (key === 'sources' || key === 'pieces') return undefined;
      return Array.isArray(member) ? member.filter((each) => each !== id) : member;
    }),
  );
}

function isWeak(basis: readonly string[], events: readonly RecordedEvent[]): boolean {
  const graded = (event: RecordedEvent) =>
    (event.data.evidence ?? []).filter(({ reliability = 'F' }) => reliability !== 'F');
  return events
    .filter(({ id }) => basis.includes(id))
    .every(
      (event) =>
        event.data.certainty === 'speculative' ||
        (graded(event).length > 0 && graded(event).every(({ reliability }) => reliability === 'E')),
    );
}

/** What is in the lists of all answers; `inAnyOrder`, and in anybody's words. */
const listed = (facts: readonly Fact[], inAnyOrder: boolean, at: Moment) => ({
  pipelines: companyIds.map((id) => {
    const pipeline = foldPipeline(id, facts, {}, at);
    return (
      pipeline && {
        partnerships: pipeline.partnerships.map(({ id: key, parties, markets, languages, purpose }) => ({
          ...{ key, markets, languages, purpose: inAnyOrder ? purpose !== null : purpose },
          parties: inAnyOrder ? sorted(parties.map(({ id }) => id)) : parties.map(({ id }) => id),
        })),
        markets: pipeline.markets.map(({ code, with: others }) => ({ code, others })),
        models: inAnyOrder
          ? sorted(pipeline.models.map(({ model }) => model.toLowerCase()))
          : pipeline.models.map(({ model }) => model),
        meetings: pipeline.meetings.ids,
      }
    );
  }),
  markets: ['142', 'PH'].map((code) =>
    foldMarket(code, facts, at).companies.map(({ id, markets }) => ({ id, markets })),
  ),
  models: ['naver/x', 'naver/y'].map((key) => foldModel(key, facts, untilOf(at))?.basis),
});
