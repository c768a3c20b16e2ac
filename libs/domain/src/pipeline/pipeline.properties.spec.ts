import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '../events/event.ts';
import { type Posted, recorded } from '../specs/recorded.ts';
import { certainties, pillars, reliabilities, stages } from '../vocabulary/terms.ts';
import { companyName, foldCompany } from './company.ts';
import { foldMarketTarget } from './market-target.ts';
import { foldMeeting } from './meeting.ts';
import { foldModel } from './model.ts';
import { foldPartnership } from './partnership.ts';
import { assemblePipeline, foldPipeline } from './pipeline.ts';
import { type ViewKey, viewsOf } from './views.ts';

const pick = fc.constantFrom;
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const company = pick('Naver', 'NAVER', 'Nvidia', 'Aramco Digital', 'Converge ICT');
const date = pick(
  '2023',
  '2024-01',
  '2024-06-25',
  '2024-06',
  '2024-06-24/2024-06-28',
  '2024~',
  '2024/..',
  '2024/',
  '../2025',
);
const market = pick('PH', '035', '142', 'middle-east', 'AE');
const parties = fc.array(
  fc.record({ company, role: pick('builder', 'government') }, { requiredKeys: ['company'] }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const claim = {
  occurred: date,
  certainty: pick(...certainties),
  evidence: some(
    fc.record(
      {
        publisher: pick('A', 'B'),
        published: date,
        reliability: pick(...reliabilities),
        title: pick('x', 'y'),
      },
      { requiredKeys: ['publisher'] },
    ),
  ),
};
const scope = { markets: some(market), languages: some(pick('ko', 'ar')), pillars: some(pick(...pillars)) };
const partnershipId = pick('p', 'q');
const purpose = pick('x', 'y');

/** Events that keep running into one another: few companies, few partnerships, few dates. */
const posted: fc.Arbitrary<Posted> = fc
  .oneof(
    fc.record({
      type: fc.constant('PartnershipProposed' as const),
      data: fc.record(
        { partnershipId, parties, purpose, ...scope, ...claim },
        { requiredKeys: ['partnershipId', 'parties', 'purpose'] },
      ),
    }),
    fc.record({
      type: fc.constant('PartnershipAdvanced' as const),
      data: fc.record(
        {
          partnershipId,
          stage: pick(...stages.filter((stage) => stage !== 'proposed')),
          parties,
          purpose,
          ...scope,
          ...claim,
        },
        { requiredKeys: ['partnershipId', 'stage'] },
      ),
    }),
    fc.record({
      type: fc.constant('MarketTargeted' as const),
      data: fc.record(
        { company, market, with: some(company), purpose, ...claim },
        { requiredKeys: ['company', 'market'] },
      ),
    }),
    fc.record({
      type: fc.constant('ModelLaunched' as const),
      data: fc.record(
        { company, model: pick('X', 'x', 'Y'), languages: scope.languages, ...claim },
        { requiredKeys: ['company', 'model'] },
      ),
    }),
    fc.record({
      type: fc.constant('MeetingHeld' as const),
      data: fc.record(
        {
          meetingId: pick('m', 'n'),
          participants: fc.array(
            fc.record(
              {
                company,
                people: some(
                  fc.record(
                    { name: pick('A B', 'a b', 'C'), role: pick('CEO', 'CTO') },
                    { requiredKeys: ['name'] },
                  ),
                ),
              },
              { requiredKeys: ['company'] },
            ),
            { minLength: 1, maxLength: 3 },
          ),
          topics: some(purpose),
          outcome: purpose,
          partnershipId,
          ...claim,
        },
        { requiredKeys: ['meetingId', 'participants'] },
      ),
    }),
    fc.record({
      type: fc.constant('CompanyProfiled' as const),
      data: fc.record(
        { company, aliases: some(company), parent: company, country: pick('KR', 'US'), ...claim },
        { requiredKeys: ['company'] },
      ),
    }),
  )
  .chain((event) =>
    pick('2024-06-25T10:00:00.000001Z', '2026-01-01T00:00:00.000000Z').map((recordedAt) => ({
      ...event,
      recordedAt,
    })),
  );

const history = fc.array(posted, { minLength: 1, maxLength: 25 }).map((events) => recorded(...events));

/** The same facts, some of them several times, in any order. */
const shuffledHistory = history.chain((facts) =>
  fc.tuple(
    fc.constant(facts),
    fc.array(fc.nat({ max: facts.length - 1 }), { maxLength: 10 }).chain((again) => {
      const delivered = [...facts, ...again.flatMap((index) => facts[index] ?? [])];
      return fc.shuffledSubarray(delivered, { minLength: delivered.length });
    }),
  ),
);

const ids = ['naver', 'nvidia', 'aramco-digital', 'converge-ict'];
const views = (facts: readonly Fact[]) => ids.map((id) => foldPipeline(id, facts));
const profiles = (facts: readonly Fact[]) => ids.map((id) => foldCompany(id, facts));

describe('the pipeline is a pure function of the set of facts', () => {
  it('whatever their order and repetition', () => {
    fc.assert(
      fc.property(shuffledHistory, ([facts, delivered]) => {
        expect(views(delivered)).toEqual(views(facts));
        expect(profiles(delivered)).toEqual(profiles(facts));
      }),
      { numRuns: 150 },
    );
  });

  it('whether folded at once or row by row, as facts arrive in batches', () => {
    fc.assert(
      fc.property(shuffledHistory, fc.integer({ min: 1, max: 7 }), ([facts, delivered], size) => {
        const table = new Rows();
        for (let at = 0; at < delivered.length; at += size) table.apply(delivered.slice(at, at + size));
        expect(ids.map((id) => table.pipeline(id))).toEqual(views(facts));
      }),
      { numRuns: 150 },
    );
  });

  it('which it does not change', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const before = JSON.stringify(facts);
        views(facts);
        expect(JSON.stringify(facts)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it('and every assessed value names facts that it was given', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const known = new Set(facts.map(({ id }) => id));
        for (const pipeline of views(facts)) {
          const values = pipeline ? [...pipeline.partnerships, ...pipeline.markets, ...pipeline.models] : [];
          for (const { basis } of values) {
            expect(basis.length).toBeGreaterThan(0);
            expect(basis.filter((id) => !known.has(id))).toEqual([]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** What a projection does: it keeps the facts of each row and folds a row again when a batch touches it. */
class Rows {
  readonly #facts = new Map<string, { key: ViewKey; facts: Fact[] }>();
  readonly #all: Fact[] = [];

  apply(batch: readonly Fact[]): void {
    for (const fact of batch) {
      this.#all.push(fact);
      for (const key of viewsOf(fact)) {
        const row = this.#facts.get(JSON.stringify(key)) ?? { key, facts: [] };
        row.facts.push(fact);
        this.#facts.set(JSON.stringify(key), row);
      }
    }
  }

  pipeline(id: string) {
    const name = companyName(id, this.#all);
    if (name === undefined) return undefined;
    return assemblePipeline(
      { id, name },
      {
        partnerships: this.#rows('partnership', foldPartnership).filter((row) =>
          row.parties.some((party) => party.id === id),
        ),
        targets: this.#rows('market-target', foldMarketTarget).filter((row) => row.company === id),
        models: this.#rows('model', foldModel).filter((row) => row.company === id),
        meetings: this.#rows('meeting', foldMeeting).filter((row) =>
          row.participants.some((one) => one.id === id),
        ),
      },
    );
  }

  #rows<Row>(view: ViewKey['view'], fold: (key: string, facts: readonly Fact[]) => Row | undefined): Row[] {
    return [...this.#facts.values()]
      .filter(({ key }) => key.view === view)
      .map(({ key, facts }) => fold(key.key, facts))
      .filter((row) => row !== undefined);
  }
}
