/** Examples of the description, in the words of the sample article. A test checks each against its schema. */

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

export const naverPipeline = {
  company: { id: 'naver', name: 'Naver' },
  stages: { proposed: 1, 'in-discussion': 0, agreed: 0, launched: 0, paused: 0, ended: 0, contested: 0 },
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
          role: 'builder',
          contested: false,
          basis: ['kh-naver-nvidia-proposed'],
        },
        {
          id: 'nvidia',
          name: 'Nvidia',
          role: 'supplier',
          contested: false,
          basis: ['kh-naver-nvidia-proposed'],
        },
      ],
      purpose: 'AI models that respect regional cultures',
      markets: [],
      marketClaims: [],
      languages: [],
      pillars: ['infrastructure'],
      sources: { independent: 1, pieces: 1 },
      basis: ['kh-naver-nvidia-proposed'],
      basisOf: { purpose: ['kh-naver-nvidia-proposed'] },
    },
  ],
  markets: [
    {
      code: '035',
      name: 'South-eastern Asia',
      with: [],
      certainty: 'reported',
      since: null,
      contested: false,
      via: 'targeted',
      sources: { independent: 1, pieces: 1 },
      basis: ['kh-naver-southeast-asia'],
    },
  ],
  models: [
    {
      model: 'HyperClova X',
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
