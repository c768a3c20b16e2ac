// Examples of the description, in the words of the sample article. A test checks each against its schema.

export const meetingPosted = {
  type: 'MeetingHeld',
  data: {
    participants: [
      { company: 'Naver', people: [{ name: 'Choi Soo-yeon', role: 'CEO' }] },
      { company: 'Nvidia', people: [{ name: 'Jensen Huang', role: 'founder' }] },
    ],
    place: { city: 'Santa Clara', country: 'US' },
    topics: ['sovereign AI'],
    evidence: [{ publisher: 'The Korea Herald', attribution: 'official' }],
  },
};

export const receiptExample = {
  id: '019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11',
  type: 'MeetingHeld',
  stream: 'meeting-019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11',
  version: 0,
  position: 12,
  recordedAt: '2026-11-23T09:30:00.123456Z',
};

const inSouthEastAsia = {
  with: [],
  certainty: 'reported',
  since: null,
  contested: false,
  via: 'targeted',
  sources: { independent: 1, pieces: 1 },
  basis: ['kh-naver-southeast-asia'],
};
const southEastAsia = { code: '035', name: 'South-eastern Asia', ...inSouthEastAsia };

export const matrixExample = {
  cells: [
    {
      id: 'naver/035',
      company: { id: 'naver', name: 'Naver' },
      market: { code: '035', name: 'South-eastern Asia' },
      ...inSouthEastAsia,
      partnerships: [],
      stageBasis: [],
    },
    {
      id: 'naver/PH',
      company: { id: 'naver', name: 'Naver' },
      market: { code: 'PH', name: 'Philippines' },
      with: ['converge-ict'],
      certainty: 'reported',
      since: '2024-06',
      contested: false,
      via: 'partnership',
      stage: 'agreed',
      sources: { independent: 1, pieces: 1 },
      basis: ['kh-naver-converge'],
      partnerships: ['naver-converge-ict'],
      stageBasis: ['kh-naver-converge'],
    },
  ],
  position: 12,
};

export const stagesExample = {
  stages: {
    proposed: 1,
    'in-discussion': 0,
    agreed: 2,
    launched: 1,
    stalled: 0,
    paused: 0,
    ended: 0,
    contested: 1,
  },
  position: 12,
};

export const naverPipeline = {
  company: { id: 'naver', name: 'Naver' },
  stages: {
    proposed: 1,
    'in-discussion': 0,
    agreed: 0,
    launched: 0,
    stalled: 0,
    paused: 0,
    ended: 0,
    contested: 0,
  },
  partnerships: [
    {
      id: 'naver-nvidia',
      stage: 'proposed',
      since: null,
      certainty: 'reported',
      conflict: false,
      contested: false,
      alternatives: [],
      parties: [
        {
          id: 'naver',
          name: 'Naver',
          roles: ['builder'],
          contested: false,
          basis: ['kh-naver-nvidia-proposed'],
        },
        {
          id: 'nvidia',
          name: 'Nvidia',
          roles: ['supplier'],
          contested: false,
          basis: ['kh-naver-nvidia-proposed'],
        },
      ],
      unnamed: [],
      purpose: 'AI models that respect regional cultures',
      markets: [],
      marketClaims: [],
      languages: [],
      pillars: ['infrastructure'],
      decisions: [],
      sources: { independent: 1, pieces: 1 },
      basis: ['kh-naver-nvidia-proposed'],
      basisOf: { purpose: ['kh-naver-nvidia-proposed'] },
    },
  ],
  markets: [southEastAsia],
  models: [
    {
      model: 'HyperClova X',
      with: [],
      people: [],
      languages: ['ko'],
      certainty: 'reported',
      since: null,
      contested: false,
      sources: { independent: 1, pieces: 1 },
      basis: ['kh-hyperclova-x'],
    },
  ],
  meetings: {
    count: 1,
    contested: 0,
    last: null,
    ids: ['naver-nvidia-santa-clara'],
    list: [
      {
        id: 'naver-nvidia-santa-clara',
        occurred: null,
        certainty: 'reported',
        contested: false,
        sources: { independent: 1, pieces: 1 },
        basis: ['kh-naver-nvidia-meeting'],
      },
    ],
    planned: [],
  },
  position: 12,
};

