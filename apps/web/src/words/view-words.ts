import type { Translated } from './translated.ts';

/** `2 meetings, 1 partnership`: what there is none of is left out. */
const counted = (...counts: readonly (readonly [n: number, what: string])[]): string =>
  counts
    .filter(([n]) => n > 0)
    .map(([n, what]) => `${n} ${n === 1 ? what : `${what}s`}`)
    .join(', ');

/** Models, what a market has of each pillar, neighbours, and the preview of a fact. */
export const viewWords = {
  model: 'Model',
  madeBy: 'Made by',
  madeWith: 'together with',
  basedOn: 'Based on',
  parameters: 'Parameters',
  openness: 'Openness',
  languages: 'Languages',
  noModels: 'No model fits. Take a filter away, or record one.',
  recordModel: 'Record a model',
  people: 'People',
  noPeople: 'Nobody is named. Facts name people with the participants of a meeting, say.',
  metTimes: (meetings: number, partnerships: number) =>
    counted([meetings, 'meeting'], [partnerships, 'partnership']),
  sovereignty: 'Pillars of sovereign AI',
  sovereigntyHelp: 'The furthest stage of what is for this market, pillar by pillar.',
  nothingGoesOn: 'nothing goes on',
  partnershipsAndModels: (partnerships: number, models: number) =>
    counted([partnerships, 'partnership'], [models, 'model']),
  withoutPillar: (n: number) =>
    n === 1
      ? 'Of 1 partnership nobody says for which pillar it is.'
      : `Of ${n} partnerships nobody says for which pillar they are.`,
  neighbours: 'Neighbours',
  neighboursHelp: 'Whom it is tied to by partnerships, meetings, models and parents. Each name leads on.',
  showNeighbours: 'Show its neighbours',
  oneStep: 'One step',
  twoSteps: 'Two steps',
  notAllTies: 'There are more ties than are drawn.',
  ties: {
    partnership: 'partnership',
    meeting: 'meeting',
    model: 'model',
    parent: 'parent',
  },
  preview: 'What would it change?',
  previewNothing: 'It would be recorded, and change nothing that is shown.',
  previewTitle: 'Recording it would change',
  export: 'Download as CSV',
  exporting: 'Downloading …',
  exportFailed: 'The list could not be downloaded. Try again.',
  matrix: 'Matrix',
  matrixHelp: 'Who is in which market, and how far. Each cell leads to the partnerships behind it.',
  publishers: 'Sources',
  sourcesHelp: 'Who published what the facts rest on. Each leads to how its word held up.',
  claimsOf: (n: number) => (n === 1 ? '1 claim' : `${n} claims`),
  itsWord: 'How its word held up',
  outOf: (n: number) => `of ${n}`,
  saidFirst: 'Told first',
  saidAlone: 'Told alone',
  stageAsAssessed: 'Stage as assessed',
  disputedClaims: 'Claims disputed',
  retractedClaims: 'Claims retracted',
  copiedClaims: 'Claims copied from others',
  saysOtherwise: 'Partnerships of which it says another stage',
  copiesWhom: 'Whom it copies',
  copiedBy: 'Who copies it',
} as const;

export const viewWordsKo: Translated<typeof viewWords> = {
  model: '모델',
  madeBy: '제작',
  madeWith: '함께',
  basedOn: '기반',
  parameters: '매개변수',
  openness: '공개 범위',
  languages: '언어',
  noModels: '맞는 모델이 없습니다. 필터를 줄이거나 모델을 기록하세요.',
  recordModel: '모델 기록',
  people: '인물',
  noPeople: '이름이 나온 사람이 없습니다. 회의 참석자 등에 이름을 적으면 여기에 나타납니다.',
  metTimes: (meetings, partnerships) =>
    [meetings === 0 ? '' : `회의 ${meetings}건`, partnerships === 0 ? '' : `제휴 ${partnerships}건`]
      .filter(Boolean)
      .join(', '),
  sovereignty: '소버린 AI의 기둥',
  sovereigntyHelp: '이 시장을 위한 것 가운데 가장 나아간 단계를 기둥별로 보여 줍니다.',
  nothingGoesOn: '진행 중인 것이 없음',
  partnershipsAndModels: (partnerships, models) =>
    [partnerships === 0 ? '' : `제휴 ${partnerships}건`, models === 0 ? '' : `모델 ${models}개`]
      .filter(Boolean)
      .join(', '),
  withoutPillar: (n) => `제휴 ${n}건은 어느 기둥을 위한 것인지 아무도 말하지 않았습니다.`,
  neighbours: '이웃',
  neighboursHelp: '제휴, 회의, 모델, 모기업으로 이어진 기업입니다. 이름을 누르면 그 기업으로 갑니다.',
  showNeighbours: '이웃 보기',
  oneStep: '한 단계',
  twoSteps: '두 단계',
  notAllTies: '그려진 것보다 더 많은 관계가 있습니다.',
  ties: { partnership: '제휴', meeting: '회의', model: '모델', parent: '모기업' },
  preview: '무엇이 바뀝니까?',
  previewNothing: '기록되지만, 보이는 것은 바뀌지 않습니다.',
  previewTitle: '기록하면 바뀌는 것',
  export: 'CSV로 내려받기',
  exporting: '내려받는 중 …',
  exportFailed: '목록을 내려받지 못했습니다. 다시 시도하세요.',
  matrix: '매트릭스',
  matrixHelp: '어느 기업이 어느 시장에서 어디까지 나아갔는지 보여 줍니다. 칸을 누르면 그 제휴를 봅니다.',
  publishers: '출처',
  sourcesHelp: '사실의 근거를 낸 매체입니다. 누르면 그 보도가 얼마나 맞았는지 봅니다.',
  claimsOf: (n) => `주장 ${n}건`,
  itsWord: '보도가 얼마나 맞았는가',
  outOf: (n) => `${n}건 중`,
  saidFirst: '가장 먼저 보도',
  saidAlone: '단독 보도',
  stageAsAssessed: '평가와 같은 단계',
  disputedClaims: '반박된 주장',
  retractedClaims: '철회된 주장',
  copiedClaims: '다른 매체를 옮긴 주장',
  saysOtherwise: '다른 단계라고 말하는 제휴',
  copiesWhom: '옮겨 쓴 매체',
  copiedBy: '이 매체를 옮겨 쓴 곳',
};
