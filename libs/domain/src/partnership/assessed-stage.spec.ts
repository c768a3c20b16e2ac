import { describe, expect, it } from '@jest/globals';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldPipeline } from '../pipeline/pipeline.ts';
import { foldPartnership, stageHistory } from './partnership.ts';

interface Said {
  readonly occurred?: string;
  readonly certainty?: 'confirmed' | 'reported' | 'speculative';
  readonly published?: string | readonly string[];
  readonly reliability?: string | readonly string[];
  readonly credibility?: number;
  readonly recordedAt?: string;
  readonly id?: string;
  readonly parties?: readonly string[] | undefined;
  readonly markets?: readonly string[];
}

/** A claim that the partnership stands at a stage; its event's id is `event-<place in the history>` or its own. */
function says(stage: string, said: Said = {}): Posted {
  const { published = [], reliability = [], credibility, recordedAt, id, ...claim } = said;
  const grades = [reliability].flat().map((reliability) => ({ publisher: 'Another outlet', reliability }));
  const evidence = [
    ...[published].flat().map((day) => ({ publisher: 'An outlet', published: day })),
    ...grades.map((grade) => ({ ...grade, ...(credibility !== undefined && { credibility }) })),
  ];
  const { parties = ['Naver', 'Nvidia'], ...rest } = claim;
  const named =
    'parties' in claim && claim.parties === undefined
      ? {}
      : { parties: parties.map((company) => ({ company })) };
  const data = { partnershipId: 'p', ...named, purpose: 'Models for every culture', ...rest, evidence };
  const posted: Posted =
    stage === 'proposed'
      ? { type: 'PartnershipProposed', data }
      : { type: 'PartnershipAdvanced', data: { ...data, stage } };
  return { ...posted, ...(id !== undefined && { id }), ...(recordedAt !== undefined && { recordedAt }) };
}
const disputes = (eventId: string, by = 'Nvidia', of?: string): Posted => ({
  type: 'ClaimDisputed',
  data: { eventId, by, reason: 'Not so', ...(of !== undefined && { of }) },
});
const retracts = (eventId: string): Posted => ({
  type: 'ClaimRetracted',
  data: { eventId, reason: 'A misprint' },
});

const assessed = (...history: readonly Posted[]) => foldPartnership('p', recorded(...history));

