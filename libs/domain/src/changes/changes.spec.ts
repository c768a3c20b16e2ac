import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { type Fact, isCorrection } from '../envelope/event.ts';
import { recorded } from '../envelope/recorded.fixture.ts';
import { history } from '../pipeline/histories.fixture.ts';
import { foldPartnership, listed } from '../partnership/partnership.ts';
import { factsAt, type Moment, untilOf } from '../pipeline/moment.ts';
import { resolved } from '../company/identities.ts';
import { viewsOf } from '../pipeline/views.ts';
import { isCompared, rowChange, type RowChange } from './changes.ts';

const deal = {
  partnershipId: 'p',
  parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
  purpose: 'a data centre',
};
const row = { view: 'partnership', key: 'p' } as const;
const kinds = (change: RowChange | undefined) => change?.changes.map(({ kind }) => kind);

/** The moments as they are after the first event, and after all. */
const change = (facts: readonly Fact[], after = 1): RowChange | undefined =>
  rowChange(row, facts, { knownAt: after }, {});

describe('rowChange', () => {
  it('says who entered, with the event that says it', () => {
    const facts = recorded({ type: 'PartnershipProposed', data: deal });
    expect(change(facts, 0)).toMatchObject({
      view: 'partnership',
      id: 'p',
      changes: [{ kind: 'entered', from: null, to: 'proposed' }],
      before: null,
      after: { stage: 'proposed' },
      because: ['event-1'],
    });
  });

  it.each([
    ['proposed', 'agreed', 'advanced'],
    ['agreed', 'in-discussion', 'set-back'],
    ['agreed', 'paused', 'halted'],
    ['paused', 'ended', 'halted'],
    ['paused', 'launched', 'resumed'],
    ['ended', 'paused', 'resumed'],
  ] as const)('calls %s → %s %s', (from, to, kind) => {
    const first =
      from === 'proposed'
        ? ({ type: 'PartnershipProposed', data: { ...deal, occurred: '2024-01-01' } } as const)
        : ({ type: 'PartnershipAdvanced', data: { ...deal, stage: from, occurred: '2024-01-01' } } as const);
    const facts = recorded(first, {
      type: 'PartnershipAdvanced',
      data: { partnershipId: 'p', stage: to, occurred: '2024-05-01' },
    });
    expect(change(facts)?.changes[0]).toEqual({ kind, from, to });
    expect(change(facts)?.because).toEqual(['event-2']);
  });

  it('says what is newly contested, by the dispute, and what is withdrawn, by the retraction', () => {
    const first = { type: 'PartnershipAdvanced', data: { ...deal, stage: 'agreed' } } as const;
    const disputed = recorded(first, {
      type: 'ClaimDisputed',
      data: { eventId: 'event-1', by: 'Nvidia', reason: 'No' },
    });
    expect(kinds(change(disputed))).toContain('contested');
    expect(change(disputed)?.because).toEqual(['event-2']);
    const retracted = recorded(first, {
      type: 'ClaimRetracted',
      data: { eventId: 'event-1', reason: 'Misread' },
    });
    expect(change(retracted)).toMatchObject({
      changes: [{ kind: 'withdrawn', from: 'agreed', to: null }],
      after: null,
      because: ['event-2'],
    });
  });

  it('says what was gained: a company, a market, a source', () => {
    const facts = recorded(
      { type: 'PartnershipProposed', data: { ...deal, evidence: [{ publisher: 'A' }] } },
      {
        type: 'PartnershipProposed',
        data: {
          ...deal,
          parties: [...deal.parties, { company: 'Aramco Digital' }],
          markets: ['SA'],
          evidence: [{ publisher: 'B' }],
        },
      },
    );
    expect(change(facts)?.changes).toEqual([
      { kind: 'gained-company', from: null, to: 'aramco-digital' },
      { kind: 'gained-market', from: null, to: 'SA' },
      { kind: 'gained-source', from: 1, to: 2 },
    ]);
  });

  it('compares what the world had seen, and what could be read', () => {
    const facts = recorded(
      { type: 'PartnershipProposed', data: { ...deal, occurred: '2024-01-10' } },
      {
        type: 'PartnershipAdvanced',
        data: {
          partnershipId: 'p',
          stage: 'agreed',
          occurred: '2024-03-05',
          evidence: [{ publisher: 'A', published: '2024-06-01' }],
        },
      },
    );
    const between = (since: Moment, until: Moment) => rowChange(row, facts, since, until);
    expect(between({ asOf: '2024-02' }, { asOf: '2024-04' })).toMatchObject({
      changes: [{ kind: 'advanced' }, { kind: 'gained-source' }, { kind: 'date' }],
      because: ['event-2'],
    });
    expect(between({ asOf: '2024-04' }, { asOf: '2024-05' })).toBeUndefined();
    expect(kinds(between({ publishedBy: '2024-05' }, { publishedBy: '2024-06' }))).toContain('entered');
  });

  it('has parties by the ids of who is who, also where what was read by then does not name them', () => {
    const recordedAt = '2026-01-01T00:00:00.000000Z';
    const agreed = { partnershipId: 'p', stage: 'agreed', occurred: '2024-03-05' };
    const facts = recorded(
      { type: 'PartnershipProposed', recordedAt, data: { ...deal, parties: [{ company: 'Naver Corp' }] } },
      {
        ...{ type: 'PartnershipAdvanced', recordedAt },
        data: { ...agreed, evidence: [{ publisher: 'A', published: '2024-03-06' }] },
      },
    );
    const known = resolved(facts, { ids: new Map([['naver-corp', 'naver']]) });
    const since = rowChange(row, known, { publishedBy: '2024-04' }, {});
    expect(since?.before).toMatchObject({ parties: [{ id: 'naver', name: 'Naver Corp' }] });
    expect(kinds(since)).not.toContain('gained-company');
  });

  it('is caused by who names the parties, also where their sources do not count', () => {
    const agreed = { partnershipId: 'p', stage: 'agreed', occurred: '2024-03-05' };
    const facts = recorded(
      { type: 'PartnershipProposed', data: deal },
      { type: 'PartnershipAdvanced', data: { ...agreed, evidence: [{ publisher: 'A' }] } },
      { type: 'PartnershipAdvanced', data: { ...agreed, parties: [{ company: 'Naver' }] } },
    );
    const heard = { publisher: ['A'] };
    expect(rowChange(row, facts, { ...heard, knownAt: 2 }, heard)).toMatchObject({
      changes: [{ kind: 'lost-company', from: 'nvidia' }],
      because: ['event-3'],
    });
  });

  it('is nothing when nothing is said anew', () => {
    const facts = recorded({ type: 'PartnershipProposed', data: deal });
    expect(change(facts, 1)).toBeUndefined();
  });
});

