import { describe, expect, it } from '@jest/globals';
import type { Fact } from '../envelope/event.ts';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import type { Claim } from '../claim/claim.ts';
import { assess, foldPartnership } from './partnership.ts';

interface Said {
  readonly occurred?: string;
  readonly certainty?: 'confirmed' | 'reported' | 'speculative';
  readonly published?: string | readonly string[];
  readonly reliability?: string | readonly string[];
  readonly recordedAt?: string;
}

/** A claim that the partnership stands at a stage; its event's id is `event-<place in the history>`. */
function says(stage: string, { published = [], reliability = [], recordedAt, ...claim }: Said = {}): Posted {
  const evidence = [
    ...[published].flat().map((day) => ({ publisher: 'An outlet', published: day })),
    ...[reliability].flat().map((grade) => ({ publisher: 'Another outlet', reliability: grade })),
  ];
  const data = {
    partnershipId: 'p',
    parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
    purpose: 'Models for every culture',
    ...claim,
    evidence,
  };
  const posted: Posted =
    stage === 'proposed'
      ? { type: 'PartnershipProposed', data }
      : { type: 'PartnershipAdvanced', data: { ...data, stage } };
  return { ...posted, ...(recordedAt !== undefined && { recordedAt }) };
}

const assessed = (...history: readonly Posted[]) => foldPartnership('p', recorded(...history));

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
      'is ordered by the end of an interval, not by its beginning',
      [says('agreed', { occurred: '2024-01/2024-09' }), says('in-discussion', { occurred: '2024-06' })],
      'agreed',
      '2024-01/2024-09',
    ],
    [
      'is dated by the earliest publication while the date is unknown',
      [
        says('in-discussion', { published: ['2024-12-01', '2024-03-01'] }),
        says('agreed', { occurred: '2024-04' }),
        says('proposed', { occurred: '2024-02' }),
      ],
      'agreed',
      '2024-04',
    ],
    [
      'has no date when the decisive claim has none: nothing invents one',
      [says('proposed', { occurred: '2024-02' }), says('in-discussion', { published: '2024-03-01' })],
      'in-discussion',
      null,
    ],
    [
      'is dated by the day of recording while nothing else is known',
      [
        says('agreed', { recordedAt: '2024-05-31T23:59:59.999999Z' }),
        says('in-discussion', { occurred: '2024-06-01', recordedAt: '2024-06-02T00:00:00.000000Z' }),
      ],
      'in-discussion',
      '2024-06-01',
    ],
    [
      'goes by the publication before the day of recording',
      [says('agreed', { published: '2023-01-01' }), says('proposed', { occurred: '2024' })],
      'proposed',
      '2024',
    ],
    [
      'takes the surer of two claims of one day',
      [
        says('agreed', { occurred: '2024-06-25', certainty: 'confirmed' }),
        says('in-discussion', { occurred: '2024-06-25', reliability: 'A' }),
      ],
      'agreed',
      '2024-06-25',
    ],
    [
      'takes the day of recording for a whole day: certainty decides within it',
      [
        says('agreed', { certainty: 'confirmed', recordedAt: '2024-06-25T01:00:00.000000Z' }),
        says('in-discussion', { recordedAt: '2024-06-25T23:00:00.000000Z' }),
      ],
      'agreed',
      null,
    ],
    [
      'takes the better source of two claims of one day and certainty',
      [
        says('agreed', { occurred: '2024-06-25', reliability: ['E', 'A'] }),
        says('in-discussion', { occurred: '2024-06-25', reliability: 'B' }),
      ],
      'agreed',
      '2024-06-25',
    ],
    [
      'takes any graded source before one without a grade',
      [
        says('agreed', { occurred: '2024-06-25', reliability: 'F' }),
        says('in-discussion', { occurred: '2024-06-25' }),
      ],
      'agreed',
      '2024-06-25',
    ],
    [
      'takes the one recorded last when nothing else tells two claims apart',
      [says('agreed', { occurred: '2024-06-25' }), says('in-discussion', { occurred: '2024-06-25' })],
      'in-discussion',
      '2024-06-25',
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
      'is speculation when there is nothing else',
      [
        says('proposed', { occurred: '2023', certainty: 'speculative' }),
        says('agreed', { occurred: '2024', certainty: 'speculative' }),
      ],
      'agreed',
      '2024',
    ],
    [
      'puts confirmed claims no higher than reported ones that are later',
      [
        says('agreed', { occurred: '2024-01', certainty: 'confirmed' }),
        says('paused', { occurred: '2024-02' }),
      ],
      'paused',
      '2024-02',
    ],
  ])('%s', (_, history, stage, since) => {
    expect(assessed(...history)).toMatchObject({ stage, since });
  });

  it('is as certain as the decisive claim', () => {
    expect(assessed(says('proposed', { certainty: 'speculative' }))?.certainty).toBe('speculative');
    expect(assessed(says('proposed'))?.certainty).toBe('reported');
    expect(
      assessed(says('proposed', { certainty: 'confirmed', occurred: '2023' }), says('agreed'))?.certainty,
    ).toBe('reported');
  });

  it('rests on the claims that count and say it', () => {
    const history = [
      says('agreed', { occurred: '2024-06' }),
      says('proposed', { occurred: '2024-01' }),
      says('agreed', { occurred: '2024-05' }),
      says('agreed', { occurred: '2024-07', certainty: 'speculative' }),
    ];
    expect(assessed(...history)).toMatchObject({ since: '2024-06', basis: ['event-1', 'event-3'] });
  });

  it('is unknown without claims', () => {
    expect(assessed()).toBeUndefined();
    expect(foldPartnership('another', recorded(says('agreed')))).toBeUndefined();
  });
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
      'is made by outlets that disagree about one time',
      true,
      [says('agreed', { occurred: '2024-06' }), says('in-discussion', { occurred: '2024-06-20/2024-07-02' })],
    ],
    [
      'is made by an interval that only touches',
      true,
      [
        says('agreed', { occurred: '2024-06-25' }),
        says('in-discussion', { occurred: '2024-06-25/2024-06-28' }),
      ],
    ],
    [
      'is made by an interval that is open',
      true,
      [
        says('agreed', { occurred: '2024-06' }),
        says('in-discussion', { occurred: '2024/..', published: '2024-02-01' }),
      ],
    ],
    [
      'is not made by intervals one after the other',
      false,
      [says('in-discussion', { occurred: '2024-05' }), says('agreed', { occurred: '2024-06' })],
    ],
    ['is not made by claims without dates', false, [says('in-discussion'), says('agreed')]],
    [
      'is made by an earlier stage that was published later',
      true,
      [
        says('agreed', { occurred: '2024-06', published: '2024-06-25' }),
        says('in-discussion', { occurred: '2024-05', published: '2024-07-01' }),
      ],
    ],
    [
      'is not made by an earlier stage that was published earlier',
      false,
      [
        says('agreed', { occurred: '2024-06', published: '2024-06-25' }),
        says('in-discussion', { occurred: '2024-05', published: '2024-05-25' }),
      ],
    ],
    [
      'is not made by an earlier stage that was published on the same day',
      false,
      [
        says('agreed', { occurred: '2024-06', published: '2024-06-25T08:00:00Z' }),
        says('in-discussion', { occurred: '2024-05', published: '2024-06-25' }),
      ],
    ],
    [
      'is not made by an earlier stage whose first publication is the earlier one',
      false,
      [
        says('agreed', { occurred: '2024-06', published: '2024-06-25' }),
        says('in-discussion', { occurred: '2024-05', published: ['2024-07-01', '2024-06-01'] }),
      ],
    ],
    [
      'is not made by a later stage that was published later, of an earlier time',
      false,
      [
        says('in-discussion', { occurred: '2024-06', published: '2024-06-25' }),
        says('agreed', { occurred: '2024-05', published: '2024-07-01' }),
      ],
    ],
    [
      'is not made by a publication whose date is not known',
      false,
      [
        says('agreed', { occurred: '2024-06' }),
        says('in-discussion', { occurred: '2024-05', published: '2024-07-01' }),
      ],
    ],
    [
      'is not made by speculation beside anything else',
      false,
      [
        says('agreed', { occurred: '2024-06' }),
        says('in-discussion', { occurred: '2024-06', certainty: 'speculative' }),
      ],
    ],
  ])('%s', (_, conflict, history) => {
    expect(assessed(...history)?.conflict).toBe(conflict);
  });
});