describe('the worked examples of the design', () => {
  const sound = { conflict: false, contested: false };

  it.each<[string, Posted[], object]>([
    [
      'launched with a date; agreed without one',
      [says('launched', { occurred: '2025-02', certainty: 'confirmed' }), says('agreed')],
      { stage: 'launched', since: '2025-02', certainty: 'confirmed', ...sound },
    ],
    [
      'launched; launched again later, by a poor source',
      [
        says('launched', { occurred: '2024-11', certainty: 'confirmed' }),
        says('launched', { occurred: '2026-03', reliability: 'D' }),
      ],
      { stage: 'launched', since: '2024-11', certainty: 'confirmed', ...sound },
    ],
    [
      'agreed; in discussion by an article after that',
      [
        says('agreed', { occurred: '2024-05', published: '2024-07-04' }),
        says('in-discussion', { published: '2024-07-03' }),
      ],
      {
        stage: 'agreed',
        since: '2024-05',
        conflict: true,
        alternatives: [{ stage: 'in-discussion', since: null, basis: ['event-2'] }],
      },
    ],
    [
      'launched on a day; agreed in that year',
      [
        says('launched', { occurred: '2025-10-05', certainty: 'confirmed', reliability: 'A' }),
        says('agreed', { occurred: '2025' }),
      ],
      { stage: 'launched', since: '2025-10-05', ...sound },
    ],
    [
      'agreed; ended the same day by a forum',
      [
        says('agreed', { occurred: '2025-01-01' }),
        says('ended', { occurred: '2025-01-01', reliability: 'E' }),
      ],
      { stage: 'agreed', ...sound },
    ],
    [
      'agreed; paused, which an official disputes',
      [
        says('agreed', { occurred: '2024-05' }),
        says('paused', { occurred: '2026-05-10', id: 'pause' }),
        disputes('pause', 'an official'),
      ],
      {
        stage: 'paused',
        since: '2026-05-10',
        conflict: false,
        contested: true,
        disputedBy: ['an official'],
        alternatives: [{ stage: 'agreed', since: '2024-05', basis: ['event-1'] }],
      },
    ],
    [
      'agreed with one who disputes it',
      [says('agreed', { markets: ['MX'], id: 'deal' }), disputes('deal')],
      {
        stage: 'agreed',
        contested: true,
        parties: [
          { id: 'naver', contested: true },
          { id: 'nvidia', contested: true, disputedBy: ['Nvidia'] },
        ],
        marketClaims: [{ market: 'MX', contested: true }],
      },
    ],
    [
      '… and agreed with another one only',
      [
        says('agreed', { markets: ['MX'], id: 'deal' }),
        disputes('deal'),
        says('agreed', { parties: ['Mistral'], certainty: 'confirmed', markets: ['MX'] }),
      ],
      {
        stage: 'agreed',
        certainty: 'confirmed',
        contested: false,
        parties: [
          { id: 'mistral', contested: false },
          { id: 'naver', contested: true },
          { id: 'nvidia', contested: true },
        ],
      },
    ],
    [
      'proposed in the first half of a year; agreed in September',
      [says('proposed', { occurred: '2024/2024-06' }), says('agreed', { occurred: '2024-09-15' })],
      { stage: 'agreed', since: '2024-09-15', ...sound },
    ],
    [
      'agreed by an official; in discussion by nobody named',
      [
        says('agreed', { occurred: '2025-05-22', certainty: 'confirmed' }),
        says('in-discussion', { occurred: '2025-06' }),
      ],
      {
        stage: 'in-discussion',
        since: '2025-06',
        conflict: true,
        alternatives: [{ stage: 'agreed', since: '2025-05-22', certainty: 'confirmed', basis: ['event-1'] }],
      },
    ],
    [
      'proposed with its parties, which is retracted; agreed',
      [says('proposed', { id: 'first' }), says('agreed', { parties: undefined }), retracts('first')],
      {
        stage: 'agreed',
        parties: [
          { id: 'naver', withdrawn: true, basis: ['first'] },
          { id: 'nvidia', withdrawn: true },
        ],
      },
    ],
  ])('%s', (_, history, right) => {
    const alternatives = 'alternatives' in right ? {} : { alternatives: [] };
    for (const facts of [recorded(...history), recorded(...history).toReversed()]) {
      expect(foldPartnership('p', facts)).toMatchObject({ ...alternatives, ...right });
    }
  });

  it('proposed with its parties, without a date; agreed; asked as of later that year', () => {
    const facts = recorded(says('proposed'), says('agreed', { occurred: '2024-06-10', parties: undefined }));
    const partnership = foldPipeline('naver', facts, {}, { asOf: '2024-12' })?.partnerships[0];
    expect(partnership).toMatchObject({ stage: 'agreed', since: '2024-06-10', conflict: false });
    expect(partnership?.parties.map(({ id }) => id)).toEqual(['naver', 'nvidia']);
  });

  it("contests the part of whoever disputes it in their own pipeline, and its markets there, not another one's", () => {
    const facts = recorded(
      says('agreed', { markets: ['MX'], id: 'deal' }),
      disputes('deal'),
      says('agreed', { parties: ['Mistral'], certainty: 'confirmed', markets: ['MX'] }),
    );
    expect(foldPipeline('nvidia', facts)).toMatchObject({
      stages: { agreed: 1, contested: 1 },
      markets: [{ code: 'MX', certainty: 'reported', contested: true, disputedBy: ['Nvidia'] }],
    });
    expect(foldPipeline('mistral', facts)).toMatchObject({
      stages: { agreed: 1, contested: 0 },
      markets: [{ code: 'MX', certainty: 'confirmed', contested: false }],
    });
  });
});

