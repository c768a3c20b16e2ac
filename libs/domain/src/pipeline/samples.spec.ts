import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decideClaim, foldCompany, foldMeeting, foldPipeline, isRejection, parseEvent } from '../index.ts';
import { pipelineSchema } from './pipeline-schema.ts';
import type { Posted } from '../envelope/recorded.fixture.ts';
import { recorded } from '../envelope/recorded.fixture.ts';

const file = new URL('../../../../samples/korea-herald-naver-nvidia.ndjson', import.meta.url);
const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
const events = lines.map((line) => JSON.parse(line) as Posted & { data: Record<string, unknown> });
const facts = recorded(...events);

describe('the sample of one news article', () => {
  it('is a file of events that can be posted, each under an id of its own', () => {
    const parsed = events.map((event) => parseEvent(event, () => 'not needed'));
    expect(parsed.filter(({ ok }) => !ok)).toEqual([]);
    expect(events.map(({ id }) => id).filter((id) => !/^kh-[a-z-]+$/.test(id ?? ''))).toEqual([]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('is accepted line by line, on an empty journal', () => {
    for (const event of events) {
      const parsed = parseEvent(event, () => 'not needed');
      if (!parsed.ok || !parsed.event) throw new Error('not a claim');
      expect(isRejection(decideClaim(parsed.event, { isKnown: false }))).toBe(false);
    }
  });

  it('names its source and invents no date, as the article has none', () => {
    for (const { data } of events) {
      expect(data['evidence']).toEqual([
        expect.objectContaining({ publisher: 'The Korea Herald', attribution: expect.anything() }),
      ]);
      expect(JSON.stringify(data)).not.toMatch(/"occurred"|"published"/);
    }
  });

  it("folds to Naver's pipeline", () => {
    const pipeline = foldPipeline('naver', facts);
    expect(pipelineSchema.safeParse(pipeline).error).toBeUndefined();
    const sources = { independent: 1, pieces: 1 };
    const claim = {
      since: null,
      certainty: 'reported',
      conflict: false,
      contested: false,
      alternatives: [],
      sources,
    };
    expect(pipeline).toMatchObject({
      company: { id: 'naver', name: 'Naver' },
      stages: {
        proposed: 1,
        'in-discussion': 1,
        agreed: 1,
        launched: 0,
        stalled: 0,
        paused: 0,
        ended: 0,
        contested: 0,
      },
      partnerships: [
        {
          id: 'naver-aramco-digital',
          stage: 'agreed',
          ...claim,
          parties: [
            { id: 'naver', name: 'Naver', roles: ['builder'] },
            { id: 'aramco-digital', name: 'Aramco Digital' },
          ],
          purpose: 'Develop large language models centred on Arabic',
          markets: [],
          languages: ['ar'],
          pillars: ['model'],
          basis: ['kh-naver-aramco-digital-agreed'],
        },
        {
          id: 'naver-converge-ict',
          stage: 'in-discussion',
          ...claim,
          parties: [
            { id: 'naver', name: 'Naver' },
            { id: 'converge-ict', name: 'Converge ICT' },
          ],
          purpose: 'Provide AI solutions for the Philippines',
          markets: ['PH'],
          languages: [],
          pillars: [],
          basis: ['kh-naver-converge-ict-in-discussion'],
        },
        {
          id: 'naver-nvidia',
          stage: 'proposed',
          ...claim,
          parties: [
            { id: 'naver', name: 'Naver', roles: ['builder'] },
            { id: 'nvidia', name: 'Nvidia', roles: ['supplier'] },
          ],
          purpose: 'Develop AI models that respect the culture of each region',
          markets: [],
          languages: [],
          pillars: ['infrastructure'],
          basis: ['kh-naver-nvidia-proposed'],
        },
      ],
      markets: [
        {
          code: '005',
          name: 'South America',
          with: ['nvidia'],
          certainty: 'speculative',
          via: 'targeted',
          basis: ['kh-naver-may-target-south-america'],
        },
        {
          code: '035',
          name: 'South-eastern Asia',
          with: [],
          certainty: 'reported',
          via: 'targeted',
          basis: ['kh-naver-targets-south-eastern-asia'],
        },
        {
          code: '142',
          name: 'Asia',
          with: ['nvidia'],
          certainty: 'speculative',
          via: 'targeted',
          basis: ['kh-naver-may-target-asia'],
        },
        {
          code: 'PH',
          name: 'Philippines',
          with: ['converge-ict'],
          certainty: 'reported',
          via: 'partnership',
          basis: ['kh-naver-converge-ict-in-discussion'],
        },
        {
          code: 'middle-east',
          name: 'Middle East',
          with: [],
          certainty: 'reported',
          via: 'targeted',
          basis: ['kh-naver-targets-middle-east'],
        },
      ],
      models: [{ model: 'HyperClova X', languages: ['ko'], basis: ['kh-naver-hyperclova-x'] }],
      meetings: { count: 1, contested: 0, last: null, ids: ['naver-nvidia-santa-clara'] },
    });
  });

  it('folds to the same pipeline when it is posted twice', () => {
    expect(foldPipeline('naver', [...facts, ...facts])).toEqual(foldPipeline('naver', facts));
  });

  it('tells who met where', () => {
    expect(foldMeeting('naver-nvidia-santa-clara', facts)).toMatchObject({
      occurred: null,
      place: { city: 'Santa Clara', country: 'US' },
      participants: [
        {
          id: 'naver',
          people: [
            { name: 'Lee Hae-jin', role: 'founder' },
            { name: 'Choi Soo-yeon', role: 'CEO' },
          ],
        },
        { id: 'nvidia', people: [{ name: 'Jensen Huang', role: 'founder' }] },
      ],
    });
  });

  it("tells whose subsidiary Naver's partner is", () => {
    expect(foldCompany('aramco-digital', facts)?.parent).toEqual({
      id: 'saudi-aramco',
      name: 'Saudi Aramco',
    });
  });
});
