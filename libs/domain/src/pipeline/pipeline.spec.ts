import { describe, expect, it } from '@jest/globals';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldPipeline } from './pipeline.ts';

const purpose = 'Models for every culture';
const stands = (id: string, stage: string, companies: readonly string[], more: object = {}): Posted => ({
  type: 'PartnershipAdvanced',
  data: { partnershipId: id, stage, parties: companies.map((company) => ({ company })), purpose, ...more },
});
const targeted = (data: object): Posted => ({
  type: 'MarketTargeted',
  data: { company: 'Naver', market: 'PH', ...data },
});
const met = (id: string, occurred?: string): Posted => ({
  type: 'MeetingHeld',
  data: { meetingId: id, participants: [{ company: 'Naver' }], ...(occurred !== undefined && { occurred }) },
});

describe("a company's pipeline", () => {
  it('has its own partnerships only, by id, counted by stage', () => {
    const facts = recorded(
      stands('b', 'agreed', ['Naver', 'Nvidia']),
      stands('a', 'agreed', ['Nvidia', 'NAVER']),
      stands('c', 'ended', ['Naver']),
      stands('d', 'launched', ['Nvidia', 'Aramco Digital']),
    );
    const pipeline = foldPipeline('naver', facts);
    expect(pipeline?.company).toEqual({ id: 'naver', name: 'Naver' });
    expect(pipeline?.partnerships.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(pipeline?.stages).toEqual({
      proposed: 0,
      'in-discussion': 0,
      agreed: 2,
      launched: 0,
      stalled: 0,
      paused: 0,
      ended: 1,
      contested: 0,
    });
    expect(Object.keys(pipeline?.stages ?? {})).toEqual([
      'proposed',
      'in-discussion',
      'agreed',
      'launched',
      'stalled',
      'paused',
      'ended',
      'contested',
    ]);
  });

  it('has every market once: the surest that is said, targeted before that of a partnership', () => {
    const facts = recorded(
      stands('p', 'agreed', ['Naver', 'Converge ICT'], { markets: ['PH', 'KR'], certainty: 'confirmed' }),
      stands('q', 'paused', ['Naver', 'Nvidia'], { markets: ['KR'], certainty: 'speculative' }),
      targeted({ with: ['Nvidia'] }),
      targeted({ market: 'middle-east', certainty: 'speculative' }),
      targeted({ company: 'Nvidia', market: '005', with: ['Naver'] }),
    );
    expect(foldPipeline('naver', facts)?.markets).toMatchObject([
      {
        code: 'KR',
        name: 'South Korea',
        with: ['converge-ict', 'nvidia'],
        certainty: 'confirmed',
        via: 'partnership',
        stage: 'agreed',
        basis: ['event-1', 'event-2'],
      },
      {
        code: 'PH',
        name: 'Philippines',
        with: ['converge-ict', 'nvidia'],
        certainty: 'confirmed',
        via: 'targeted',
        basis: ['event-1', 'event-3'],
      },
      {
        code: 'middle-east',
        name: 'Middle East',
        with: [],
        certainty: 'speculative',
        via: 'targeted',
        basis: ['event-4'],
      },
    ]);
  });

  it.each<[string, Posted[], object[]]>([
    [
      'news of the partnership that does not mention it',
      [
        stands('p', 'in-discussion', ['Naver'], { markets: ['PH'], certainty: 'reported' }),
        stands('p', 'agreed', ['Naver'], { certainty: 'confirmed' }),
      ],
      [{ code: 'PH', certainty: 'reported', basis: ['event-1'] }],
    ],
    [
      'every claim that names it, whatever stage each says',
      [
        stands('p', 'agreed', ['Naver'], { markets: ['PH'], occurred: '2024', certainty: 'confirmed' }),
        stands('p', 'in-discussion', ['Naver'], { markets: ['KR', 'PH'], occurred: '2023' }),
      ],
      [
        { code: 'KR', certainty: 'reported', basis: ['event-2'] },
        { code: 'PH', certainty: 'confirmed', basis: ['event-1', 'event-2'] },
      ],
    ],
    [
      'speculation about the partnership while there is nothing else',
      [stands('p', 'agreed', ['Naver'], { markets: ['PH'], certainty: 'speculative' })],
      [{ code: 'PH', certainty: 'speculative', basis: ['event-1'] }],
    ],
  ])('has markets of a partnership that rest on the claims that name them: %s', (_, history, markets) => {
    const pipeline = foldPipeline('naver', recorded(...history));
    expect(pipeline?.markets).toMatchObject(markets);
    expect(pipeline?.partnerships[0]?.marketClaims[0]).not.toHaveProperty('pieces');
  });

  it('has its models by name', () => {
    const launched = (model: string): Posted => ({
      type: 'ModelLaunched',
      data: { company: 'Naver', model, languages: ['ko'] },
    });
    expect(
      foldPipeline('naver', recorded(launched('Z'), launched('A'), launched('z')))?.models,
    ).toMatchObject([
      { model: 'A', languages: ['ko'], basis: ['event-2'] },
      { model: 'Z', languages: ['ko'], basis: ['event-1', 'event-3'] },
    ]);
  });

  it.each<[string, Posted[], { count: number; last: string | null }]>([
    ['none', [targeted({})], { count: 0, last: null }],
    ['an undated one', [met('a')], { count: 1, last: null }],
    [
      'the latest by its end',
      [met('a', '2024-01/2024-09'), met('b', '2024-06'), met('c')],
      { count: 3, last: '2024-01/2024-09' },
    ],
    ['one told of twice', [met('a', '2024'), met('a')], { count: 1, last: '2024' }],
  ])('counts meetings: %s', (_, history, meetings) => {
    expect(foldPipeline('naver', recorded(...history))?.meetings).toMatchObject(meetings);
  });

  it('is empty for a company that is only mentioned, and unknown for one that is not', () => {
    const facts = recorded({
      type: 'CompanyProfiled',
      data: { company: 'Aramco Digital', parent: 'Saudi Aramco' },
    });
    expect(foldPipeline('saudi-aramco', facts)).toEqual({
      company: { id: 'saudi-aramco', name: 'Saudi Aramco' },
      stages: {
        proposed: 0,
        'in-discussion': 0,
        agreed: 0,
        launched: 0,
        stalled: 0,
        paused: 0,
        ended: 0,
        contested: 0,
      },
      partnerships: [],
      markets: [],
      models: [],
      meetings: { count: 0, contested: 0, last: null, ids: [], list: [], planned: [] },
    });
    expect(foldPipeline('naver', facts)).toBeUndefined();
  });
});

describe('the markets of a pipeline', () => {
  it('show the stage of what was ended or paused, unless another partnership goes on there', () => {
    const history = [
      stands('p', 'ended', ['Naver', 'Nvidia'], { markets: ['SA'] }),
      targeted({ market: 'SA' }),
      stands('q', 'paused', ['Naver', 'Mistral'], { markets: ['AE', 'SA'] }),
    ];
    expect(foldPipeline('naver', recorded(...history))?.markets).toMatchObject([
      { code: 'AE', stage: 'paused' },
      { code: 'SA', stage: 'paused', via: 'targeted' },
    ]);
    const going = stands('r', 'agreed', ['Naver'], { markets: ['SA'], occurred: '2024-05' });
    expect(foldPipeline('naver', recorded(...history, going))?.markets).toMatchObject([
      { code: 'AE', stage: 'paused' },
      { code: 'SA', stage: 'agreed', since: '2024-05' },
    ]);
  });

  it('count evidence once that is given in several places', () => {
    const evidence = [{ publisher: 'Reuters', url: 'https://example.org/1' }];
    const history = [
      stands('p', 'agreed', ['Naver'], { markets: ['SA'], evidence }),
      targeted({ market: 'SA', evidence }),
    ];
    expect(foldPipeline('naver', recorded(...history))?.markets).toMatchObject([
      { sources: { independent: 1, pieces: 1 } },
    ]);
  });
});

it('names the first 200 companies that a company is in a market with', () => {
  const other = (at: number): string => `other-${String(at).padStart(3, '0')}`;
  const facts = recorded(
    ...Array.from({ length: 210 }, (_, at) =>
      stands(`p${at}`, 'agreed', ['Naver', other(209 - at)], { markets: ['PH'] }),
    ),
  );
  const [market] = foldPipeline('naver', facts)?.markets ?? [];
  expect(market?.with).toEqual(Array.from({ length: 200 }, (_, at) => other(at)));
});

describe('the filters of a pipeline', () => {
  const facts = recorded(
    stands('philippines', 'in-discussion', ['Naver'], { markets: ['PH', 'AE'] }),
    stands('asia', 'agreed', ['Naver'], { markets: ['142'] }),
    stands('anywhere', 'agreed', ['Naver']),
    targeted({ market: '035' }),
    targeted({ market: 'middle-east' }),
  );
  const ids = (filter: Parameters<typeof foldPipeline>[2]) =>
    foldPipeline('naver', facts, filter)?.partnerships.map(({ id }) => id);
  const codes = (filter: Parameters<typeof foldPipeline>[2]) =>
    foldPipeline('naver', facts, filter)?.markets.map(({ code }) => code);

  it('keep the partnerships at a stage, and count those', () => {
    expect(ids({ stage: 'agreed' })).toEqual(['anywhere', 'asia']);
    expect(foldPipeline('naver', facts, { stage: 'agreed' })?.stages).toMatchObject({
      agreed: 2,
      'in-discussion': 0,
    });
    expect(codes({ stage: 'agreed' })).toEqual(codes({}));
  });

  it.each([
    ['PH', ['philippines'], ['PH']],
    ['035', ['philippines'], ['035', 'PH']],
    ['142', ['asia', 'philippines'], ['035', '142', 'AE', 'PH']],
    ['middle-east', ['philippines'], ['AE', 'middle-east']],
    ['005', [], []],
    ['nowhere', [], []],
  ])('keep the partnerships and markets within %s', (market, partnerships, markets) => {
    expect(ids({ market })).toEqual(partnerships);
    expect(codes({ market })).toEqual(markets);
  });

  it('combine', () => {
    expect(ids({ stage: 'agreed', market: '142' })).toEqual(['asia']);
  });
});