export const foundEventExample = {
  specversion: '1.0',
  id: receiptExample.id,
  source: '/sovereign-pipeline/api',
  type: receiptExample.type,
  subject: receiptExample.stream,
  time: receiptExample.recordedAt,
  datacontenttype: 'application/json',
  position: receiptExample.position,
  streamversion: receiptExample.version,
  schemaversion: 1,
  correlationid: receiptExample.id,
  causationid: receiptExample.id,
  data: meetingPosted.data,
};

const [partnership] = naverPipeline.partnerships;
const naver = { id: 'naver', name: 'Naver' };
const position = 12;

export const overviewExample = {
  ...naver,
  ids: ['naver', 'naver-corporation'],
  names: ['Naver', 'NAVER'],
  unresolved: [],
  aliases: ['Naver Corporation'],
  country: 'KR',
  partnerships: 3,
  markets: 5,
  models: 1,
  meetings: 1,
  contested: false,
  basis: ['kh-naver-profile'],
  position,
};

const entry = {
  id: 'kh-naver-nvidia-meeting',
  type: 'MeetingHeld',
  stream: 'meeting-naver-nvidia-santa-clara',
  position: 3,
  recordedAt: '2026-11-23T09:30:00.123456Z',
  recordedby: 'Newsroom (sp_0f3a9c1b22de)',
  occurred: null,
  data: meetingPosted.data,
};

export const timelineExample = { company: naver, entries: [entry], position };
export const partnershipsExample = { partnerships: naverPipeline.partnerships, position };
export const storyExample = {
  ...partnership,
  ids: ['naver-nvidia'],
  history: [
    {
      stage: 'proposed',
      since: null,
      certainty: 'reported',
      contested: false,
      basis: ['kh-naver-nvidia-proposed'],
    },
  ],
  claims: [
    {
      ...entry,
      id: 'kh-naver-nvidia-proposed',
      type: 'PartnershipProposed',
      stream: 'partnership-naver-nvidia',
      data: {
        parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
        purpose: 'AI models that respect regional cultures',
      },
    },
  ],
  position,
};

const [heldMeeting] = naverPipeline.meetings.list;
const meeting = {
  ...heldMeeting,
  status: 'held',
  participants: [
    { ...naver, people: [{ name: 'Choi Soo-yeon', role: 'CEO' }], contested: false },
    { id: 'nvidia', name: 'Nvidia', people: [{ name: 'Jensen Huang', role: 'founder' }], contested: false },
  ],
  place: { city: 'Santa Clara', country: 'US' },
  topics: ['sovereign AI'],
  markets: [],
};
export const meetingsExample = { meetings: [meeting], position };
export const meetingExample = { ...meeting, claims: [entry], position };

const [ofPipeline] = naverPipeline.models;
const model = { id: 'naver/hyperclova-x', company: 'naver', ...ofPipeline, markets: [] };
export const modelsExample = { models: [model], position };
export const modelExample = {
  ...model,
  claims: [
    {
      ...entry,
      id: 'kh-hyperclova-x',
      type: 'ModelLaunched',
      stream: 'company-naver',
      data: { company: 'Naver', model: 'HyperClova X', languages: ['ko'] },
    },
  ],
  position,
};

const jensen = {
  id: 'nvidia/jensen-huang',
  company: { id: 'nvidia', name: 'Nvidia' },
  name: 'Jensen Huang',
  names: ['Jensen Huang'],
  roles: ['founder'],
};
const counts = { meetings: 1, partnerships: 0, targets: 0, models: 0 };
export const peopleExample = { people: [{ ...jensen, ...counts, contested: false }], position };
const { name: personName, names, roles } = jensen;
export const personExample = {
  ...jensen,
  counts,
  meetings: [
    {
      ...meeting,
      named: {
        ...{ name: personName, names, roles, certainty: 'reported', contested: false },
        basis: meeting.basis,
      },
    },
  ],
  partnerships: [],
  targets: [],
  models: [],
  position,
};