describe('the assessed stage', () => {
  it.each<[string, Posted[], string, string | null]>([
    ['of one claim is what it says', [says('agreed', { occurred: '2024-06' })], 'agreed', '2024-06'],
    [
      'skips stages',
      [says('proposed', { occurred: '2024-01' }), says('launched', { occurred: '2024-06' })],
      'launched',
      '2024-06',
    ],
    [
      'steps back',
      [says('agreed', { occurred: '2024-01' }), says('in-discussion', { occurred: '2024-06' })],
      'in-discussion',
      '2024-06',
    ],
    [
      'is not moved by a late fact: the latest report is not the latest fact',
      [says('agreed', { occurred: '2024-06' }), says('in-discussion', { occurred: '2023' })],
      'agreed',
      '2024-06',
    ],
    [
      'is dated by the claim that has a date, when another has none',
      [says('agreed', { occurred: '2025-06-17' }), says('agreed', { published: '2025-06-17' })],
      'agreed',
      '2025-06-17',
    ],
    [
      'is dated as exactly as it is known',
      [says('agreed', { occurred: '2024-03-05' }), says('agreed', { occurred: '2024-03' })],
      'agreed',
      '2024-03-05',
    ],
    [
      'is dated the more exactly of equal ends',
      [says('agreed', { occurred: '2024-03' }), says('agreed', { occurred: '2024-03-31' })],
      'agreed',
      '2024-03-31',
    ],
    [
      'has no date when nobody names one',
      [says('proposed', { occurred: '2024-02' }), says('in-discussion', { published: '2024-03-01' })],
      'in-discussion',
      null,
    ],
    [
      'begins anew after another stage',
      [
        says('agreed', { occurred: '2024-01' }),
        says('paused', { occurred: '2024-03' }),
        says('agreed', { occurred: '2024-06' }),
        says('agreed', { occurred: '2024-08' }),
      ],
      'agreed',
      '2024-06',
    ],
    [
      'is not later than it was said',
      [
        says('agreed', { occurred: '2024', published: '2024-03-01' }),
        says('paused', { occurred: '2024-06' }),
      ],
      'paused',
      '2024-06',
    ],
    [
      'is not later than it was said, though it is dated later',
      [
        says('agreed', { occurred: '2027', published: '2024-03-01' }),
        says('paused', { occurred: '2024-06' }),
      ],
      'paused',
      '2024-06',
    ],
    [
      'of an open interval had come by its first bound',
      [says('in-discussion', { occurred: '2024/..' }), says('agreed', { occurred: '2025-03' })],
      'agreed',
      '2025-03',
    ],
    [
      'is not the word of a vague claim: it tells of what is known exactly',
      [
        says('agreed', { occurred: '2024-03-05' }),
        says('in-discussion', { occurred: '2024-06' }),
        says('agreed', { occurred: '2024' }),
        says('agreed'),
      ],
      'in-discussion',
      '2024-06',
    ],
    [
      'is that of an article that came later',
      [
        says('agreed', { occurred: '2024-03-05', published: '2024-03-06' }),
        says('in-discussion', { occurred: '2024-06', published: '2024-06-20' }),
        says('agreed', { published: '2025-01-10' }),
      ],
      'agreed',
      '2024-03-05',
    ],
    [
      'leaves speculation aside when there is anything else, however late it is',
      [
        says('proposed', { occurred: '2023' }),
        says('launched', { occurred: '2024', certainty: 'speculative' }),
      ],
      'proposed',
      '2023',
    ],
    [
      'leaves aside what is graded improbable, and what cannot be judged changes nothing',
      [
        says('agreed', { occurred: '2025' }),
        says('ended', { occurred: '2025-06', reliability: ['E', 'F'], credibility: 6 }),
      ],
      'agreed',
      '2025',
    ],
    [
      'is speculation when there is nothing else',
      [
        says('proposed', { occurred: '2023', certainty: 'speculative' }),
        says('agreed', { occurred: '2024', certainty: 'speculative' }),
      ],
      'agreed',
      '2024',
    ],
    [
      'is the furthest of what happened at one time, a halt before all',
      [
        says('paused', { occurred: '2024-06-25' }),
        says('launched', { occurred: '2024-06-25', certainty: 'confirmed' }),
      ],
      'paused',
      '2024-06-25',
    ],
    [
      'is not that of a disputed claim while an undisputed one is as late',
      [
        says('launched', { occurred: '2024-06-25', id: 'launch' }),
        says('agreed', { occurred: '2024-06' }),
        disputes('launch'),
      ],
      'agreed',
      '2024-06',
    ],
    [
      'is ordered without a date that is disputed',
      [
        says('agreed', { occurred: '2024-05' }),
        says('in-discussion', { occurred: '2024-06', id: 'talks' }),
        disputes('talks', 'Naver', 'date'),
      ],
      'agreed',
      '2024-05',
    ],
  ])('%s', (_, history, stage, since) => {
    for (const facts of [recorded(...history), recorded(...history.toReversed().map(keepIds(history)))]) {
      expect(foldPartnership('p', facts)).toMatchObject({ stage, since });
    }
  });

  it('does not change before a launch of this year is over', () => {
    const launched = says('launched', { occurred: '2026', recordedAt: '2026-06-10T09:00:00.000000Z' });
    expect(foldPipeline('naver', recorded(launched), {}, { asOf: '2026-06-10' })).toEqual(
      foldPipeline('naver', recorded(launched)),
    );
  });

  it('is unknown without claims that count', () => {
    expect(assessed()).toBeUndefined();
    expect(foldPartnership('another', recorded(says('agreed')))).toBeUndefined();
    expect(assessed(says('agreed', { id: 'deal' }), retracts('deal'))).toBeUndefined();
  });

  it('is not contested when a part of the claim is disputed that is another one', () => {
    const parties = assessed(says('agreed', { id: 'deal' }), disputes('deal', 'Nvidia', 'parties'));
    expect(parties).toMatchObject({ contested: false, parties: [{ contested: true }, { contested: true }] });
    expect(assessed(says('agreed', { id: 'deal' }), disputes('deal', 'Nvidia', 'stage'))).toMatchObject({
      contested: true,
      parties: [{ contested: false }, { contested: false }],
    });
  });

  it('stays uncontested while an undisputed claim says it, and tells who disputes the other', () => {
    expect(
      assessed(says('agreed', { id: 'deal' }), says('agreed', { occurred: '2024-05' }), disputes('deal')),
    ).toMatchObject({
      stage: 'agreed',
      contested: false,
      disputedBy: ['Nvidia'],
      basis: ['deal', 'event-2'],
    });
  });
});

