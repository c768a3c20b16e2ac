import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Fact, isCorrection } from '../envelope/event.ts';
import { companyIds, delivery, history } from './histories.fixture.ts';
import { companyName, foldCompany } from '../company/company.ts';
import { foldMarketTarget } from '../market/market-target.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import { foldModel } from '../model/model.ts';
import { foldPartnership } from '../partnership/partnership.ts';
import { assemblePipeline, foldPipeline } from './pipeline.ts';
import { type ViewKey, viewsOf } from './views.ts';

const views = (facts: readonly Fact[]) => companyIds.map((id) => foldPipeline(id, facts));
const profiles = (facts: readonly Fact[]) => companyIds.map((id) => foldCompany(id, facts));

describe('the pipeline is a pure function of the set of facts', () => {
  it('whatever their order and repetition', () => {
    fc.assert(
      fc.property(delivery, ([facts, delivered]) => {
        expect(views(delivered)).toEqual(views(facts));
        expect(profiles(delivered)).toEqual(profiles(facts));
      }),
      { numRuns: 150 },
    );
  });

  it('whether folded at once or row by row, as facts arrive in batches', () => {
    fc.assert(
      fc.property(delivery, fc.integer({ min: 1, max: 7 }), ([facts, delivered], size) => {
        const table = new Rows();
        for (let at = 0; at < delivered.length; at += size) table.apply(delivered.slice(at, at + size));
        expect(companyIds.map((id) => table.pipeline(id))).toEqual(views(facts));
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

/**
 * What a projection does: it keeps the facts of each row, and folds a row of them and of the corrections in their
 * streams.
 */
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
      .map(({ key, facts }) => fold(key.key, [...facts, ...this.#corrections(facts)]))
      .filter((row) => row !== undefined);
  }

  #corrections(facts: readonly Fact[]): Fact[] {
    const streams = new Set(facts.map(({ stream }) => stream));
    return this.#all.filter((fact) => isCorrection(fact) && streams.has(fact.stream));
  }
}