const herald = { id: 'the-korea-herald', name: 'The Korea Herald', claims: 11 };
const yonhap = { id: 'yonhap', name: 'Yonhap', claims: 2 };
export const sourcesExample = {
  sources: [
    { ...herald, relays: [] },
    { ...yonhap, relays: [{ ...herald, claims: 2 }] },
  ],
  position,
};
export const sourceExample = {
  ...herald,
  names: ['The Korea Herald'],
  ...{ retracted: 0, disputed: 1, copied: 0, counted: 11 },
  reliability: { A: 0, B: 11, C: 0, D: 0, E: 0, F: 0 },
  things: { told: 4, dated: 4, first: 3, alone: 4 },
  stages: { told: 3, asAssessed: 2, otherwise: 1, partnerships: ['naver-converge'] },
  relays: [],
  relayedBy: [yonhap],
  position,
};

export const marketsExample = {
  markets: [{ code: '035', name: 'South-eastern Asia', companies: 1, partnerships: 0 }],
  position,
};

const { code, name: marketName, ...inMarket } = southEastAsia;
export const marketExample = {
  code,
  name: marketName,
  companies: [{ ...naver, markets: [code], ...inMarket }],
  partnerships: [],
  position,
};

const atStage = { stage: 'launched', certainty: 'reported', contested: false };
const nothing = { stage: null, certainty: null, contested: false, companies: 0, partnerships: 0, models: 0 };
export const sovereigntyExample = {
  code: 'KR',
  name: 'South Korea',
  pillars: [
    { pillar: 'infrastructure', ...nothing },
    { pillar: 'data', ...nothing },
    { pillar: 'workforce', ...nothing },
    { pillar: 'business-network', ...nothing },
    { pillar: 'model', ...atStage, companies: 1, partnerships: 0, models: 1 },
  ],
  uncovered: ['infrastructure', 'data', 'workforce', 'business-network'],
  partnerships: 0,
  withoutPillar: 0,
  companies: [{ ...naver, covers: [{ pillar: 'model', ...atStage, partnerships: [], models: [model.id] }] }],
  models: [{ ...model, markets: ['KR'] }],
  position,
};

export const replayExample = {
  id: '019ab0c4-3a11-7b02-8f56-0d1e2f3a4b5c',
  kind: 'rebuild',
  status: 'running',
  phase: 'folding',
  done: 42_000,
  total: 56_000,
  requestedAt: '2026-11-23T10:00:00.000Z',
  startedAt: '2026-11-23T10:00:00.412Z',
  eventsPerSecond: 30_000,
  secondsLeft: 0.5,
};

export const parkedExample = {
  streams: [
    {
      stream: 'company-naver',
      events: 2,
      event: { id: 'kh-hyperclova-x', type: 'ModelLaunched', version: 2, position: 7 },
      error: 'ModelLaunched has no schema version 9',
      attempts: 3,
      parkedAt: '2026-11-23T10:00:00.000Z',
      triedAt: '2026-11-23T10:05:00.000Z',
    },
  ],
};

export const retriedExample = { stream: 'company-naver', applied: 2, left: 0 };

export const readinessExample = {
  status: 'ready',
  reasons: [],
  journal: { status: 'up', position, queued: 0 },
  readModels: {
    status: 'up',
    position,
    behind: 0,
    behindSeconds: 0,
    version: 20,
    parked: { streams: 0, events: 0, seconds: 0 },
    projectors: [
      {
        id: '1f6f0a4e-6f0b-4d0a-9d55-3a1f7f1f2a10',
        host: 'pipeline-1',
        pid: 4711,
        version: 20,
        log: 'journal',
        slices: ['journal'],
        state: 'following',
        blocked: [],
        setAside: 0,
        since: '2026-11-23T09:00:00.000Z',
        seenAt: '2026-11-23T10:00:00.000Z',
        alive: true,
      },
    ],
  },
};

