import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Fact, eventTypes, namesIn } from '@sovereign-pipeline/domain';
import { companiesIn } from './company-names.ts';

const sampleOf = (name: string): Fact[] =>
  readFileSync(new URL(`../../../../samples/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Fact);

describe('companies of an event', () => {
  const events = [...sampleOf('korea-herald-naver-nvidia.ndjson'), ...sampleOf('demo/invented.ndjson')];

  it.each(eventTypes)('are those that it names: %s', (type) => {
    const ofType = events.filter((event) => event.type === type);
    expect(ofType.length).toBeGreaterThan(0);
    for (const event of ofType)
      expect([...(companiesIn(event.data) ?? [])].sort()).toEqual(
        namesIn(event)
          .map(({ name }) => name)
          .sort(),
      );
  });

  it('are not partnerships that are judged, nor what is no name', () => {
    expect(companiesIn({ of: 'partnership', a: 'naver-nvidia', b: 'nvidia-naver' })).toEqual([]);
    expect(
      companiesIn({ with: 'Naver', parties: [null, 7, { company: {} }, { unnamed: 'a fund' }] }),
    ).toEqual([]);
    expect(companiesIn(undefined)).toBeUndefined();
  });
});