describe('claims that were retracted or disputed', () => {
  type Telling = 'PartnershipProposed' | 'PartnershipAdvanced';
  interface Fate {
    readonly retracted?: boolean;
    readonly disputed?: boolean;
  }
  /** What the claims of a history come to when this became of them. */
  const weighing = (...history: readonly (readonly [Posted, Fate?])[]) =>
    assess(
      'p',
      recorded(...history.map(([posted]) => posted)).map((fact, index): Claim<Telling> => ({
        fact: fact as Fact<Telling>,
        retracted: history[index]?.[1]?.retracted ?? false,
        disputed: history[index]?.[1]?.disputed ?? false,
      })),
    );
  const retracted = { retracted: true };
  const disputed = { disputed: true };

  it('drops the retracted', () => {
    const history = [
      [says('proposed', { occurred: '2023' })],
      [says('agreed', { occurred: '2024' }), retracted],
    ] as const;
    expect(weighing(...history)).toMatchObject({ stage: 'proposed', basis: ['event-1'], evidence: 0 });
    expect(weighing([says('agreed'), retracted])).toBeUndefined();
  });

  it('drops a disputed one that nobody else makes', () => {
    const history = [
      [says('proposed', { occurred: '2023' })],
      [says('agreed', { occurred: '2024' }), disputed],
    ] as const;
    expect(weighing(...history)).toMatchObject({ stage: 'proposed', basis: ['event-1'] });
    expect(weighing([says('agreed'), disputed])).toBeUndefined();
  });

  it('counts a disputed one while an undisputed one says the same stage', () => {
    const claims = [
      [says('agreed', { occurred: '2024-06' }), disputed],
      [says('agreed', { occurred: '2024-05' })],
      [says('proposed', { occurred: '2024-05-31' })],
    ] as const;
    expect(weighing(...claims)).toMatchObject({
      stage: 'agreed',
      since: '2024-06',
      basis: ['event-1', 'event-2'],
    });
  });

  it('does not count it for the sake of one that was retracted, or is disputed itself', () => {
    const dispute = [says('agreed', { occurred: '2024-06' }), disputed] as const;
    const other = [says('proposed', { occurred: '2023' })] as const;
    expect(weighing(other, dispute, [says('agreed', { occurred: '2024-05' }), retracted])?.stage).toBe(
      'proposed',
    );
    expect(weighing(other, dispute, [says('agreed', { occurred: '2024-05' }), disputed])?.stage).toBe(
      'proposed',
    );
  });

  it('turns to speculation when everything else fell', () => {
    const rumour = [says('launched', { occurred: '2024', certainty: 'speculative' })] as const;
    expect(weighing([says('agreed', { occurred: '2023' }), retracted], rumour)).toMatchObject({
      stage: 'launched',
      certainty: 'speculative',
    });
  });

  it('sees no conflict with them', () => {
    const agreed = [says('agreed', { occurred: '2024-06' })] as const;
    const other = says('in-discussion', { occurred: '2024-06-01' });
    expect(weighing(agreed, [other])?.conflict).toBe(true);
    expect(weighing(agreed, [other, retracted])?.conflict).toBe(false);
    expect(weighing(agreed, [other, disputed])?.conflict).toBe(false);
  });
});