export const unreadyExample = {
  status: 'not-ready',
  reasons: [
    {
      code: 'database-unavailable',
      detail: 'the database does not answer: no answer within 3 s',
      action: 'Start PostgreSQL, or mend the way to it.',
      since: '2026-11-23T10:00:00.000Z',
    },
  ],
  journal: { status: 'down', reason: 'no answer within 3 s', queued: 0 },
  readModels: { status: 'down', reason: 'no answer within 3 s' },
};

export const changesExample = {
  changes: [
    {
      view: 'market-target',
      id: 'naver/TH',
      changes: [{ kind: 'entered', from: null, to: null }],
      because: ['kh-naver-thailand'],
      before: null,
      after: { company: 'naver', market: 'TH', with: [], certainty: 'reported', since: null },
    },
  ],
  notCompared: [],
  until: 12,
  position: 12,
};

export const suggestionsExample = {
  suggestions: [
    {
      kind: 'company',
      a: { id: 'naver', name: 'Naver' },
      b: { id: 'naver-corp', name: 'Naver Corp.' },
      reasons: ['names-alike', 'shared-parties'],
      sharedParties: ['nvidia'],
    },
  ],
  position: 12,
};

export const searchExample = {
  hits: [
    { kind: 'company', id: 'naver', name: 'Naver', score: 0.958 },
    {
      ...{ kind: 'partnership', id: 'naver-nvidia', name: 'Naver · Nvidia' },
      ...{ matched: 'AI models that respect regional cultures', score: 0.765 },
    },
    { kind: 'publisher', id: 'the-naver-times', name: 'The Naver Times', score: 0.913 },
  ],
  position: 12,
};

export const sessionExample = {
  auth: 'keys',
  key: 'sp_0f3a9c1b22de',
  name: 'Newsroom Seoul',
  role: 'recorder',
  permissions: ['read', 'record'],
};
export const auditExample = {
  entries: [
    {
      number: 7,
      at: '2026-11-28T09:41:07.123456Z',
      actor: 'Night shift (sp_7d21b0c4a9ef)',
      action: 'replay-requested',
      details: { id: 'b3f7d0a2-8e0b-4a53-9a0f-4b0f0c3f5a11', kind: 'verify' },
    },
  ],
};

const root = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328';
const tree = 'sovereign-pipeline/0f9a2d34-58c1-4b7e-9d0a-7a1c2f6b3e55';
export const headExample = {
  size: 12,
  root,
  note: `${tree}\n12\nXcnaeacGWamtVZy3Ad7Zoqudgjqi1Elgz+Nw7/RgQyg=\nsigned 2026-11-28T09:30:02.000Z\n\n— ${tree} …\n`,
  keys: [`${tree}+c74f20a3+AUZ2dCtQ6vJXn1bNqWlzYlN0mQGxXqC8W0mH2oQe4v2k`],
};
export const inclusionExample = {
  event: {
    ...{ id: 'kh-naver-hyperclova-x', type: 'ModelLaunched', source: '/sovereign-pipeline/api' },
    ...{ stream: 'company-naver', version: 2, position: 7, recordedAt: '2026-11-23T15:58:32.123456Z' },
    ...{ correlationid: 'kh-naver-hyperclova-x', causationid: 'kh-naver-hyperclova-x', schemaversion: 2 },
    data: { company: 'Naver', model: 'HyperClova X' },
  },
  salts: ['6d1f0c52b8e94a7f8a3d5e6f70819203', '0b1c2d3e4f5061728394a5b6c7d8e9fa'],
  path: [root],
  head: headExample,
};
export const consistencyExample = { from: 6, to: 12, path: [root] };
