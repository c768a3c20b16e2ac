import { describe, expect, it } from '@jest/globals';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldPipeline } from '../pipeline/pipeline.ts';
import { foldPartnership, stageHistory } from './partnership.ts';

const says = (stage: string, data: object): Posted => ({
  type: 'PartnershipAdvanced',
  data: { partnershipId: 'p', stage, parties: [{ company: 'Naver' }], purpose: 'x', ...data },
});
const folded = (...posted: readonly Posted[]) => foldPartnership('p', recorded(...posted));

describe('the details of a partnership', () => {
  const vague = says('agreed', {
    occurred: '2024',
    instrument: 'mou',
    amounts: [{ what: 'investment', currency: 'USD', min: 1e9 }],
    term: 'five years',
  });
  const exact = says('agreed', { occurred: '2024-06-25', instrument: 'joint-venture', expected: '2026' });

  it('are each of the most exact claim that has them, with what they rest on', () => {
    for (const posted of [
      [vague, exact],
      [exact, vague],
    ]) {
      const id = (which: Posted) => `event-${posted.indexOf(which) + 1}`;
      expect(folded(...posted)).toMatchObject({
        instrument: 'joint-venture',
        amounts: [{ what: 'investment', currency: 'USD', min: 1e9 }],
        term: 'five years',
        expected: '2026',
        basisOf: { instrument: [id(exact)], amounts: [id(vague)], term: [id(vague)], expected: [id(exact)] },
      });
    }
  });

  it('are of the surer claim where both are as exact, and of no claim that was taken back', () => {
    const sure = says('agreed', { occurred: '2024-06', term: '2024/2030', certainty: 'confirmed' });
    const other = says('agreed', { occurred: '2024-06', term: 'ten years' });
    expect(folded(other, sure)?.term).toBe('2024/2030');
    const retracted: Posted = { type: 'ClaimRetracted', data: { eventId: 'event-2', reason: 'A misprint' } };
    expect(folded(other, sure, retracted)?.term).toBe('ten years');
  });

  it('what is expected is what was planned last, however sure the plan before was', () => {
    const on = (published: string) => ({ evidence: [{ publisher: 'A', published }] });
    const plan = says('agreed', { occurred: '2024-03-05', certainty: 'confirmed', expected: '2024-12-01' });
    const delay = says('stalled', { occurred: '2025-02', expected: '2026', ...on('2025-02-20') });
    const undated = says('agreed', { expected: '2025' });
    for (const posted of [
      [plan, delay, undated],
      [undated, delay, plan],
    ])
      expect(folded(...posted)).toMatchObject({
        ...{ stage: 'stalled', expected: '2026' },
        basisOf: { expected: [`event-2`] },
      });
    expect(foldPartnership('p', recorded(plan, delay), Date.parse('2024-12-31'))?.expected).toBe(
      '2024-12-01',
    );
  });

  it('what was planned last is told by the day of publication, of what was said on one day too', () => {
    const on = (published: string) => ({ evidence: [{ publisher: 'A', published }] });
    const recordedAt = '2025-02-20T12:00:00.000000Z';
    const undated = { ...says('agreed', { expected: '2025' }), recordedAt };
    const plan = { ...says('agreed', { expected: '2026', ...on('2025-02-20') }), recordedAt };
    expect(folded(undated, plan)?.expected).toBe('2026');
    // A year that was not over when it was recorded.
    const vague = { ...says('agreed', { expected: '2025-09', ...on('2025') }), recordedAt };
    const later = says('agreed', { expected: '2027', ...on('2025-06-01') });
    expect(folded(vague, later)?.expected).toBe('2027');
  });

  it('are left out where nobody says them', () => {
    expect(Object.keys(folded(says('agreed', {})) ?? {})).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(?:instrument|amounts|capacity|sites|term|expected)$/),
      ]),
    );
  });
});