const moments = fc.oneof(
  fc.nat({ max: 30 }).map((knownAt) => ({ knownAt })),
  fc.constantFrom('2023-06', '2024-01', '2024-06', '2025').map((asOf) => ({ asOf })),
  fc.constantFrom('2023-06', '2024-01', '2024-06', '2025').map((publishedBy) => ({ publishedBy })),
  fc.constant({}),
);

describe('the changes of every row', () => {
  it('make the second answer of the first, and name what caused each', () => {
    fc.assert(
      fc.property(history, moments, moments, (facts, since, until) => {
        const rows = new Map(
          facts
            .flatMap((fact) => viewsOf(fact).filter(isCompared))
            .map((each) => [`${each.view} ${each.key}`, each]),
        );
        for (const each of rows.values()) {
          const changed = rowChange(each, facts, since, until);
          const first = rowChange(each, facts, { knownAt: 0 }, since)?.after ?? null;
          const second = rowChange(each, facts, { knownAt: 0 }, until)?.after ?? null;
          expect(changed ? changed.after : first).toEqual(second);
          if (changed === undefined) continue;
          expect(changed.before).toEqual(first);
          expect(changed.changes.length).toBeGreaterThan(0);
          expect(changed.because.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same of very many facts, of which those known before are folded once', () => {
    fc.assert(
      fc.property(history, moments, fc.boolean(), (some, until, isCorrected) => {
        const claims = some.filter((fact) => isCorrected || !isCorrection(fact));
        // Each fact once more under other ids, at later positions.
        const facts = Array.from({ length: 30 }, (_, copy) =>
          claims.map((fact) => ({
            ...fact,
            ...(copy > 0 && { id: `${fact.id}-${String(copy)}`, position: fact.position + 100 * copy }),
          })),
        ).flat();
        const row = facts.flatMap(viewsOf).find(({ view }) => view === 'partnership');
        if (row === undefined) return;
        const { key } = row;
        const fold = (moment: Moment) => foldPartnership(key, factsAt(facts, moment), untilOf(moment));
        for (const knownAt of [0, 15, 250, 1_500]) {
          const since = { ...until, knownAt };
          const [before, after] = [fold(since), fold(until)].map((at) => (at && listed(at)) ?? null);
          const changed = rowChange({ view: 'partnership', key }, facts, since, until);
          if (changed !== undefined) expect([changed.before, changed.after]).toEqual([before, after]);
          else expect(before).toEqual(after);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(history, moments, moments, (facts, since, until) => {
        for (const fact of facts)
          for (const each of viewsOf(fact).filter(isCompared))
            expect(rowChange(each, facts.toReversed(), since, until)).toEqual(
              rowChange(each, facts, since, until),
            );
      }),
      { numRuns: 100 },
    );
  });
});