/** The ids that the history would have had. */
const keepIds = (history: readonly Posted[]) => (posted: Posted) => ({
  ...posted,
  id: posted.id ?? `event-${history.indexOf(posted) + 1}`,
});

describe('a conflict', () => {
  it.each<[string, boolean, Posted[]]>([
    ['is not made by one claim', false, [says('agreed', { occurred: '2024' })]],
    [
      'is not made by claims that agree',
      false,
      [says('agreed', { occurred: '2024' }), says('agreed', { occurred: '2024' })],
    ],
    [
      'is not made by one story',
      false,
      [says('agreed', { occurred: '2024-06' }), says('in-discussion', { occurred: '2024-06-20/2024-07-02' })],
    ],
    ['is not made by claims without dates', false, [says('in-discussion'), says('agreed'), says('ended')]],
    [
      'is not made by an earlier time that surfaced late',
      false,
      [
        says('agreed', { occurred: '2024-06', published: '2024-06-25' }),
        says('in-discussion', { occurred: '2024-05', published: '2024-07-01' }),
      ],
    ],
    [
      'is not made on the day of the news',
      false,
      [
        says('agreed', { published: '2024-06-25T08:00:00Z' }),
        says('in-discussion', { published: '2024-06-25' }),
      ],
    ],
    [
      'is made by what still goes on after the news',
      true,
      [
        says('agreed', { occurred: '2024-06', published: '2024-06-25' }),
        says('in-discussion', { published: '2024-07-01' }),
      ],
    ],
    [
      'is made by a stop at the same time',
      true,
      [says('agreed', { occurred: '2024-06' }), says('ended', { occurred: '2024-06-20' })],
    ],
    [
      'is not made by a stop later',
      false,
      [says('agreed', { occurred: '2024-06' }), says('ended', { occurred: '2024-07' })],
    ],
    [
      'is made by going back from what is surer',
      true,
      [says('launched', { occurred: '2024', certainty: 'confirmed' }), says('agreed', { occurred: '2025' })],
    ],
    [
      'is not made by going back from what is as sure',
      false,
      [says('launched', { occurred: '2024' }), says('agreed', { occurred: '2025' })],
    ],
    [
      'is not made by going back from what was set back as surely before',
      false,
      [
        says('launched', { occurred: '2023', certainty: 'confirmed' }),
        says('proposed', { occurred: '2024', certainty: 'confirmed' }),
        says('in-discussion', { occurred: '2025' }),
      ],
    ],
    [
      'is not made by speculation',
      false,
      [
        says('agreed', { occurred: '2024-06' }),
        says('ended', { occurred: '2024-06', certainty: 'speculative' }),
      ],
    ],
  ])('%s', (_, conflict, history) => {
    expect(assessed(...history)?.conflict).toBe(conflict);
  });
});

describe('the history of a stage', () => {
  const stagesOf = (...history: readonly Posted[]) =>
    stageHistory('p', recorded(...history)).map(({ stage, since }) => `${stage} ${since ?? '?'}`);

  it('goes in the order of the world, what is not ordered by how far it is', () => {
    expect(
      stagesOf(
        says('launched', { occurred: '2025-02' }),
        says('agreed'),
        says('in-discussion', { occurred: '2024-03' }),
        says('proposed', { occurred: '2023' }),
      ),
    ).toEqual(['proposed 2023', 'in-discussion 2024-03', 'agreed ?', 'launched 2025-02']);
  });

  it('goes back when the claims do, and one stage in a row is one entry', () => {
    expect(
      stagesOf(
        says('agreed', { occurred: '2024-01' }),
        says('in-discussion', { occurred: '2024-02' }),
        says('agreed', { occurred: '2024-03' }),
        says('agreed', { occurred: '2024-04' }),
      ),
    ).toEqual(['agreed 2024-01', 'in-discussion 2024-02', 'agreed 2024-03']);
  });

  it('keeps what is disputed', () => {
    const history = recorded(
      says('agreed', { occurred: '2024-01' }),
      says('paused', { occurred: '2024-06', id: 'pause' }),
      says('agreed', { occurred: '2024-12' }),
      disputes('pause'),
    );
    expect(stageHistory('p', history)).toMatchObject([
      { stage: 'agreed', contested: false },
      { stage: 'paused', contested: true, disputedBy: ['Nvidia'] },
      { stage: 'agreed', since: '2024-12' },
    ]);
  });
});