describe('the parties of a partnership', () => {
  it('have roles, a kind and people', () => {
    const parties = [
      {
        ...{ company: 'Naver', roles: ['builder', 'host'], kind: 'company' },
        people: [
          { name: 'Choi Soo-yeon', role: 'CEO' },
          { name: 'Kim Yu-won', company: 'Naver Cloud' },
        ],
      },
    ];
    expect(folded(says('agreed', { parties }))?.parties).toMatchObject(
      [{ id: 'naver', ...parties[0], company: undefined }].map(({ company: _, ...party }) => party),
    );
  });

  it('may be unnamed: shown, and no company', () => {
    const parties = [{ company: 'Naver' }, { unnamed: 'a Gulf fund', roles: ['funder'] }];
    const facts = recorded(
      says('agreed', { parties, occurred: '2024-06' }),
      says('agreed', { parties: [{ company: 'Naver' }, { unnamed: 'A Gulf Fund' }] }),
    );
    expect(foldPartnership('p', facts)).toMatchObject({
      parties: [{ id: 'naver' }],
      unnamed: [
        { unnamed: 'a Gulf fund', roles: ['funder'], contested: false, basis: ['event-1', 'event-2'] },
      ],
    });
    expect(foldPipeline('naver', facts)?.partnerships[0]?.unnamed).toHaveLength(1);
    expect(foldPipeline('a-gulf-fund', facts)).toBeUndefined();
  });
});

describe('a stalled partnership', () => {
  it('stands between launched and paused', () => {
    const story = [says('launched', { occurred: '2024-01' }), says('stalled', { occurred: '2025-03-01' })];
    expect(folded(...story)).toMatchObject({ stage: 'stalled', since: '2025-03-01', conflict: false });
    const posted = [...story, says('paused', { occurred: '2025-06' })];
    expect(stageHistory('p', recorded(...posted)).map(({ stage }) => stage)).toEqual([
      ...['launched', 'stalled', 'paused'],
    ]);
  });

  it('is halted: it contradicts who says at the same time that it goes on, not who says that it was paused', () => {
    const on = (stage: string) => says(stage, { occurred: '2025-03-01' });
    expect(folded(on('launched'), on('stalled'))).toMatchObject({
      stage: 'stalled',
      conflict: true,
      alternatives: [{ stage: 'launched' }],
    });
    expect(folded(on('paused'), on('stalled'))).toMatchObject({ stage: 'paused', conflict: false });
  });
});

describe('regulatory decisions', () => {
  const decided = (data: object): Posted => ({
    type: 'RegulatoryDecisionMade',
    data: {
      ...{
        authority: 'BIS',
        jurisdiction: 'US',
        decision: 'blocked',
        subject: 'Export',
        companies: ['Nvidia'],
      },
      ...{ partnershipId: 'p', ...data },
    },
  });

  it('stand with the partnership, once however many tell of them, and change no stage', () => {
    const posted = [
      says('agreed', { occurred: '2024-06' }),
      decided({ occurred: '2024-07' }),
      decided({ occurred: '2024-07-03', certainty: 'confirmed' }),
      decided({ decision: 'approved', occurred: '2025' }),
      { type: 'ClaimDisputed', data: { eventId: 'event-4', by: 'BIS', reason: 'No' } } as const,
    ];
    expect(folded(...posted)).toMatchObject({
      stage: 'agreed',
      decisions: [
        { decision: 'approved', since: '2025', contested: true, disputedBy: ['BIS'], basis: ['event-4'] },
        {
          ...{ authority: 'BIS', jurisdiction: 'US', decision: 'blocked', subject: 'Export' },
          ...{ companies: [{ id: 'nvidia', name: 'Nvidia' }], since: '2024-07-03', certainty: 'confirmed' },
          ...{ contested: false, basis: ['event-2', 'event-3'] },
        },
      ],
    });
  });

  it('are there as soon as they had come', () => {
    const facts = recorded(says('agreed', { occurred: '2024-06' }), decided({ occurred: '2025-07' }));
    expect(foldPartnership('p', facts, Date.UTC(2024, 11, 31))?.decisions).toEqual([]);
  });
});
